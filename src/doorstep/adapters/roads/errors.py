"""What can go wrong between us and the road engine."""

from typing import ClassVar

from doorstep.kernel.errors import Invalid, Unavailable


class TooFewPoints(Invalid):
    """A route leads from somewhere to somewhere: give at least two points."""

    code: ClassVar[str] = "roads.too_few_points"


class RoadsUnavailable(Unavailable):
    """The road engine is down, starting, or slower than the time allowed. Ask again."""

    code: ClassVar[str] = "roads.unavailable"


class RoadsReplyUnreadable(Unavailable):
    """The road engine answered with something that is no answer to the question."""

    code: ClassVar[str] = "roads.reply_unreadable"

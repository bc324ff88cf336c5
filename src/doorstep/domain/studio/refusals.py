"""Why something is not done in a brand's studio."""

from typing import ClassVar

from doorstep.kernel.errors import Invalid, Refused


class EditedMeanwhile(Refused):
    """Somebody else changed the same settings since you looked. What you typed is in the form still."""

    code: ClassVar[str] = "studio.edited_meanwhile"


class InReview(Refused):
    """The draft waits for a second person and stands still. Take it back first, then change it."""

    code: ClassVar[str] = "studio.in_review"


class NothingDrafted(Refused):
    """The draft changes nothing, so there is nothing to review."""

    code: ClassVar[str] = "studio.nothing_drafted"


class NotInReview(Refused):
    """This version does not wait for a review, or not any more. Look at the studio again."""

    code: ClassVar[str] = "studio.not_in_review"


class OwnWork(Refused):
    """Who wrote a draft, or asked for its review, cannot approve it. Somebody else of the brand has to."""

    code: ClassVar[str] = "studio.own_work"


class NotWaiting(Refused):
    """This version does not wait to be published, or not any more."""

    code: ClassVar[str] = "studio.not_waiting"


class UnknownVersion(Invalid):
    """There is no such earlier version to go back to."""

    code: ClassVar[str] = "studio.unknown_version"


class LiveMoved(Refused):
    """Another version went live since the page was opened. Look at it, then decide again."""

    code: ClassVar[str] = "studio.live_moved"


class DateOver(Invalid):
    """The date from which it is to hold is over. Choose a later one, or none."""

    code: ClassVar[str] = "studio.date_over"

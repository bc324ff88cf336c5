"""The five ways a request can fail. The web edge maps them to HTTP; nothing here knows HTTP."""

from typing import ClassVar


class DoorstepError(Exception):
    """Anticipated failure with a stable, documented `code`."""

    code: ClassVar[str] = "error"


class Invalid(DoorstepError):
    """The request makes no sense, whatever the state. It must be changed before it is asked again."""

    code: ClassVar[str] = "request.invalid"


class Refused(DoorstepError):
    """A rule of the business says no. Asking again changes nothing."""

    code: ClassVar[str] = "request.refused"


class NotFound(DoorstepError):
    """No such thing, or not visible to this viewer."""

    code: ClassVar[str] = "request.not_found"


class Unavailable(DoorstepError):
    """Something outside Doorstep did not answer. Asking again may help."""

    code: ClassVar[str] = "request.unavailable"


class TooMany(DoorstepError):
    """More comes than can be taken, and nothing of this was. Asking again a little later helps."""

    code: ClassVar[str] = "request.too_many"


class WordingFault(DoorstepError):
    """A text is missing, or a fact that it needs was not given. Our mistake, never the reader's."""

    code: ClassVar[str] = "wording.missing"

"""What a consignee arranged about the door, as it stands on the card of a shipment."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.events import ChangeKind, DeliveryMethod
from doorstep.kernel.ids import EventId, MediaRef, PlaceRef, TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionLine:
    """What was asked for about the handing over; `words` is a vault reference, `method` `None` as ordered.

    `preferred`: it was remembered from another delivery, by consent.
    """

    event: EventId
    at: datetime
    kind: ChangeKind
    method: DeliveryMethod | None
    words: TextRef = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessLine:
    """How to get to the door of `place`, as told last; `words` and `code` are vault references.

    Units: `erase_after_s` seconds after the outcome, when the code is erased.
    """

    event: EventId
    at: datetime
    place: PlaceRef
    words: TextRef
    code: TextRef
    erase_after_s: int
    code_erased_at: datetime | None = None
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLine:
    """The language they are told in, where it is another than the order's, which is `was`."""

    event: EventId
    at: datetime
    locale: str
    was: str
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureLine:
    """The photo of the safe place that was shown last.

    Units: `erase_after_s` seconds after the outcome, when it is erased.
    """

    event: EventId
    at: datetime
    media: MediaRef
    erase_after_s: int
    erased_at: datetime | None = None

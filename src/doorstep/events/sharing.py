"""Who at home may look at a delivery beside the person it is for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import ShareId, ShipmentId, TextRef


class ShareEnd(StrEnum):
    """Why a share opens nothing any more: its maker took it back, or the delivery is long over."""

    TAKEN_BACK = "taken_back"
    TIME_UP = "time_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareMade(Event):
    """The consignee made a weaker link for somebody at home: it shows the time and how far it is, no more.

    `note` is a vault reference to what the consignee calls it and to the link itself. `may_answer`: whoever
    has it may say whether somebody is in, when that is asked.
    """

    type: ClassVar[str] = "share.made"
    shipment: ShipmentId
    share: ShareId
    note: TextRef
    may_answer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareEnded(Event):
    """The weaker link opens nothing any more."""

    type: ClassVar[str] = "share.ended"
    shipment: ShipmentId
    share: ShareId
    reason: ShareEnd


type SharingEvent = ShareMade | ShareEnded

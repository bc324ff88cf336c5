"""What may be asked about the shares of a delivery."""

from dataclasses import dataclass

from doorstep.kernel.ids import ShareId, ShipmentId, TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeShare:
    """Make a weaker link. `over` comes from the card: of an ended delivery there is nothing to share."""

    shipment: ShipmentId
    share: ShareId
    note: TextRef
    may_answer: bool
    over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackShare:
    """It is to open nothing from now on."""

    shipment: ShipmentId
    share: ShareId


@dataclass(frozen=True, slots=True, kw_only=True)
class EndShares:
    """The delivery has been over for as long as shares are kept: all of them end."""

    shipment: ShipmentId


type SharingCommand = MakeShare | TakeBackShare | EndShares

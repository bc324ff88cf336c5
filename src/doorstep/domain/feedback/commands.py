"""What may be asked of feedback."""

from dataclasses import dataclass

from doorstep.kernel.ids import ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveRating:
    """Two questions, 1 to 5; at least one is answered. `delivered` comes from the shipment's card."""

    shipment: ShipmentId
    door: int | None
    goods: int | None
    comment: str
    finished: bool


type FeedbackCommand = GiveRating

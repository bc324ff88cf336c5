"""What was read for a consignee's page, in one transaction."""

from dataclasses import dataclass, field
from datetime import datetime

from doorstep.domain.mailing import MailLine
from doorstep.domain.positions.deviating import Way
from doorstep.domain.texting import NumberLine
from doorstep.domain.tracking.card import PredictionShown, PromiseVersion, ShipmentCard, TourLeg
from doorstep.domain.tracking.health import HealthNow, live_prediction
from doorstep.domain.tracking.stage import Stage, leg_aboard
from doorstep.engine.positions import Fix
from doorstep.engine.records import Brand, Depot, DepotStorage, PickupPoint
from doorstep.engine.vault import Access, Address, PushDevice


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The shipment as its consignee may see it.

    `fix` is the van's newest believed position, `speed` the business seconds in a real one, `unlocked` true
    after the step-up; `way` is the one it takes to the door, never shown itself; `code` is what they read
    out at the door, where somebody has to be; `words` are opened ones by vault reference. `home` is the
    address of the trade order and `address` the one it goes to now, `point` the pickup point when it goes
    to one. `whole` is the card with what its consignee may not see: stage and health follow from it, and
    nothing of it is ever shown. `texting` is absent where the brand sends this person no text messages,
    `mailing` where it has no address of theirs.
    `access` is how to get to the door, as it was told, without the gate code; `storage` how long the depot
    keeps what somebody is away for. `push_key` is what a browser needs to be told, empty where none is,
    `push_trial` where a trial's browsers come from; `devices` are those that are told.
    """

    card: ShipmentCard
    stage: Stage
    health: HealthNow
    brand: Brand
    depot: Depot
    lsp: str
    address: Address
    driver: str
    fix: Fix | None
    way: Way = ()
    now: datetime
    speed: float = 1.0
    unlocked: bool = False
    code: str = ""
    words: dict[str, str] = field(default_factory=dict[str, str])
    home: Address | None = None
    point: PickupPoint | None = None
    whole: ShipmentCard | None = None
    texting: NumberLine | None = None
    mailing: MailLine | None = None
    access: Access | None = None
    storage: DepotStorage | None = None
    push_key: str = ""
    push_trial: str = ""
    devices: tuple[PushDevice, ...] = ()

    @property
    def promise(self) -> PromiseVersion | None:
        """The promise in force."""
        return self.card.promise

    @property
    def replaced(self) -> PromiseVersion | None:
        """The promise that counts, when we and not the consignee put another in its place, once or again."""
        kept, now = self.card.promise_to_keep, self.card.promise
        return kept if kept and now and kept.window != now.window else None

    @property
    def leg(self) -> TourLeg | None:
        """The tour that is under way with a parcel of this shipment aboard, or comes for one."""
        legs = (leg_aboard(self.card, parcel) for parcel in self.card.parcels if not parcel.done_at)
        return next((leg for leg in legs if leg and leg.ended_at is None), None)

    @property
    def prediction(self) -> PredictionShown | None:
        """The prediction of the tour under way, while it speaks of the visit to come."""
        return live_prediction(self.card) if self.leg else None

    @property
    def several(self) -> int:
        """How many parcels, at least one for the grammar."""
        return max(1, len(self.card.parcels))

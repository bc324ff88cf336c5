"""The shipment card: everything the log says about one shipment, in the shape that pages read."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.tracking.arranged import AccessLine, InstructionLine, LanguageLine, PictureLine
from doorstep.domain.tracking.presence import PresenceLine
from doorstep.domain.tracking.shares import ShareLine
from doorstep.events import (
    Attendance,
    Building,
    ChangeKind,
    DeliveryMethod,
    Foreboding,
    ItemFacts,
    NotFollowed,
    Nudge,
    Presence,
    ProofKind,
)
from doorstep.events.slots import NO_NEEDS, Needs
from doorstep.kernel.ids import (
    CaseId,
    DepotId,
    EventId,
    MediaRef,
    MessageId,
    ParcelId,
    PartyId,
    PersonRef,
    PickupPointId,
    PlaceRef,
    ReservationId,
    ShipmentId,
    StopId,
    TourId,
    VanId,
)
from doorstep.kernel.lateness import LatenessCosts, Step
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

_NOBODY, _NO_PERSON, _NOWHERE = PartyId(""), PersonRef(""), PlaceRef("")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelCard:
    """One parcel's own facts, each with the moment it occurred; `None` means the log does not say so.

    `collects`: it is picked up at the door, not brought there; `abandoned_at`: nobody comes for it again.
    `held_until` is when a parcel that is held is to move again, where that is known.
    `delivered_off_m`: how far from the stop the device was, in metres.
    """

    parcel: ParcelId
    reference: str
    weight_g: int
    packed_at: datetime | None = None
    announced_at: datetime | None = None
    at_hub_at: datetime | None = None
    at_depot_at: datetime | None = None
    loaded_at: datetime | None = None
    loaded_tour: TourId | None = None
    held_at: datetime | None = None
    held_cause: Cause | None = None
    held_until: datetime | None = None
    released_at: datetime | None = None
    delayed_at: datetime | None = None
    delay_s: int = 0
    delay_cause: Cause | None = None
    delivered_at: datetime | None = None
    delivered_off_m: int | None = None
    method: DeliveryMethod | None = None
    refused_at: datetime | None = None
    return_started_at: datetime | None = None
    return_received_at: datetime | None = None
    holder: PartyId | None = None
    held_since: datetime | None = None
    collects: bool = False
    collected_at: datetime | None = None
    abandoned_at: datetime | None = None

    @property
    def done_at(self) -> datetime | None:
        """When what was promised for it was done at the door: collected, or delivered."""
        return self.collected_at if self.collects else self.delivered_at

    @property
    def is_over(self) -> bool:
        """No visit is due for it: it was delivered or collected, goes back, or nobody comes for it again."""
        return any((self.done_at, self.return_started_at, self.abandoned_at))


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseVersion:
    """One promised window. When it was told is read from the messages about `event` (`promise_told`).

    `kind` is what was changed with it, `point` the pickup point it is brought to, if it is. `kept_until`:
    the depot keeps it until then, as its consignee asked.
    """

    event: EventId
    made_at: datetime
    window: Window
    depot: DepotId
    reservation: ReservationId
    cause: Cause | None = None
    answerable: PartyId | None = None
    chosen: bool = False
    basis: str = ""
    kind: ChangeKind = ChangeKind.SLOT
    point: PickupPointId | None = None
    kept_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAcknowledged:
    """How far something that was asked for came with the driver of one tour; `of` is its event.

    `missed` says why it could not be done as asked, `missed_at` when the driver said so.
    """

    of: EventId
    tour: TourId
    on_device_at: datetime | None = None
    read_at: datetime | None = None
    missed_at: datetime | None = None
    missed: NotFollowed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptFacts:
    """One visit that tried to deliver or collect a parcel and did not."""

    parcel: ParcelId
    at: datetime
    stop: StopId
    tour: TourId
    cause: Cause
    again_on_tour: bool
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptPresence:
    """Where the van was when an attempt was recorded, by its positions. Units: metres, seconds."""

    tour: TourId
    stop: StopId
    attempted_at: datetime
    presence: Presence
    off_by_m: int | None
    stood_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TourLeg:
    """The shipment's place on one tour, as that tour's stream tells it.

    `parcels` are those of its stop, which may be shared with another shipment; `parcels_aboard` are those
    of them that left with the van. `collects` are picked up there. `reached_at` and `left_at` are what the
    van's positions show. `given_at` is when this stop was first on the driver's list, while it stayed there.
    """

    tour: TourId
    van: VanId
    driver: PartyId
    stop: StopId
    published_at: datetime
    planned_at: datetime
    sequence: int
    of: int
    withdrawn_at: datetime | None = None
    started_at: datetime | None = None
    aboard: bool = False
    parcels: tuple[ParcelId, ...] = ()
    parcels_aboard: tuple[ParcelId, ...] = ()
    ended_at: datetime | None = None
    approached_at: datetime | None = None
    arrived_at: datetime | None = None
    departed_at: datetime | None = None
    deferred_at: datetime | None = None
    interrupted_at: datetime | None = None
    interrupted_cause: Cause | None = None
    resumed_at: datetime | None = None
    collects: tuple[ParcelId, ...] = ()
    resequenced_at: datetime | None = None
    reached_at: datetime | None = None
    left_at: datetime | None = None
    taken_over_at: datetime | None = None
    given_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictionShown:
    """The predicted window last shown; `withdrawn` says why there is none now.

    `costs` are those by which the brand weighs P(late); `None` where it has set none.
    """

    at: datetime
    tour: TourId
    window: Window | None
    median: datetime | None
    stops_before: int
    late_permille: int
    basis: str
    as_of: datetime | None
    withdrawn: str = ""
    costs: LatenessCosts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessAnswer:
    """The farthest step taken against being late for the promise that ends at `due`."""

    at: datetime
    step: Step
    due: datetime
    late_permille: int
    expected_minor: int
    reasons: tuple[Foreboding, ...]
    asked: tuple[Nudge, ...]
    new_sequence: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofFacts:
    """One piece of evidence of receipt."""

    at: datetime
    parcel: ParcelId
    kind: ProofKind
    media: MediaRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLine:
    """One message, said or `held_back` for a reason; `tried` are channels that failed it."""

    at: datetime
    message: MessageId | None
    trigger: str
    topic: str
    fact: str
    channel: str
    about: EventId
    window: Window | None = None
    sent_at: datetime | None = None
    received_at: datetime | None = None
    failed: str = ""
    held_back: str = ""
    content: str = ""
    tried: tuple[str, ...] = ()
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingFacts:
    """What the consignee answered, 1 to 5; `comment` is a vault reference."""

    at: datetime
    door: int | None
    goods: int | None
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case; `words` and `answer` are vault references.

    `channel` is by which its words came, `due` until when they wait for an answer, `read_at` when a driver
    read them. `answered_by` is the event that a message brings to the consignee.
    """

    case: CaseId
    at: datetime
    kind: str
    by_consignee: bool
    words: str
    closed_at: datetime | None = None
    outcome: str = ""
    channel: str = ""
    due: datetime | None = None
    missed_at: datetime | None = None
    read_at: datetime | None = None
    answered_at: datetime | None = None
    answer: str = ""
    answered_by: EventId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentCard:
    """A shipment with its promise, parcels, tour, prediction, messages and feedback.

    Collections are sorted by moment, so that the order in which streams were read does not show.
    `last_event_at` is the newest sign of movement: what was said, predicted or asked is none. `home` is the
    place that the trade order named, `place` the one it goes to; `instruction` is the one in force there.
    `offered_at` is when another time was offered because it will be so late, `preferred_at` when it was
    arranged as its consignee prefers. Units: `value_minor` minor units of the brand's currency, 0: unsaid.
    """

    shipment: ShipmentId
    brand: PartyId = _NOBODY
    brand_reference: str = ""
    consignee: PersonRef = _NO_PERSON
    place: PlaceRef = _NOWHERE
    locale: str = "en"
    attendance: Attendance = Attendance.UNATTENDED
    accepted_at: datetime | None = None
    cancelled_at: datetime | None = None
    located_at: datetime | None = None
    cell: str = ""
    zone: str = ""
    building: Building = Building.UNKNOWN
    door: str = ""
    doubted_at: datetime | None = None
    address_candidates: int = 0
    items: tuple[ItemFacts, ...] = ()
    parcels: tuple[ParcelCard, ...] = ()
    promises: tuple[PromiseVersion, ...] = ()
    attempts: tuple[AttemptFacts, ...] = ()
    legs: tuple[TourLeg, ...] = ()
    prediction: PredictionShown | None = None
    answer: LatenessAnswer | None = None
    offered_at: datetime | None = None
    proofs: tuple[ProofFacts, ...] = ()
    damaged_at: datetime | None = None
    messages: tuple[MessageLine, ...] = ()
    rating: RatingFacts | None = None
    cases: tuple[CaseLine, ...] = ()
    last_event_at: datetime | None = None
    home: PlaceRef = _NOWHERE
    instructions: tuple[InstructionLine, ...] = ()
    instruction: InstructionLine | None = None
    access: AccessLine | None = None
    acks: tuple[ChangeAcknowledged, ...] = ()
    needs: Needs = NO_NEEDS
    presences: tuple[AttemptPresence, ...] = ()
    value_minor: int = 0
    presence: PresenceLine | None = None
    shares: tuple[ShareLine, ...] = ()
    picture: PictureLine | None = None
    language: LanguageLine | None = None
    preferred_at: datetime | None = None

    @property
    def brings(self) -> tuple[ParcelCard, ...]:
        """The parcels that are brought to the door."""
        return tuple(parcel for parcel in self.parcels if not parcel.collects)

    @property
    def collects(self) -> tuple[ParcelCard, ...]:
        """The parcels that are picked up at the door."""
        return tuple(parcel for parcel in self.parcels if parcel.collects)

    @property
    def only_collects(self) -> bool:
        """Nothing is brought: somebody comes for what is to go."""
        return bool(self.parcels) and not self.brings

    @property
    def promise(self) -> PromiseVersion | None:
        """The promise in force."""
        return self.promises[-1] if self.promises else None

    @property
    def promise_to_keep(self) -> PromiseVersion | None:
        """The promise that counts: what the consignee chose last, else the first one told."""
        chosen = [version for version in self.promises if version.chosen]
        return chosen[-1] if chosen else next(iter(self.promises), None)

    @property
    def leg(self) -> TourLeg | None:
        """The tour it is on now: the one published last that did not withdraw it."""
        standing = [leg for leg in self.legs if leg.withdrawn_at is None]
        return standing[-1] if standing else None

"""What the server answers, as far as the city reads it; other fields are passed over."""

from datetime import datetime

from msgspec import Struct


class Clock(Struct):
    """The business clock. Units: business seconds per real second."""

    business: datetime
    real: datetime
    speed: float


class Spot(Struct):
    """A position in degrees."""

    lat: float
    lon: float


class DepotSeen(Struct):
    """Where tours begin and end."""

    depot: str
    name: str
    zone: str
    point: Spot


class VanSeen(Struct):
    """A van and its driver."""

    van: str
    name: str
    driver: str
    depot: str


class BrandSeen(Struct):
    """A brand and what it sells."""

    party: str
    name: str
    articles: dict[str, str] = {}
    locales: list[str] = []
    service_s: int = 240


class Network(Struct):
    """Who and what drives and sells here."""

    depots: list[DepotSeen]
    vans: list[VanSeen]
    brands: list[BrandSeen]


class AddressSeen(Struct, frozen=True):
    """An address of the region."""

    street: str
    house_number: str
    postcode: str
    city: str
    lat: float
    lon: float
    unit_hint: str = ""


class Addresses(Struct):
    """The addresses that can be served."""

    addresses: list[AddressSeen]


class TourOpened(Struct):
    """One tour of a day."""

    tour: str
    van: str


class Day(Struct):
    """A bookable day."""

    tours: list[TourOpened] = []


class Candidate(Struct):
    """A place that a doubtful address may mean."""

    candidate: int
    street: str = ""
    house_number: str = ""
    lat: float = 0.0
    lon: float = 0.0


class AddressWord(Struct):
    """What the server thinks of an address."""

    verdict: str
    candidates: list[Candidate] = []


class ParcelSeen(Struct):
    """A parcel's identity."""

    parcel: str
    reference: str = ""


class Taken(Struct):
    """A shipment that was taken in."""

    id: str
    tracking_token: str
    address: AddressWord
    parcels: list[ParcelSeen]


class Row(Struct):
    """One row of a batch."""

    row: int
    result: str
    id: str = ""
    tracking_token: str = ""
    address: AddressWord | None = None
    parcels: list[ParcelSeen] = []


class Rows(Struct):
    """A batch, row by row."""

    results: list[Row]


class Price(Struct):
    """What a slot costs."""

    minor: int = 0


class Offer(Struct):
    """One window that may be chosen."""

    depot: str
    day: str
    start: datetime
    end: datetime
    available: bool = True
    greener: bool = False
    price: Price | None = None


class Offers(Struct):
    """All windows asked for."""

    offers: list[Offer]


class Held(Struct):
    """A window held for a while."""

    reservation: str


class Span(Struct, frozen=True):
    """A window of time."""

    start: datetime
    end: datetime


class Promised(Struct):
    """A promise in force."""

    promise: Span


class ShownParcel(Struct):
    """A parcel of a shipment, brought or collected."""

    collects: bool = False


class Shown(Struct):
    """A shipment as the server shows it."""

    id: str
    brand_reference: str = ""
    stage: str = ""
    health: str = ""
    promise: Span | None = None
    final: bool = False
    parcels: list[ShownParcel] = []
    address: AddressWord | None = None


class ManyShown(Struct):
    """The shipments due on a day."""

    shipments: list[Shown]
    next: str | None = None


class PlanTour(Struct):
    """A tour of a plan."""

    tour: str
    van: str
    shift: Span
    published: bool = False
    shipments: list[str] = []


class Plan(Struct):
    """The plan of a depot-day."""

    version: int = 0
    tours: list[PlanTour] = []
    unplanned: int = 0


class StopPlace(Struct):
    """Where a stop is."""

    line: str = ""
    lat: float | None = None
    lon: float | None = None


class StopParcel(Struct):
    """A parcel of a stop, and what became of it."""

    id: str
    shipment: str
    reference: str = ""
    outcome: str = ""
    collects: bool = False

    @property
    def is_awaited(self) -> bool:
        """Still to be collected on this tour."""
        return self.collects and self.outcome in ("awaited", "attempted")


class AskedFor(Struct):
    """How its consignee asked for it to be handed over."""

    method: str
    id: str = ""
    read_at: datetime | None = None


class Stop(Struct):
    """One stop of a driver's tour."""

    id: str
    state: str
    window: Span
    planned_at: datetime
    service_s: int
    attended: bool = False
    arrived_at: datetime | None = None
    departed_at: datetime | None = None
    place: StopPlace | None = None
    asked: AskedFor | None = None
    parcels: list[StopParcel] = []


class MeetUp(Struct):
    """A meeting with another van; `gives` where this one hands over."""

    stop: str
    gives: bool
    parcels: list[StopParcel] = []


class Break(Struct):
    """A rest of the driver; it comes before the stops planned at `planned_at` or later."""

    begins: Span
    planned_at: datetime
    length_s: int


class Tour(Struct):
    """A driver's tour of today."""

    id: str
    day: str
    van: str
    departs_at: datetime | None = None
    shift: Span | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    device: str = "none"
    stops: list[Stop] = []
    meet_up: MeetUp | None = None
    breaks: list[Break] = []
    asks: list[str] = []


class ActionResult(Struct):
    """What became of one action of a driver."""

    id: str
    result: str
    code: str | None = None
    text: str | None = None


class ActionResults(Struct):
    """What became of a batch of actions."""

    results: list[ActionResult]


class Photo(Struct):
    """A picture that was stored."""

    media: str


class Problem(Struct):
    """An error as RFC 9457 has it."""

    code: str = ""
    detail: str = ""
    title: str = ""


class Figure(Struct):
    """One figure of a day."""

    code: str
    numerator: int
    denominator: int


class Figures(Struct):
    """The figures of a day."""

    figures: list[Figure]


class Advice(Struct):
    """What the finished days of a depot say: the lowest quantile that keeps what is to be kept."""

    kept: float
    advised: int | None = None


class Sureness(Struct):
    """How sure a depot plans, in percent; `None` without a cushion. No `days`, no advice yet."""

    percent: int | None = None
    days: Advice | None = None

"""What a driver's device is told of today's tour, and no more than that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from doorstep.domain.tours.sheet import StopLine, TourSheet
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard
from doorstep.engine.records import Brand, Depot, Van
from doorstep.engine.vault import Access, Address, Person, Words, goods_ref
from doorstep.events import Attendance, ProofKind
from doorstep.kernel.ids import EventId
from doorstep.kernel.party import Cause
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.web.driver.access import WayIn, way_in
from doorstep.web.driver.asked import AskedFor, asked_at, news, present_at
from doorstep.web.driver.heard import Heard, heard_at
from doorstep.web.driver.nudged import DriverNudge, nudge_of
from doorstep.web.driver.progress import outcome, progress, stops, taken_off
from doorstep.web.driver.proofs import AT_POINT, COLLECTING, PROOFS

KNOWN_AFTER = timedelta(minutes=30)
"""How long after leaving a stop its driver still sees who lives there: enough for a correction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorPlace:
    """Where to go and what is said about getting in."""

    line: str
    unit: str
    floor: str
    postcode: str
    city: str
    access_note: str
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverParcel:
    """One parcel of the tour; `outcome` is a `ParcelOutcome`, or missing before the start.

    `collects`: it is picked up at the stop.
    """

    id: str
    reference: str
    shipment: str
    shipment_reference: str
    brand: str
    weight_g: int
    outcome: str
    collects: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverStop:
    """One stop. `name`, `place`, `asked` and `goods` are absent half an hour after the van left it.

    `heard` is what its consignee wrote, while the van is on its way there.
    `goods` says in the brand's words what is to be collected, `collect_proofs` what proof that asks for.
    `presence` is what was answered when it was asked whether somebody is in: home, away or unanswered.
    `point` is the name of the pickup point that it is, if it is one.
    """

    id: str
    number: int
    state: str
    window: Window
    planned_at: datetime
    service_s: int
    arrived_at: datetime | None
    departed_at: datetime | None
    name: str | None
    place: DoorPlace | None
    brand: str
    attended: bool
    methods: Mapping[str, tuple[ProofKind, ...]]
    asked: AskedFor | None
    point: str
    parcels: tuple[DriverParcel, ...]
    collect_proofs: tuple[ProofKind, ...] = ()
    goods: str = ""
    way_in: WayIn | None = None
    heard: tuple[Heard, ...] = ()
    presence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverDepot:
    """Where the tour begins and ends."""

    name: str
    line: str
    zone: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockNow:
    """The business moment, the real one it was read at and business seconds a second: a device can follow."""

    business: datetime
    real: datetime
    speed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverMeetUp:
    """A meet-up with another van. `gives`: this one hands over; `stop` is one of the van that comes.

    `done` says that every parcel has changed hands.
    """

    stop: str
    gives: bool
    agreed_at: datetime
    meets_at: datetime
    van_name: str
    driver_name: str
    parcels: tuple[DriverParcel, ...]
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverBreak:
    """A break of the tour: it may begin inside `begins`, before the stops planned at `planned_at` or later.

    `over_at` is when it is over, once it was taken. Units: `length_s` seconds.
    """

    begins: Window
    planned_at: datetime
    length_s: int
    taken_at: datetime | None
    over_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverKept:
    """Goods in the van that are not delivered on this tour any more: they stay on board and come back.

    `moved_to` is the window promised instead, `None` where there is none, as for what was `cancelled`.
    """

    parcel: DriverParcel
    moved_to: Window | None
    cancelled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverTour:
    """Today's tour. `device` is `none`, `this` or `other`; a session sends `csrf` in a header.

    `asks` name what consignees changed or asked for and this list holds, until the device said it has them.
    """

    id: str
    day: str
    version: int
    van: str
    van_name: str
    driver_name: str
    depot: DriverDepot
    shift: Window | None
    departs_at: datetime | None
    returns_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    interrupted: bool
    interrupted_at: datetime | None
    interrupted_cause: Cause | None
    expected_s: int
    resequenced_at: datetime | None
    resequenced_cause: Cause | None
    promises_saved: int
    meet_up: DriverMeetUp | None
    device: str
    csrf: str
    clock: ClockNow
    stops: tuple[DriverStop, ...]
    breaks: tuple[DriverBreak, ...]
    keeps: tuple[DriverKept, ...] = ()
    asks: tuple[EventId, ...] = ()
    nudge: DriverNudge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TourSources:
    """Everything that a driver's tour is made from; `points` are names of pickup points by their place.

    `told` is how to get to doors, `codes` the gate codes that may be shown now, by their references.
    """

    sheet: TourSheet
    van: Van
    depot: Depot
    cards: Mapping[str, ShipmentCard]
    brands: Mapping[str, Brand]
    persons: Mapping[str, Person]
    addresses: Mapping[str, Address]
    words: Mapping[str, Words] = field(default_factory=dict[str, Words])
    points: Mapping[str, str] = field(default_factory=dict[str, str])
    told: Mapping[str, Access] = field(default_factory=dict[str, Access])
    codes: Mapping[str, str] = field(default_factory=dict[str, str])
    meets: Van | None = None


def driver_tour(sources: TourSources, *, device: str, csrf: str, clock: ClockNow) -> DriverTour:
    """The tour as its driver may see it at the moment of `clock`."""
    sheet, depot = sources.sheet, sources.depot
    so_far = progress(sheet, sources.cards)
    return DriverTour(
        id=sheet.tour,
        day=sheet.day,
        version=sheet.version,
        van=sources.van.van,
        van_name=sources.van.name,
        driver_name=sources.van.driver_name,
        depot=DriverDepot(
            name=depot.name, line=depot.line, zone=depot.zone, lat=depot.point.lat, lon=depot.point.lon
        ),
        shift=sheet.shift,
        departs_at=sheet.departs_at,
        returns_at=sheet.returns_at,
        started_at=so_far.started_at,
        ended_at=sheet.ended_at,
        interrupted=so_far.interrupted,
        interrupted_at=so_far.interrupted_at,
        interrupted_cause=so_far.interrupted_cause,
        expected_s=sheet.expected_s,
        resequenced_at=sheet.resequenced_at,
        resequenced_cause=sheet.resequenced_cause,
        promises_saved=sheet.promises_saved,
        meet_up=_meet_up(sources),
        device=device,
        csrf=csrf,
        clock=clock,
        stops=tuple(_stop(line, sources, clock.business) for line in stops(sheet, sources.cards)),
        breaks=tuple(_break(sheet, number) for number in range(len(sheet.breaks))),
        keeps=tuple(_kept(sources)),
        asks=tuple(news(sheet, sources.cards)),
        nudge=nudge_of(sheet.tour, sources.cards.values()),
    )


def _kept(sources: TourSources) -> Iterator[DriverKept]:
    kept = taken_off(sources.sheet)
    for card in sources.cards.values():
        for parcel in card.parcels:
            if parcel.parcel in kept and not parcel.is_over:
                yield DriverKept(
                    parcel=_parcel(parcel, card, sources),
                    moved_to=card.promise.window if card.promise and not card.cancelled_at else None,
                    cancelled=card.cancelled_at is not None,
                )


def _break(sheet: TourSheet, number: int) -> DriverBreak:
    planned = sheet.breaks[number]
    taken = sheet.rests[number] if number < len(sheet.rests) else None
    return DriverBreak(
        begins=planned.begins,
        planned_at=planned.planned_at,
        length_s=planned.length_s,
        taken_at=taken.at if taken else None,
        over_at=taken.over_at if taken else None,
    )


def _meet_up(sources: TourSources) -> DriverMeetUp | None:
    line = sources.sheet.meet_up
    if line is None:
        return None
    known = [
        (parcel, card)
        for card in sources.cards.values()
        for parcel in card.parcels
        if parcel.parcel in line.parcels
    ]
    giver = line.driver if not line.gives else sources.van.driver
    return DriverMeetUp(
        stop=line.stop,
        gives=line.gives,
        agreed_at=line.agreed_at,
        meets_at=line.meets_at,
        van_name=sources.meets.name if sources.meets else "",
        driver_name=sources.meets.driver_name if sources.meets else "",
        parcels=tuple(_parcel(parcel, card, sources) for parcel, card in known),
        done=all(parcel.holder != giver for parcel, _ in known),
    )


def _stop(line: StopLine, sources: TourSources, at: datetime) -> DriverStop:
    cards = [sources.cards[shipment] for shipment in line.shipments if shipment in sources.cards]
    attendance = (
        Attendance.ATTENDED
        if any(card.attendance is Attendance.ATTENDED for card in cards)
        else Attendance.UNATTENDED
    )
    known = line.departed_at is None or at < line.departed_at + KNOWN_AFTER
    point = sources.points.get(line.place, "")
    return DriverStop(
        id=line.stop,
        number=line.position,
        state=line.state,
        window=line.window,
        planned_at=line.planned_at,
        service_s=line.service_s,
        arrived_at=line.arrived_at,
        departed_at=line.departed_at,
        name=_names(cards, sources) if known else None,
        place=_place(sources.addresses.get(line.place)) if known else None,
        brand=", ".join(dict.fromkeys(_brand(card, sources) for card in cards)),
        attended=attendance is Attendance.ATTENDED,
        methods={
            method.value: proofs for method, proofs in (AT_POINT if point else PROOFS[attendance]).items()
        },
        asked=asked_at(cards, sources.words, sources.sheet.tour) if known else None,
        point=point,
        parcels=tuple(
            _parcel(parcel, card, sources)
            for card in cards
            for parcel in card.parcels
            if parcel.parcel in line.parcels or parcel.parcel in line.collects
        ),
        collect_proofs=COLLECTING[attendance],
        goods=_goods(cards, sources) if known else "",
        way_in=way_in(line, sources.cards, sources.told, sources.codes, sources.sheet.tour)
        if known and line.departed_at is None
        else None,
        heard=tuple(heard_at(cards, sources.words, sources.sheet.tour)) if line.departed_at is None else (),
        presence=present_at(cards) if line.departed_at is None else "",
    )


def _goods(cards: list[ShipmentCard], sources: TourSources) -> str:
    said = [sources.words[ref].text for card in cards if (ref := goods_ref(card.shipment)) in sources.words]
    return "; ".join(dict.fromkeys(said))


def _names(cards: list[ShipmentCard], sources: TourSources) -> str:
    persons = [sources.persons[card.consignee] for card in cards if card.consignee in sources.persons]
    return ", ".join(dict.fromkeys(person.first_name for person in persons))


def _brand(card: ShipmentCard, sources: TourSources) -> str:
    brand = sources.brands.get(card.brand)
    return brand.name if brand else ""


def _place(address: Address | None) -> DoorPlace | None:
    if address is None:
        return None
    point: Point | None = address.point
    return DoorPlace(
        line=address.line,
        unit=address.unit,
        floor=address.floor,
        postcode=address.postcode,
        city=address.city,
        access_note=address.access_note,
        lat=point.lat if point else None,
        lon=point.lon if point else None,
    )


def _parcel(parcel: ParcelCard, card: ShipmentCard, sources: TourSources) -> DriverParcel:
    return DriverParcel(
        id=parcel.parcel,
        reference=parcel.reference,
        shipment=card.shipment,
        shipment_reference=card.brand_reference,
        brand=_brand(card, sources),
        weight_g=parcel.weight_g,
        outcome=outcome(parcel, card, sources.sheet),
        collects=parcel.collects,
    )

"""The words, links and map lists of the planner's page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.adoption import ROOM
from doorstep.domain.slots.commands import BY_HAND, UNDONE
from doorstep.domain.slots.relief import NOT_LOADED
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.records import Depot
from doorstep.engine.vault import Person
from doorstep.events import Event, PlanAdopted, Recorded, TourLocked
from doorstep.kernel.ids import ReservationId, TourId
from doorstep.web.console import words
from doorstep.web.console.board import Pill
from doorstep.web.console.plan_record import PlanSources, href
from doorstep.web.console.plan_verdict import tours_of
from doorstep.web.plan_history import HandMove
from doorstep.web.slots import local_day

DAYS = (0, 1, 2)
VERSIONS = 8
_MADE_BY = {
    BY_HAND: "a move by hand",
    UNDONE: "a move was taken back",
    ROOM: "room was made for a visit",
    NOT_LOADED: "what was not loaded was moved",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenVisit:
    """The visit in hand."""

    key: str
    title: str
    small: str
    tour: TourId


def labels_of(
    load: SlotLoad, cards: dict[str, ShipmentCard], persons: dict[str, Person]
) -> dict[ReservationId, str]:
    """Brand reference and first name, by visit."""
    labels: dict[ReservationId, str] = {}
    for key, booking in load.bookings.items():
        card = cards.get(booking.shipment)
        if card is not None:
            person = persons.get(card.consignee)
            labels[key] = ", ".join(filter(None, [card.brand_reference, person.first_name if person else ""]))
    return labels


def chosen_visit(
    sources: PlanSources, labels: dict[ReservationId, str], vans: dict[str, str]
) -> ChosenVisit | None:
    """The visit in hand; `None` when the plan has none of this name."""
    key = ReservationId(sources.chosen)
    tour = tours_of(sources.load).get(key)
    if tour is None:
        return None
    visit = sources.load.visits[key]
    address = sources.addresses.get(visit.place)
    return ChosenVisit(
        key=key,
        title=f"{labels.get(key, key)}, {vans.get(tour, tour)}",
        small=f"{address.line if address else 'erased'}, promised {words.hours(visit.window, sources.zone)}",
        tour=tour,
    )


def pin_words(load: SlotLoad, key: ReservationId) -> str:
    """To what a visit is pinned; empty when planners may move it."""
    pin = load.pins.get(key)
    if pin is None:
        return ""
    return "Pinned to this van" if pin.index is None else f"Pinned to this van as visit {pin.index + 1}"


def title(sources: PlanSources) -> str:
    """The one sentence that answers: is every promise kept?"""
    if not sources.load.version:
        return "This day is not open yet"
    late = sum(stop.late_s > 0 for tour in sources.moments.tours.values() for stop in tour.stops)
    if not sources.load.bookings:
        return "Nothing is booked yet"
    if all(window.end <= sources.at for window in sources.load.windows):
        return "This day is over; what became of it stands with its tours"
    return (
        f"{words.count(late, 'visit')} planned after their promise"
        if late
        else "The plan keeps every promise"
    )


def sub(sources: PlanSources, depot: Depot) -> str:
    """The figures of the plan."""
    moments = sources.moments
    return ", ".join(
        (
            words.count(len(moments.tours), "van tour"),
            words.count(len(sources.load.bookings), "visit"),
            f"{round(moments.driving_s / 60):,} min driving",
            f"plan version {sources.load.version}",
            depot.name,
        )
    )


def days(sources: PlanSources) -> tuple[Pill, ...]:
    """The days to choose from."""
    today = local_day(sources.at, sources.zone)
    days = sorted({sources.load.day, *(str(today + timedelta(days=number)) for number in DAYS)})
    return tuple(
        Pill(
            word=words.day_pill(date.fromisoformat(one), today),
            href=href(one),
            current=one == sources.load.day,
        )
        for one in days
    )


def undo_words(last: HandMove | None, labels: dict[ReservationId, str], vans: dict[str, str]) -> str:
    """What Undo would take back; empty when there is nothing, or the plan moved on."""
    if last is None or last.is_undone or not last.stands:
        return ""
    return f"Undo: {labels.get(last.reservation, 'visit')} back to {vans.get(last.source, last.source)}"


def versions(story: Sequence[Recorded[Event]], sources: PlanSources) -> tuple[Pill, ...]:
    """What the plan can be compared with: what stood before each adoption, and what was published."""
    found: list[Pill] = []
    for one in reversed(story):
        word = _version_word(one, sources)
        if word and len(found) < VERSIONS and word not in {pill.word for pill in found}:
            before = one.stream_version - 1
            address = href(sources.load.day, visit=sources.chosen, compare=before)
            found.append(Pill(word=word, href=address, current=before == sources.compare))
    return tuple(found)


def _version_word(one: Recorded[Event], sources: PlanSources) -> str:
    when = words.when(one.recorded_at, sources.at, sources.zone)
    match one.event:
        case PlanAdopted(planner=planner):
            return f"before {planner_words(planner)}, {when}"
        case TourLocked(reason="published"):
            return f"published {when}"
        case _:
            return ""


def planner_words(planner: str) -> str:
    """What made a plan another one; whichever search it was, it found a better one."""
    return _MADE_BY.get(planner, "a better plan")


def map_stops(sources: PlanSources) -> list[dict[str, object]]:
    """The tour in hand, stop by stop, as the map reads it."""
    tour = tours_of(sources.load).get(ReservationId(sources.chosen))
    shown = sources.moments.tours.get(tour) if tour else None
    return [
        {
            "id": stop.reservation,
            "lat": address.point.lat,
            "lon": address.point.lon,
            "number": number,
            "late": stop.late_s > 0,
            "selected": stop.reservation == sources.chosen,
        }
        for number, stop in enumerate(shown.stops if shown else (), start=1)
        for address in [sources.addresses.get(sources.load.visits[stop.reservation].place)]
        if address and address.point
    ]


def map_tours(sources: PlanSources, depot: Depot) -> list[dict[str, object]]:
    """Every tour as straight lines from visit to visit; the one in hand stands out."""
    in_hand = tours_of(sources.load).get(ReservationId(sources.chosen))
    ways: list[dict[str, object]] = []
    for name, tour in sources.moments.tours.items():
        found = [sources.addresses.get(sources.load.visits[stop.reservation].place) for stop in tour.stops]
        points = [depot.point, *(one.point for one in found if one and one.point), depot.point]
        path = [[round(point.lat, 5), round(point.lon, 5)] for point in points]
        ways.append({"id": name, "path": path, "selected": name == in_hand})
    return ways

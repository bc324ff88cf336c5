"""A whole day from the log: every shipment explained, and the minutes of each lane by owner."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from doorstep.domain.ledger.debt_ledger import in_sequence
from doorstep.domain.ledger.journey import Explanation, explain
from doorstep.domain.ledger.reading import tour_facts
from doorstep.domain.ledger.shipment_reading import shipment_facts
from doorstep.events import Event, HubArrived, Owner, OwnerShare, Recorded, TourPublished, TradeOrderAccepted
from doorstep.kernel.ids import ParcelId, PartyId, ShipmentId, TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneMinutes:
    """The delays of one brand on one lane: how many of how many were late, and who owes the seconds."""

    brand: PartyId
    lane: str
    shipments: int
    late: int
    provisional: int
    total_s: int
    shares: tuple[OwnerShare, ...]


@dataclass(slots=True)
class _Log:
    stories: dict[ShipmentId, list[Recorded[Event]]] = field(
        default_factory=dict[ShipmentId, list[Recorded[Event]]]
    )
    tours: dict[TourId, list[Recorded[Event]]] = field(default_factory=dict[TourId, list[Recorded[Event]]])
    lists: dict[ShipmentId, list[TourId]] = field(default_factory=dict[ShipmentId, list[TourId]])
    carried: dict[ParcelId, list[TourId]] = field(default_factory=dict[ParcelId, list[TourId]])


def explain_all(
    events: Iterable[Recorded[Event]], *, lsp: PartyId, now_s: int, rule: int
) -> Iterator[Explanation]:
    """Every shipment that was ordered in these events and owes or kept a promise, by its id."""
    log = _sorted_out(list(events))
    facts = {tour: tour_facts(tour, known) for tour, known in log.tours.items()}
    for shipment in sorted(log.stories):
        tours = log.lists.get(shipment, [])
        known = shipment_facts(shipment, log.stories[shipment], tours)
        found = explain(known, {tour: facts[tour] for tour in tours}, lsp=lsp, now_s=now_s, rule=rule)
        if found is not None:
            yield found


def _sorted_out(events: Sequence[Recorded[Event]]) -> _Log:
    """Each event to the shipment and to the tours that it concerns."""
    log = _Log()
    ordered = {one.event.shipment for one in events if isinstance(one.event, TradeOrderAccepted)}
    for recorded in events:
        if isinstance(recorded.event, TourPublished):
            _list(log, recorded.event)
    for recorded in events:
        event = recorded.event
        shipment: ShipmentId | None = getattr(event, "shipment", None)
        if shipment is not None and shipment in ordered:
            log.stories.setdefault(shipment, []).append(recorded)
        tour: TourId | None = getattr(event, "tour", None)
        if tour is not None:
            log.tours.setdefault(tour, []).append(recorded)
        elif isinstance(event, HubArrived):
            for one in log.carried.get(event.parcel, ()):
                log.tours.setdefault(one, []).append(recorded)
        _everywhere(log, recorded)
    return log


def _list(log: _Log, plan: TourPublished) -> None:
    for stop in plan.stops:
        for shipment in stop.shipments:
            tours = log.lists.setdefault(shipment, [])
            if plan.tour not in tours:
                tours.append(plan.tour)
        for parcel in stop.parcels:
            tours = log.carried.setdefault(parcel, [])
            if plan.tour not in tours:
                tours.append(plan.tour)


def _everywhere(log: _Log, recorded: Recorded[Event]) -> None:
    """A retraction concerns the story that its event belongs to."""
    story = getattr(recorded.event, "story", None)
    if story is None:
        return
    log.stories.setdefault(ShipmentId(story), []).append(recorded)
    for tour in log.lists.get(ShipmentId(story), [TourId(story)]):
        log.tours.setdefault(tour, []).append(recorded)


def by_lane(explanations: Iterable[Explanation]) -> tuple[LaneMinutes, ...]:
    """The minutes of each brand and lane; the lanes with the most minutes first."""
    lanes: dict[tuple[PartyId, str], list[Explanation]] = {}
    for found in explanations:
        lanes.setdefault((found.brand, found.lane), []).append(found)
    counted = [_lane(brand, lane, found) for (brand, lane), found in lanes.items()]
    return tuple(sorted(counted, key=lambda one: (-one.total_s, one.brand, one.lane)))


def together(shares: Iterable[OwnerShare]) -> tuple[OwnerShare, ...]:
    """The shares of several delays, one for each owner."""
    owed: dict[Owner, int] = {}
    for share in shares:
        owed[share.owner] = owed.get(share.owner, 0) + share.owed_s
    return in_sequence(owed)


def _lane(brand: PartyId, lane: str, found: Sequence[Explanation]) -> LaneMinutes:
    late = [one for one in found if one.attribution.total_s]
    return LaneMinutes(
        brand=brand,
        lane=lane,
        shipments=len(found),
        late=len(late),
        provisional=sum(one.provisional for one in late),
        total_s=sum(one.attribution.total_s for one in late),
        shares=together(share for one in late for share in one.attribution.shares),
    )

"""What happened to one shipment, as codes with moments and facts; the wording is chosen by who shows it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from doorstep.domain.tracking.views import keys
from doorstep.events import Event, LatenessAnswered, PromiseMade, PromiseRevised, Recorded, TourPublished
from doorstep.kernel.ids import EventId, ShipmentId
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One line of the story. `facts` are plain strings by field name; moments in ISO 8601."""

    at: datetime
    code: str
    facts: dict[str, str]
    event: EventId


CONSIGNEE_CODES = frozenset(
    {
        "trade_order.accepted",
        "trade_order.cancelled",
        "address.doubted",
        "address.located",
        "parcel.packed",
        "promise.made",
        "promise.revised",
        "instruction.accepted",
        "access.noted",
        "access.code_erased",
        "presence.asked",
        "presence.answered",
        "instruction.delivered",
        "instruction.read",
        "instruction.not_followed",
        "hub.arrived",
        "tour.started",
        "stop.approached",
        "stop.arrived",
        "delivery.completed",
        "delivery.attempted",
        "delivery.refused",
        "collection.completed",
        "collection.attempted",
        "collection.abandoned",
        "hold.started",
        "hold.released",
        "damage.recorded",
        "return.started",
        "return.received",
        "rating.given",
    }
)
"""What a consignee is shown: what happened to the goods and to the promise, not how the house works."""

CONSIGNEE_FACTS = frozenset(
    {
        "window_start",
        "window_end",
        "window_parts",
        "cause",
        "chosen",
        "kind",
        "method",
        "reason",
        "again_on_tour",
        "door",
        "goods",
    }
)
"""The facts beside these codes that a consignee is shown."""


def staff_timeline(shipment: ShipmentId, recorded: Iterable[Recorded[Event]]) -> tuple[TimelineEntry, ...]:
    """Everything that names the shipment, newest first."""
    told = [entry for entry in recorded if shipment in keys(entry)]
    told.sort(key=lambda entry: (entry.event.occurred_at, entry.recorded_at))
    return tuple(_entry(shipment, entry) for entry in reversed(told))


def consignee_timeline(
    shipment: ShipmentId, recorded: Iterable[Recorded[Event]]
) -> tuple[TimelineEntry, ...]:
    """What a consignee is shown, newest first; parcels that share a moment and a fact are told once."""
    shown: dict[tuple[datetime, str, tuple[tuple[str, str], ...]], TimelineEntry] = {}
    entries = staff_timeline(shipment, recorded)
    said = {(entry.code, entry.facts.get("tour")) for entry in entries if entry.facts.get("by") == "driver"}
    for entry in entries:
        if entry.code not in CONSIGNEE_CODES:
            continue
        if entry.facts.get("by") == "positions" and (entry.code, entry.facts.get("tour")) in said:
            continue  # the driver said it himself, and it is told once
        facts = {name: fact for name, fact in entry.facts.items() if name in CONSIGNEE_FACTS}
        line = TimelineEntry(at=entry.at, code=entry.code, facts=facts, event=entry.event)
        shown.setdefault((line.at, line.code, tuple(facts.items())), line)
    return tuple(shown.values())


def _entry(shipment: ShipmentId, recorded: Recorded[Event]) -> TimelineEntry:
    event = recorded.event
    facts = _told_apart(shipment, event)
    for field in fields(event):
        if field.name not in ("occurred_at", "shipment"):
            facts.update(_plain(field.name, getattr(event, field.name)))
    return TimelineEntry(at=event.occurred_at, code=event.type, facts=facts, event=recorded.id)


def _told_apart(shipment: ShipmentId, event: Event) -> dict[str, str]:
    """What is told of an event beside its plain fields."""
    match event:
        case TourPublished():
            return _plan_of(shipment, event)
        case PromiseMade():
            return _chosen_from(event)
        case LatenessAnswered():
            return {"reasons": ",".join(event.reasons), "asked": ",".join(event.asked)}
        case PromiseRevised(chosen=True):
            return _chosen_from(event)
        case _:
            return {}


def _chosen_from(event: PromiseMade | PromiseRevised) -> dict[str, str]:
    """The list that a window was chosen from: how many, which limits (`time:3,load:1`), and its own mark."""
    if event.offer is None:
        return {"offered": "unknown"}
    limits = Counter(one.limit for one in event.offer.windows if one.limit)
    facts = {
        "offered": str(len(event.offer.windows)),
        "offered_limits": ",".join(f"{limit}:{count}" for limit, count in limits.most_common()),
        "offered_at": event.offer.shown_at.isoformat(),
    }
    own = event.offer.of(event.depot, event.window)
    if own is not None and own.greener:
        facts |= {"greener_s": str(own.saved_s), "greener_g": str(own.saved_g)}
    return facts


def _plan_of(shipment: ShipmentId, event: TourPublished) -> dict[str, str]:
    """Of a whole tour, only what concerns this shipment."""
    for position, stop in enumerate(event.stops, start=1):
        if shipment in stop.shipments:
            return {"planned_at": stop.planned_at.isoformat(), "position": str(position), "stop": stop.stop}
    return {"withdrawn": "true"}


def _plain(name: str, fact: object) -> dict[str, str]:
    match fact:
        case bool():
            return {name: "true" if fact else "false"}
        case StrEnum() | str() | int():
            return {name: str(fact)} if fact != "" else {}
        case datetime():
            return {name: fact.isoformat()}
        case Window(start=start, end=end, parts=parts):
            spans = " ".join(f"{part.start.isoformat()}/{part.end.isoformat()}" for part in parts)
            whole = {f"{name}_start": start.isoformat(), f"{name}_end": end.isoformat()}
            return whole | {f"{name}_parts": spans} if spans else whole
        case Money(minor=minor, currency=currency):
            return {name: str(minor), f"{name}_currency": currency}
        case _:
            return {}  # what is unknown says nothing; lists belong to the page of the thing that has them

"""What the people of one zone were offered of one depot-day: a read model, rebuilt from the log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from doorstep.events import DayAnswer, Event, Recorded, SlotRefused, SlotsAsked
from doorstep.kernel.ids import DepotId, PartyId, ShipmentId

NAME = "zone_demand"
VERSION = 1

_NO_DEPOT, _NOBODY = DepotId(""), PartyId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnswer:
    """What one who asked was answered: windows open, windows closed and holds refused by limit."""

    brand: PartyId = _NOBODY
    at: datetime | None = None
    open: int = 0
    closed: Mapping[str, int] = field(default_factory=dict[str, int])
    refused: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneDemand:
    """Everybody of one zone who asked about one depot-day. `zone` is empty where it is unknown."""

    depot: DepotId = _NO_DEPOT
    day: str = ""
    zone: str = ""
    people: Mapping[ShipmentId, PersonAnswer] = field(default_factory=dict[ShipmentId, PersonAnswer])


def key_of(depot: DepotId, day: str, zone: str) -> str:
    """The key of the row of a zone on a depot-day."""
    return f"{depot}|{day}|{zone}"


def initial(key: str) -> ZoneDemand:
    """A zone of which nobody asked yet."""
    depot, day, zone = key.split("|", 2)
    return ZoneDemand(depot=DepotId(depot), day=day, zone=zone)


def keys(recorded: Recorded[Event]) -> Sequence[str]:
    """The depot-days that were asked about, in the zone of who asked."""
    match recorded.event:
        case SlotsAsked(days=days, zone=zone):
            return [key_of(one.depot, one.day, zone) for one in days]
        case SlotRefused(depot=depot, day=day, zone=zone):
            return [key_of(depot, day, zone)]
        case _:
            return ()


def fold(demand: ZoneDemand, recorded: Recorded[Event]) -> ZoneDemand:
    """The demand after `recorded`."""
    match recorded.event:
        case SlotsAsked() as event:
            mine = (one for one in event.days if (one.depot, one.day) == (demand.depot, demand.day))
            for one in mine:
                demand = _with(demand, event.asker, _answered(_known(demand, event.asker), event, one))
            return demand
        case SlotRefused() as event:
            known = _known(demand, event.asker)
            refused = {**known.refused, event.limit: known.refused.get(event.limit, 0) + 1}
            return _with(demand, event.asker, replace(known, brand=event.brand, refused=refused))
        case _:
            return demand


def tags(demand: ZoneDemand) -> Sequence[str]:
    """What the report filters by."""
    return (f"asked_for:{demand.day}", f"depot:{demand.depot}")


def _answered(known: PersonAnswer, event: SlotsAsked, one: DayAnswer) -> PersonAnswer:
    closed = {each.limit: each.count for each in one.closed}
    return replace(known, brand=event.brand, at=event.occurred_at, open=one.open, closed=closed)


def _known(demand: ZoneDemand, asker: ShipmentId) -> PersonAnswer:
    return demand.people.get(asker, PersonAnswer())


def _with(demand: ZoneDemand, asker: ShipmentId, answer: PersonAnswer) -> ZoneDemand:
    return replace(demand, people={**demand.people, asker: answer})

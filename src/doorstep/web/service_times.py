"""How long a visit is planned for: what was learned of its house, else what the brand has set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doorstep.domain.prediction.learned import Experience, road_key, service_keys
from doorstep.domain.prediction.service_time import ServiceTime, service_time
from doorstep.domain.prediction.sureness import cushion_s
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot, PlanSureness
from doorstep.events import Attendance
from doorstep.kernel.ids import DepotId
from doorstep.web.site import Site

_NOTHING = Experience()


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What a visit is planned with. `learned` is `None` while too little was seen. Units: seconds."""

    service_s: int
    learned: ServiceTime | None = None


async def cushions(
    site: Site, tx: Transaction, depots: Sequence[Depot], visit: Planned
) -> Mapping[DepotId, int]:
    """What each depot that plans with a cushion adds to the visit. Units: seconds."""
    found: dict[DepotId, int] = {}
    for depot in depots:
        row = await site.records.get(tx, PlanSureness, depot.depot)
        if row is None or row.percent is None:
            continue
        key = road_key(depot.depot)
        roads: dict[str, Experience] = await site.read(tx, "experience", [key])
        found[depot.depot] = cushion_s(visit.learned, roads.get(key, _NOTHING), row.percent / 100)
    return found


async def planned(site: Site, tx: Transaction, card: ShipmentCard, brand: Brand) -> Planned:
    """The time to plan for a visit to the shipment's address."""
    keys = service_keys(card.brand, card.door, card.building, attended=card.attendance is Attendance.ATTENDED)
    known: dict[str, Experience] = await site.read(
        tx, "experience", [key for key in (keys.house, keys.building, keys.every) if key]
    )
    learned = service_time(
        known.get(keys.house, _NOTHING), known.get(keys.building, _NOTHING), known.get(keys.every, _NOTHING)
    )
    return Planned(service_s=brand.service_s if learned is None else learned.mean_s, learned=learned)

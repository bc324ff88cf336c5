"""Reading the plan of a day for the planner's page, and the one it is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.domain.slots import SlotLoad, Travel, day_plan
from doorstep.domain.slots.moments import DayMoments
from doorstep.domain.slots.views import key_of
from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot
from doorstep.engine.vault import Address, Person
from doorstep.events import Event, Recorded
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import PlaceRef
from doorstep.web.console.chrome import zone_of
from doorstep.web.console.plan_record import PlanSources
from doorstep.web.console.plan_verdict import tours_of
from doorstep.web.console.reading import read_names
from doorstep.web.plan_history import at_version
from doorstep.web.site import Site
from doorstep.web.slots import local_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the address asks for: a day, a visit, the tour it might go to, and a plan to compare with."""

    day: str = ""
    visit: str = ""
    to: str = ""
    compare: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRead:
    """The plan and what its page names."""

    sources: PlanSources
    depot: Depot
    story: Sequence[Recorded[Event]]
    cards: dict[str, ShipmentCard]
    persons: dict[str, Person]


async def first_depot(site: Site, tx: Transaction) -> Depot:
    """The depot whose days are planned. Raises: NotFound."""
    depots = await site.records.all(tx, Depot)
    if not depots:
        raise NotFound("this network has no depot yet")
    return depots[0]


async def read_plan(site: Site, tx: Transaction, who: Pass, asked: Asked) -> PlanRead:
    """The plan of the day that was asked for. Raises: NotFound."""
    at, zone, depot = site.desk.clock.now(), zone_of(site), await first_depot(site, tx)
    day = asked.day or str(local_day(at, zone))
    key = key_of(depot.depot, day)
    loads: dict[str, SlotLoad] = await site.read(tx, "slot_load", [key])
    load = loads.get(key, SlotLoad(depot=depot.depot, day=day))
    sheets: dict[str, TourSheet] = await site.read(tx, "tour_sheet", [one.tour for one in load.tours])
    story = await tx.story(key)
    then = at_version(story, asked.compare) if asked.compare else None
    travel = await site.travel(who.viewer.tenant).covering(_places(load, then)) if load.version else None
    told = [booking.shipment for booking in load.bookings.values()] if asked.visit or then else []
    cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", told)
    moments = _moments(site, load, travel, at=None)
    was = _moments(site, then, travel, at=None) if then else None
    places = [str(visit.place) for visit in load.visits.values()]
    sources = PlanSources(
        depot=depot.depot,
        load=load,
        moments=moments,
        sheets=sheets,
        names=await read_names(site, tx, who),
        addresses=await site.vault.get(tx, list(set(places)), Address),
        at=at,
        zone=zone,
        chosen=asked.visit,
        compare=asked.compare,
        then=was,
        then_tours=tours_of(then) if then else None,
    )
    persons = await site.vault.get(tx, list({card.consignee for card in cards.values()}), Person)
    return PlanRead(sources=sources, depot=depot, story=story, cards=cards, persons=persons)


def _places(load: SlotLoad, then: SlotLoad | None) -> list[PlaceRef]:
    visits = [*load.visits.values(), *(then.visits.values() if then else ())]
    return [load.place, *dict.fromkeys(visit.place for visit in visits)]


def _moments(site: Site, load: SlotLoad, travel: Travel | None, *, at: None) -> DayMoments:
    if travel is None or not load.version:
        return DayMoments(tours={}, driving_s=0, cost_s=0)
    return site.moments.of(day_plan(load, at=at), travel)

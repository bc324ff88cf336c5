"""Moving visits by hand: verdict, move, undoing and freezing, for the API and the console."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from doorstep.domain.slots import MoveVisit, SlotLoad, Travel, UnlockTour, day_plan
from doorstep.domain.slots.commands import UNDONE, PinVisit, UnpinVisit
from doorstep.domain.slots.hand import allowed, tour_of
from doorstep.domain.slots.refusals import NothingToUndo, PlanMoved
from doorstep.domain.slots.verdict import Move, MoveLimit, Verdict
from doorstep.domain.slots.views import key_of
from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.handle import Entry
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import DepotId, TenantId, TourId
from doorstep.web.plan_history import HandMove, at_version, last_move, same_tours
from doorstep.web.plans import freezing
from doorstep.web.site import Site

type DayKey = tuple[DepotId, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveWish:
    """A move that somebody wants who saw plan version `version`."""

    move: Move
    version: int
    freeze: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """What a move needs to know of its day."""

    load: SlotLoad
    under_way: tuple[TourId, ...]
    travel: Travel


async def verdict(site: Site, tenant: TenantId, day: DayKey, wish: Move) -> tuple[Verdict, int]:
    """What a move would break and cost on the plan as it stands, and that plan's version.

    Raises: NotFound, NoSuchVisit, NoSuchTour, NoSuchPlace.
    """
    known = await _day(site, tenant, day)
    load = known.load
    allowed(load, wish.reservation, wish.tour, wish.index)
    found = site.placement.judge(day_plan(load, at=site.desk.clock.now()), wish, known.travel)
    tours = {found.source, found.tour}
    if wish.reservation in load.pins:
        found = replace(found, limit=MoveLimit.PINNED, over=0, lacks=())
    if tours & load.locked:
        found = replace(found, limit=MoveLimit.LOCKED, over=0)
    if tours & set(known.under_way):
        found = replace(found, limit=MoveLimit.UNDER_WAY, over=0)
    return found, load.version


async def move(site: Site, tenant: TenantId, day: DayKey, wish: MoveWish, entry: Entry) -> SlotLoad:
    """Move the visit; the day as it stands after.

    A plan that changed since it was seen is no hindrance as long as both tours are as they were.
    Raises: PlanMoved and the other refusals of `MoveVisit`.
    """
    known = await _day(site, tenant, day)
    command = MoveVisit(
        depot=day[0],
        day=day[1],
        reservation=wish.move.reservation,
        tour=wish.move.tour,
        index=wish.move.index,
        since_version=await _seen(site, tenant, known.load, wish),
        travel=known.travel,
        under_way=known.under_way,
        freeze=wish.freeze,
    )
    await site.desk.handle(site.network(tenant), [command], entry)
    return await load_of_day(site, tenant, day)


async def undo(site: Site, tenant: TenantId, day: DayKey, entry: Entry) -> HandMove:
    """Move the visit back that was moved last, and unlock the tour if the move had locked it.

    Raises: NothingToUndo; PlanMoved when one of its tours changed since; the refusals of `MoveVisit`.
    """
    known = await _day(site, tenant, day)
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        last = last_move(await tx.story(key_of(*day)))
    if last is None or last.is_undone:
        raise NothingToUndo(f"nothing was moved by hand on {day[1]}, or the last move was undone already")
    if not last.stands:
        raise PlanMoved(
            f"tour {last.source} or {last.tour} changed since {last.reservation} was moved; move it by hand"
        )
    back = MoveVisit(
        depot=day[0],
        day=day[1],
        reservation=last.reservation,
        tour=last.source,
        index=last.index,
        since_version=known.load.version + last.frozen,
        travel=known.travel,
        reason=UNDONE,
        under_way=known.under_way,
    )
    thaw = [UnlockTour(depot=day[0], day=day[1], tour=last.tour)] if last.frozen else []
    await site.desk.handle(site.network(tenant), [*thaw, back], entry)
    return last


async def set_pin(
    site: Site, tenant: TenantId, day: DayKey, wish: PinVisit | UnpinVisit, entry: Entry
) -> SlotLoad:
    """Pin a visit to its tour, or let planners have it again; the day as it stands after.

    Raises: NotFound, NoSuchVisit.
    """
    await load_of_day(site, tenant, day)
    await site.desk.handle(site.network(tenant), [wish], entry)
    return await load_of_day(site, tenant, day)


async def freeze_day(site: Site, tenant: TenantId, day: DayKey, *, locked: bool, entry: Entry) -> int:
    """Lock every tour of the day that has visits, or unlock those that no driver was given; how many."""
    load = await load_of_day(site, tenant, day)
    sheets = await _sheets(site, tenant, [order.tour for order in load.tours])
    given = {tour for tour, sheet in sheets.items() if sheet.published_at}
    commands: list[object] = []
    if locked:
        free = [one.tour for one in load.tours if one.reservations and one.tour not in load.locked]
        commands += await freezing(site, tenant, day, free)
        await site.desk.handle(site.network(tenant), commands, entry)
        return len(free)
    for order in load.tours:
        if order.tour in load.locked and order.tour not in given:
            commands.append(UnlockTour(depot=day[0], day=day[1], tour=order.tour))
    await site.desk.handle(site.network(tenant), commands, entry)
    return len(commands)


async def load_of_day(site: Site, tenant: TenantId, day: DayKey) -> SlotLoad:
    """The day as it stands. Raises: NotFound when it was never opened."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        loads: dict[str, SlotLoad] = await site.read(tx, "slot_load", [key_of(*day)])
    if key_of(*day) not in loads:
        raise NotFound(f"{day[1]} at {day[0]} was never opened; open the day first")
    return loads[key_of(*day)]


async def _day(site: Site, tenant: TenantId, day: DayKey) -> _Day:
    load = await load_of_day(site, tenant, day)
    sheets = await _sheets(site, tenant, [order.tour for order in load.tours])
    places = [load.place, *(visit.place for visit in load.visits.values())]
    return _Day(
        load=load,
        under_way=tuple(TourId(tour) for tour, sheet in sheets.items() if sheet.started_at),
        travel=await site.travel(tenant).covering(places),
    )


async def _sheets(site: Site, tenant: TenantId, tours: Sequence[TourId]) -> dict[str, TourSheet]:
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        return await site.read(tx, "tour_sheet", tours)


async def _seen(site: Site, tenant: TenantId, load: SlotLoad, wish: MoveWish) -> int:
    """The newest version when what the person saw of both tours still holds, else the version they saw."""
    if wish.version == load.version:
        return load.version
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        then = at_version(await tx.story(key_of(load.depot, load.day)), wish.version)
    served = any(wish.move.reservation in order.reservations for order in load.tours)
    tours = [wish.move.tour, *([tour_of(load, wish.move.reservation)] if served else [])]
    return load.version if served and same_tours(then, load, tours) else wish.version

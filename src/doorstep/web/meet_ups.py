"""Meet-ups for a van that stands still: found, shown with their effect, and agreed by a person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

import msgspec

from doorstep.domain.planning.meet_up import MEET, MeetUp, meet_ups, served_at
from doorstep.domain.tours import AgreeMeetUp, PublishTour
from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot
from doorstep.engine.vault import Address
from doorstep.events import Event, Recorded, StopPlan
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, PersonRef, PlaceRef, ShipmentId, StopId, TenantId, TourId
from doorstep.kernel.time import Window
from doorstep.web.meeting_vans import HAND_OVER_S, MeetingVans, meeting_vans
from doorstep.web.published import as_planned, published, without
from doorstep.web.site import Site
from doorstep.web.slot_days import depot_of


class MeetUpGone(Refused):
    """The meet-up is no longer what it was: a van moved on. Look at what is proposed now."""

    code = "meet_up.gone"


class MeetUpsOff(Refused):
    """The depot's terms do not let vans hand parcels over on the road."""

    code = "meet_up.not_allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One meet-up as a person sees it. `saved` and `broken` count promises of both vans together."""

    tour: TourId
    other: TourId
    van: str
    driver: str
    meets_at: datetime
    shipments: int
    saved: int
    broken: int
    extra_minutes: int
    taken: tuple[ShipmentId, ...]


async def allow(site: Site, tenant: TenantId, depot: DepotId, *, allowed: bool) -> Depot:
    """Let the vans of a depot meet from now on, or no more; what was agreed before stands.

    Raises: NotFound.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        found = replace(await depot_of(site, tx, depot), meet_ups=allowed)
        await site.records.put(tx, depot, found)
    return found


async def proposals(site: Site, tenant: TenantId, tour: TourId) -> list[Proposal]:
    """The meet-ups that would save promises of a van that stands still, the best first."""
    known = await meeting_vans(site, tenant, tour)
    return [] if known is None else [_proposal(known, one) for one in meet_ups(known.problem)]


async def agree(site: Site, tenant: TenantId, tour: TourId, other: TourId, entry: Entry) -> Proposal:
    """Agree on the best meet-up with the van of tour `other`: both tours change at once, or nothing does.

    The same entry again gives the same answer.

    Raises: MeetUpsOff, MeetUpGone, and the refusals of `PublishTour`.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        done = await tx.seen(entry.source, entry.key) is not None
    if done:
        again = await site.desk.handle(site.network(tenant), [], entry)
        return msgspec.json.decode(again.reply, type=Proposal)
    known = await meeting_vans(site, tenant, tour)
    if known is None:
        raise MeetUpsOff(f"tour {tour} does not stand still, or its depot lets no vans meet")
    found = next((one for one in meet_ups(known.problem) if known.takers[one.helper].tour == other), None)
    if found is None:
        raise MeetUpGone(f"meeting tour {other} saves no promise of tour {tour} now")
    place = PlaceRef(f"meet-{entry.key[-40:]}")

    async def beside(tx: Transaction) -> None:
        near = Address(street=f"Meet {known.vans[str(known.giver.van)].name}", point=known.point)
        await site.vault.put(tx, PersonRef(f"van-{known.giver.van}"), place, near)

    told = _proposal(known, found)

    def reply(events: Sequence[Recorded[Event]]) -> bytes:
        del events
        return msgspec.json.encode(told)

    kept = replace(entry, reply=reply)
    await site.desk.handle(site.network(tenant), _commands(known, found, place), kept, beside=beside)
    return told


def _proposal(known: MeetingVans, found: MeetUp) -> Proposal:
    taker = known.takers[found.helper]
    van = known.vans[str(taker.van)]
    taken = tuple(dict.fromkeys(one for stop in found.taken for one in known.stops[stop].line.shipments))
    return Proposal(
        tour=known.giver.tour,
        other=taker.tour,
        van=van.name,
        driver=van.driver_name,
        meets_at=known.moment(found.meets_s),
        shipments=len(taken),
        saved=found.kept.broken - found.verdict.broken,
        broken=found.verdict.broken,
        extra_minutes=round(found.extra_s / 60),
        taken=taken,
    )


def _commands(known: MeetingVans, found: MeetUp, place: PlaceRef) -> list[object]:
    """The tour that hands over loses the stops; the other gets the meeting and them; both are told why."""
    giver, taker = known.giver, known.takers[found.helper]
    lines = [known.stops[stop] for stop in found.taken]
    shipments = tuple(dict.fromkeys(one for stop in lines for one in stop.line.shipments))
    parcels = tuple(dict.fromkeys(one for stop in lines for one in stop.parcels))
    meeting = StopId(f"stp_{sha256(f'{giver.tour}|{taker.tour}|{place}'.encode()).hexdigest()[:20]}")
    less = without(giver, shipments, parcels)
    more = published(taker, _stops(known, found, place, meeting))
    if less is None or more is None or giver.driver is None or taker.driver is None:
        raise MeetUpGone(f"tours {giver.tour} and {taker.tour} are other ones now")
    agreed = AgreeMeetUp(
        tour=giver.tour,
        other=taker.tour,
        driver=taker.driver,
        stop=meeting,
        gives=True,
        meets_at=known.moment(found.meets_s),
        parcels=parcels,
        shipments=shipments,
    )
    mirrored = replace(agreed, tour=taker.tour, other=giver.tour, driver=giver.driver, gives=False)
    return [*_unlike(giver, less), more, agreed, mirrored]


def _unlike(giver: TourSheet, less: PublishTour) -> list[PublishTour]:
    return [less] if less.stops != tuple(map(as_planned, giver.stops)) else []


def _stops(known: MeetingVans, found: MeetUp, place: PlaceRef, meeting: StopId) -> tuple[StopPlan, ...]:
    taker = known.takers[found.helper]
    van = known.problem.helpers[found.helper]
    visited = [as_planned(line) for line in taker.stops if not line.is_open]
    planned: list[StopPlan] = []
    for stop, begins_s in zip(found.sequence, served_at(known.problem, van, found.sequence), strict=True):
        at = known.moment(begins_s)
        planned.append(
            _meeting(known, place, meeting, at)
            if stop == MEET
            else _taken(known, taker, stop, at, is_new=stop in found.taken)
        )
    named = {stop.stop for stop in (*visited, *planned)}
    put_off = [as_planned(line) for line in taker.stops if line.stop not in named]
    return (*visited, *planned, *put_off)


def _meeting(known: MeetingVans, place: PlaceRef, meeting: StopId, at: datetime) -> StopPlan:
    return StopPlan(
        stop=meeting,
        place=place,
        shipments=(),
        parcels=(),
        window=Window(known.at.replace(microsecond=0), max(at, known.at) + timedelta(hours=1)),
        planned_at=at,
        service_s=HAND_OVER_S,
    )


def _taken(known: MeetingVans, taker: TourSheet, stop: int, at: datetime, *, is_new: bool) -> StopPlan:
    one = known.stops[stop]
    # On the way by the meeting, a drive is another one than was planned.
    planned = replace(as_planned(one.line), planned_at=at, drive_s=None)
    if not is_new:
        return planned
    name = sha256(f"{taker.tour}|{one.line.stop}".encode()).hexdigest()[:20]
    return replace(planned, stop=StopId(f"stp_{name}"), parcels=one.parcels)

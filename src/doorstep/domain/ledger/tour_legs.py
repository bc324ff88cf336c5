"""The legs of one tour up to a door: goods, loading, and each drive and stop on the way there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from doorstep.domain.ledger import blame
from doorstep.domain.ledger.contract import Contract
from doorstep.domain.ledger.edges import AT_ONCE, cut, in_order
from doorstep.domain.ledger.facts import Seen, TourFacts
from doorstep.domain.ledger.legs import Leg, LegFlag
from doorstep.domain.ledger.reading import seconds
from doorstep.domain.ledger.rules import RuleSet
from doorstep.events import Owner, StopPlan
from doorstep.kernel.ids import EventId


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How the van got to a door: when it was to be released, and its legs until its end there.

    Units: seconds UTC.
    """

    released_s: int
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Visit:
    """A stop on the way: what may be used to come there and to serve it; no time at all when not planned."""

    stop: StopPlan
    drive: Contract
    serve: Contract
    planned: bool


def way_to(tour: TourFacts, stop: StopPlan, lsp: Owner, rules: RuleSet, *, until_s: int, over: bool) -> Way:
    """The legs until `until_s`, when it was over at the door, or now: then the leg under way ends when due.

    A boundary that nobody recorded joins the legs on both sides of it.
    """
    released_s = tour.departs_s - rules.loading_s
    start = (*_goods(tour, released_s), _loading(tour, lsp, rules, until_s))
    legs = list(start)
    used: tuple[Contract, ...] = ()
    visits = _in_sequence(tour, stop)
    if tour.started is None:
        return Way(released_s=released_s, legs=in_order(released_s, _going_on(legs, released_s, visits, lsp)))
    for visit in visits:
        is_last = visit.stop.stop == stop.stop
        for leg in _legs_of(tour, visit, lsp, until_s if is_last and over else None):
            if leg.exit_s < 0:
                used = (*used, *leg.contracts)
                continue
            legs.append(_joined(leg, used, lsp))
            used = ()
    if used:
        legs.append(_open(lsp, used, tour.departs_s if not legs else legs[-1].exit_s, until_s))
    ordered = in_order(released_s, legs)
    return Way(released_s=released_s, legs=_with_pauses(tour, ordered, released_s, lsp))


def rest_of(tour: TourFacts, stop: StopPlan, lsp: Owner, rules: RuleSet, *, ended: Seen) -> Way:
    """The way of what another van took over: from the departure on it is one leg, as planned on this tour."""
    released_s = tour.departs_s - rules.loading_s
    visit = next(one for one in _planned(tour) if one.stop.stop == stop.stop)
    budget = seconds(stop.planned_at) - tour.departs_s + visit.serve.budget_s
    rest = Leg(
        code="tour",
        owners=(lsp,),
        contracts=(Contract(budget_s=max(0, budget)),),
        exit_s=ended.at_s,
        evidence=(ended.event,),
        flags=(LegFlag.REROUTED,),
    )
    legs = (*_goods(tour, released_s), _loading(tour, lsp, rules, ended.at_s), rest)
    return Way(released_s=released_s, legs=in_order(released_s, legs))


def _goods(tour: TourFacts, released_s: int) -> list[Leg]:
    """What the tour waited for at the depot: each brand's goods that came after they were due.

    What nobody saw come was there when it was loaded; until then nobody knows whose the time was.
    """
    brands = {parcel: stop.brand for stop in tour.plan for parcel in stop.parcels}
    aboard = [parcel for parcel in sorted(tour.parcels) if parcel in brands]
    came = ((tour.goods[one], blame.brand(brands[one])) for one in aboard if one in tour.goods)
    late = [(seen.at_s, owner, seen.event) for seen, owner in came if seen.at_s > released_s]
    late.sort(key=lambda one: (one[0], one[1].party, one[2]))
    legs: list[Leg] = []
    for at_s, group in groupby(late, key=lambda one: one[0]):
        missing = tuple(dict.fromkeys(owner for when, owner, _ in late if when >= at_s))
        flags = (LegFlag.CONCURRENT,) if len(missing) > 1 else ()
        evidence = tuple(event for _, _, event in group)
        leg = Leg(
            code="goods", owners=missing, contracts=AT_ONCE, exit_s=at_s, evidence=evidence, flags=flags
        )
        legs.append(leg)
    last_s = legs[-1].exit_s if legs else released_s
    unseen = [tour.loads[p] for p in aboard if p not in tour.goods and p in tour.loads]
    unseen = [one for one in unseen if one.at_s > last_s]
    if unseen:
        last = max(unseen, key=lambda one: one.at_s)
        legs.append(
            Leg(
                code="goods_unseen",
                owners=(blame.UNKNOWN,),
                contracts=AT_ONCE,
                exit_s=last.at_s,
                evidence=(last.event,),
                flags=(LegFlag.SCAN_DUTY,),
            )
        )
    return [replace(leg, exit_s=min(leg.exit_s, tour.started.at_s)) if tour.started else leg for leg in legs]


def _loading(tour: TourFacts, lsp: Owner, rules: RuleSet, now_s: int) -> Leg:
    """From the goods to the road. Where no scan says when the goods came, the wait is nobody's."""
    known = not tour.parcels or any(parcel in tour.goods or parcel in tour.loads for parcel in tour.parcels)
    brings = {parcel for stop in tour.plan for parcel in stop.parcels}
    unseen = tour.started is not None and bool(tour.parcels & brings) and not known
    return Leg(
        code="load",
        owners=(blame.UNKNOWN,) if unseen else (lsp,),
        contracts=(Contract(budget_s=rules.loading_s), Contract(not_before=tour.departs_s)),
        exit_s=tour.started.at_s if tour.started else max(now_s, tour.departs_s),
        evidence=(tour.started.event,) if tour.started else (),
        flags=(LegFlag.SCAN_DUTY,) if unseen else () if tour.started else (LegFlag.UNDER_WAY,),
    )


def _planned(tour: TourFacts) -> list[_Visit]:
    """Each stop of the plan with what it may take: the drive there, and the work at the door."""
    visits: list[_Visit] = []
    left_s = tour.departs_s
    for number, stop in enumerate(tour.plan):
        begins = seconds(stop.planned_at)
        following = tour.plan[number + 1 :]
        work = stop.service_s + stop.cushion_s
        if following:
            work = min(work, max(0, seconds(following[0].planned_at) - begins))
        opens = seconds(stop.window.opens(stop.planned_at))
        waits = begins == seconds(stop.window.start)
        drive = max(0, begins - left_s)
        if waits and stop.drive_s is not None:
            drive = min(drive, stop.drive_s)
        serve = Contract(budget_s=work, not_before=opens if waits else None)
        visits.append(_Visit(stop=stop, drive=Contract(budget_s=drive), serve=serve, planned=True))
        left_s = begins + work
    return visits


def _in_sequence(tour: TourFacts, last: StopPlan) -> list[_Visit]:
    """The stops before a door in the sequence driven, and the door.

    What was planned before it and passed over lends its time to the next; what was not planned before it has
    none, for whoever changed the sequence. In another sequence no stop may wait for its window again.
    """
    plan = _planned(tour)
    place = next(number for number, visit in enumerate(plan) if visit.stop.stop == last.stop)
    came = tour.came
    arrived = came[last.stop].at_s if last.stop in came else None
    before = list(plan[:place])
    extra = [
        replace(visit, drive=Contract(), serve=Contract(), planned=False)
        for visit in plan[place + 1 :]
        if arrived is not None and visit.stop.stop in came and came[visit.stop.stop].at_s < arrived
    ]
    there = [one for one in (*before, *extra) if one.stop.stop in came]
    seen = [one for one in there if arrived is None or came[one.stop.stop].at_s <= arrived]
    seen.sort(key=lambda one: came[one.stop.stop].at_s)
    skipped = [one for one in before if one not in seen]
    if [one.stop.stop for one in seen] == [one.stop.stop for one in before]:
        return [*before, plan[place]]
    known = _merged(seen, skipped, before)
    return [*(_without_wait(one) for one in known), plan[place]]


def _merged(seen: Sequence[_Visit], skipped: Iterable[_Visit], before: Sequence[_Visit]) -> list[_Visit]:
    merged = list(seen)
    for visit in skipped:
        planned = before.index(visit)
        after = [one for one in merged if one.planned and before.index(one) < planned]
        merged.insert(merged.index(after[-1]) + 1 if after else 0, visit)
    return merged


def _without_wait(visit: _Visit) -> _Visit:
    return replace(visit, serve=Contract(budget_s=visit.serve.budget_s))


def _legs_of(tour: TourFacts, visit: _Visit, lsp: Owner, ended_s: int | None) -> list[Leg]:
    """The drive to a stop and the stop; a boundary that is not known has its end before all time."""
    stop = visit.stop.stop
    came, went = tour.came.get(stop), tour.went.get(stop)
    flags = () if visit.planned else (LegFlag.REROUTED,)
    drive = Leg(
        code="drive",
        subject=stop,
        owners=(lsp,),
        contracts=(visit.drive,),
        exit_s=came.at_s if came else -1,
        evidence=_event(came),
        flags=flags,
    )
    owner, why = _of_stop(tour, visit.stop, lsp)
    tried = tour.tried.get(stop)
    left_s = ended_s if ended_s is not None else went.at_s if went else -1
    serve = Leg(
        code="door" if ended_s is not None else "stop",
        subject=stop,
        owners=(owner,),
        contracts=(visit.serve,),
        exit_s=left_s,
        evidence=(*_event(went if ended_s is None else None), *_event(tried.seen if tried else None)),
        flags=(*flags, *why),
    )
    return [drive, serve]


def _of_stop(tour: TourFacts, stop: StopPlan, lsp: Owner) -> blame.Blame:
    """Whose what a stop takes beyond its time is: the van's, unless the visit was in vain."""
    tried = tour.tried.get(stop.stop)
    if tried is None:
        return lsp, ()
    presence = tour.presences.get(stop.stop)
    return blame.of_visit(lsp, tried.cause, at_s=tried.seen.at_s, promised=stop.window, presence=presence)


def _going_on(legs: Sequence[Leg], at_s: int, visits: Iterable[_Visit], lsp: Owner) -> list[Leg]:
    """What is still to come, to contract, after legs of which the last one is under way."""
    entry = legs[-1].exit_s if legs else at_s
    going = list(legs)
    for visit in visits:
        contracts = (visit.drive, visit.serve)
        leg = Leg(code="drive", subject=visit.stop.stop, owners=(lsp,), contracts=contracts, exit_s=0)
        entry = leg.due(entry)
        going.append(replace(leg, exit_s=entry, flags=(LegFlag.UNDER_WAY,)))
    return going


def _open(lsp: Owner, contracts: tuple[Contract, ...], entry: int, now_s: int) -> Leg:
    """The leg under way: it ends when due, or now where that is over."""
    leg = Leg(code="tour", owners=(lsp,), contracts=contracts, exit_s=0, flags=(LegFlag.UNDER_WAY,))
    return replace(leg, exit_s=max(now_s, leg.due(entry)))


def _with_pauses(tour: TourFacts, legs: Sequence[Leg], entry: int, lsp: Owner) -> tuple[Leg, ...]:
    """Standstills are legs of their own, taken out of the drives they fell into."""
    found: list[Leg] = []
    for leg in legs:
        done: list[Leg] = []
        for pause in tour.pauses if leg.code in ("drive", "tour", "stop") else ():
            owner, flags = blame.of_pause(lsp, pause.cause)
            inside = Leg(
                code="standstill",
                subject=pause.cause,
                owners=(owner,),
                contracts=AT_ONCE,
                exit_s=0,
                evidence=(pause.seen.event,),
                flags=flags,
            )
            span = (pause.seen.at_s, pause.until_s if pause.until_s is not None else leg.exit_s)
            *before, leg = cut(leg, entry, span, inside)  # noqa: PLW2901  # what is left of it
            done.extend(before)
            entry = done[-1].exit_s if done else entry
        found.extend((*done, leg))
        entry = leg.exit_s
    return tuple(found)


def _joined(leg: Leg, used: tuple[Contract, ...], lsp: Owner) -> Leg:
    """The leg with those before it whose end nobody recorded: who drives was to record it."""
    if not used:
        return leg
    flags = (*leg.flags, LegFlag.SCAN_MISSING)
    return replace(leg, contracts=(*used, *leg.contracts), owners=(lsp,), flags=flags)


def _event(one: Seen | None) -> tuple[EventId, ...]:
    return (one.event,) if one else ()

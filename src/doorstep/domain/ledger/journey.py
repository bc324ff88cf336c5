"""A shipment's whole journey, visit by visit, to the shares of its delay and the table that explains them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from doorstep.domain.ledger import blame
from doorstep.domain.ledger.contract import CalendarEnded
from doorstep.domain.ledger.debt_ledger import (
    Attribution,
    Running,
    in_sequence,
    owed_by,
    released,
    run,
    settle,
)
from doorstep.domain.ledger.facts import ShipmentFacts, TourFacts, VisitFacts
from doorstep.domain.ledger.findings import Finding, with_findings
from doorstep.domain.ledger.legs import Leg, LegFlag, Row
from doorstep.domain.ledger.reading import seconds
from doorstep.domain.ledger.rules import RULES, RuleSet
from doorstep.domain.ledger.tour_legs import Way, rest_of, way_to
from doorstep.events import Owner, OwnerKind, OwnerShare, StopPlan
from doorstep.kernel.ids import EventId, PartyId, ShipmentId, TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRows:
    """The legs of one visit, and what it left owed: a visit in vain hands its debts to the next.

    `failed` is the owner of the time until the next visit was to be over; Units: `again_s` seconds of it.
    """

    tour: TourId
    rows: tuple[Row, ...]
    failed: Owner | None = None
    again_s: int = 0
    flags: tuple[LegFlag, ...] = ()
    evidence: tuple[EventId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Whose seconds the delay of one shipment is made of, and why. Units: seconds UTC.

    `provisional`: it is not over, and the delay accrues. `early_s` is how long before an attended window it
    came: a breach of its own, which has no minutes. `calendar_ended`: what was due cannot be said.
    """

    shipment: ShipmentId
    brand: PartyId
    lane: str
    promise_start: int
    rule_version: int
    promise: EventId
    promise_end: int
    end_s: int
    provisional: bool
    attribution: Attribution
    visits: tuple[VisitRows, ...] = ()
    early_s: int = 0
    calendar_ended: bool = False


def explain(  # one shipment, every part of it named
    shipment: ShipmentFacts,
    tours: Mapping[TourId, TourFacts],
    *,
    lsp: PartyId,
    now_s: int,
    rule: int,
    findings: Sequence[Finding] = (),
) -> Explanation | None:
    """The explanation as of now; `None` where nothing was promised, or nothing is owed for it any more."""
    promise = shipment.promise
    if promise is None:
        return None
    if shipment.cancelled_at is not None and shipment.cancelled_at < promise.window.end:
        return None
    work = _Work(shipment, tours, Owner(kind=OwnerKind.LSP, party=lsp), RULES[rule], now_s, findings)
    end_s = shipment.ended.at_s if shipment.ended else now_s
    try:
        visits, attribution = work.attributed()
    except CalendarEnded:
        late = max(0, end_s - work.promise_end)
        shares = in_sequence({blame.UNKNOWN: late} if late else {})
        visits, attribution = (), Attribution(total_s=late, promise_gap_s=0, shares=shares)
        return replace(work.explained(visits, attribution), calendar_ended=True)
    return work.explained(visits, attribution)


@dataclass(frozen=True, slots=True)
class _Work:
    shipment: ShipmentFacts
    tours: Mapping[TourId, TourFacts]
    lsp: Owner
    rules: RuleSet
    now_s: int
    findings: Sequence[Finding]

    @property
    def promise_end(self) -> int:
        promise = self.shipment.promise
        return seconds(promise.window.end) if promise else 0

    def explained(self, visits: tuple[VisitRows, ...], attribution: Attribution) -> Explanation:
        shipment, promise = self.shipment, self.shipment.promise
        depots = [self.tours[one.tour].depot for one in visits]
        first = shipment.first_done_s
        opens = seconds(promise.window.start) if promise else 0
        early = opens - first if shipment.attended and first is not None else 0
        return Explanation(
            shipment=shipment.shipment,
            brand=shipment.brand,
            lane=f"{depots[-1] if depots else ''}:{shipment.zone}",
            promise_start=opens,
            rule_version=self.rules.version,
            promise=promise.seen.event if promise else EventId(""),
            promise_end=self.promise_end,
            end_s=shipment.ended.at_s if shipment.ended else self.now_s,
            provisional=shipment.ended is None,
            attribution=attribution,
            visits=visits,
            early_s=max(0, early),
        )

    def attributed(self) -> tuple[tuple[VisitRows, ...], Attribution]:
        """The visits in their sequence, and the shares of all of them together."""
        carried: dict[Owner, int] = {}
        visits: list[VisitRows] = []
        first_planned: int | None = None
        last: Running | None = None
        for tour, stop, failed in self._stations():
            way = self._way(tour, stop, failed)
            start = released(self.lsp, planned_s=way.released_s, actual_s=way.released_s)
            running, rows = run(start, with_findings(way.legs, self.findings))
            if last is not None and visits:
                self._wait_for(visits, carried, max(last.at_s, last.plan_s), running.plan_s)
            first_planned = running.plan_s if first_planned is None else first_planned
            visits.append(self._visit(tour, rows, failed))
            last = running
            if failed is not None or visits[-1].failed is not None:
                _carry(carried, owed_by(running))
        return tuple(visits), self._settled(visits, carried, first_planned, last)

    def _stations(self) -> list[tuple[TourFacts, StopPlan, VisitFacts | None]]:
        """The tours that had it aboard, or left it behind, since the promise was made; and the next one."""
        promise = self.shipment.promise
        since = promise.seen.at_s if promise else 0
        found: list[tuple[TourFacts, StopPlan, VisitFacts | None]] = []
        for tour in self._tours():
            stop = tour.stop_of(self.shipment.shipment)
            failed = next((one for one in self.shipment.visits if one.tour == tour.tour), None)
            failed = None if self.shipment.ended_on == tour.tour else failed
            is_void = failed is not None and failed.seen.at_s < since
            if stop is not None and not is_void and self.shipment.shipment not in tour.taken_over:
                found.append((tour, stop, failed))
        return found

    def _tours(self) -> list[TourFacts]:
        mine = self.shipment.shipment
        known = [self.tours[tour] for tour in self.shipment.tours if tour in self.tours]
        gone = [tour for tour in known if tour.started and mine in tour.aboard | tour.left]
        gone.sort(key=lambda tour: (tour.started.at_s if tour.started else 0, tour.tour))
        ahead = [tour for tour in known if tour.started is None]
        return gone + ([] if self.shipment.ended else ahead[-1:])

    def _way(self, tour: TourFacts, stop: StopPlan, failed: VisitFacts | None) -> Way:
        ended = self.shipment.ended
        if failed is not None:
            return way_to(tour, stop, self.lsp, self.rules, until_s=failed.seen.at_s, over=True)
        if ended is not None and self.shipment.ended_on == tour.tour:
            return way_to(tour, stop, self.lsp, self.rules, until_s=ended.at_s, over=True)
        if ended is not None and self.shipment.shipment in tour.aboard:
            return rest_of(tour, stop, self.lsp, self.rules, ended=ended)
        if self.shipment.shipment in tour.left:
            # Its own way ends at the depot: what it was to take on the road is not counted.
            empty = replace(tour, started=None)
            return way_to(empty, stop, self.lsp, self.rules, until_s=tour.departs_s, over=False)
        return way_to(tour, stop, self.lsp, self.rules, until_s=self.now_s, over=False)

    def _visit(self, tour: TourFacts, rows: tuple[Row, ...], failed: VisitFacts | None) -> VisitRows:
        if failed is not None:
            presence = tour.presences.get(failed.stop)
            owner, flags = blame.of_own_visit(
                self.lsp, self.shipment, failed.cause, at_s=failed.seen.at_s, presence=presence
            )
            seen = (failed.seen.event,)
            return VisitRows(tour=tour.tour, rows=rows, failed=owner, flags=flags, evidence=seen)
        if self.shipment.shipment in tour.left and tour.started:
            seen = (tour.started.event,)
            return VisitRows(tour=tour.tour, rows=rows, failed=self._left_by(tour), evidence=seen)
        return VisitRows(tour=tour.tour, rows=rows)

    def _left_by(self, tour: TourFacts) -> Owner:
        """Whose it is that it stayed at the depot: the brand's where its goods were not there in time."""
        accepted, due_s = self.shipment.accepted, tour.departs_s - self.rules.loading_s
        there = accepted is not None and accepted.at_s <= due_s
        return self.lsp if there else blame.brand(self.shipment.brand)

    def _wait_for(
        self, visits: list[VisitRows], carried: dict[Owner, int], since_s: int, planned_s: int
    ) -> None:
        """The time from a visit in vain until the next was to be over is its owner's."""
        last = visits[-1]
        wait = max(0, planned_s - since_s)
        owner = last.failed or self.lsp
        visits[-1] = replace(last, failed=owner, again_s=wait)
        _carry(carried, (OwnerShare(owner=owner, owed_s=wait),))

    def _settled(
        self,
        visits: list[VisitRows],
        carried: dict[Owner, int],
        first_planned: int | None,
        last: Running | None,
    ) -> Attribution:
        ended = self.shipment.ended
        until = ended.at_s if ended else self.now_s
        if last is None:
            last = self._never_planned(until)
        elif visits[-1].failed is not None:
            since = max(last.at_s, last.plan_s)
            self._wait_for(visits, carried, since, until)
            last = Running(plan_s=until, at_s=until, owners=(), debts=())
        return settle(
            last,
            promise_end=self.promise_end,
            promiser=self.lsp,
            carried=[OwnerShare(owner=owner, owed_s=owed) for owner, owed in carried.items()],
            first_planned=first_planned,
            until=until,
        )

    def _never_planned(self, until: int) -> Running:
        """No tour had it: the time is with who holds the goods."""
        holder = self.lsp if self.shipment.accepted else blame.brand(self.shipment.brand)
        late = max(0, until - self.promise_end)
        return Running(plan_s=self.promise_end, at_s=until, owners=((holder,),), debts=(late,))


def _carry(carried: dict[Owner, int], shares: Sequence[OwnerShare]) -> None:
    for share in shares:
        carried[share.owner] = carried.get(share.owner, 0) + share.owed_s


def legs_of(explanation: Explanation) -> tuple[Leg, ...]:
    """Every leg of every visit, in its sequence."""
    return tuple(row.leg for visit in explanation.visits for row in visit.rows)

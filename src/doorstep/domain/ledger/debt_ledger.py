"""The debt ledger: whose seconds a delay is made of, summing exactly, none of them negative.

A debt is carried for each leg. After every step the debts sum to the lateness against plan. A leg that ran to
contract from its real entry owes nothing; a wait that somebody caused earlier goes back to them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from doorstep.domain.ledger.legs import Leg, Row
from doorstep.domain.ledger.shares import split
from doorstep.events import Owner, OwnerKind, OwnerShare

NOBODY_KNOWS = Owner(kind=OwnerKind.UNATTRIBUTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The debts when a leg has ended. Units: seconds UTC.

    `plan_s` is when it was to end by plan, `at_s` when it did; row 0 is the release, owned by `owners[0]`.
    """

    plan_s: int
    at_s: int
    owners: tuple[tuple[Owner, ...], ...]
    debts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A delay and its shares, which sum to it. Units: seconds.

    `promise_gap_s` is in the share of whoever promised what no plan covered.
    """

    total_s: int
    promise_gap_s: int
    shares: tuple[OwnerShare, ...]


def released(releaser: Owner, *, planned_s: int, actual_s: int) -> Running:
    """The start: row 0 owes the late release."""
    late = max(0, actual_s - planned_s)
    return Running(plan_s=planned_s, at_s=actual_s, owners=((releaser,),), debts=(late,))


def step(before: Running, leg: Leg) -> tuple[Running, Row]:
    """The debts after one more leg, and the row that explains them.

    Raises: CalendarEnded.
    """
    plan_s, due = leg.due(before.plan_s), leg.due(before.at_s)
    came = max(0, before.at_s - before.plan_s)
    inherited, left = max(0, due - plan_s), max(0, leg.exit_s - plan_s)
    knock_on, own = inherited - came, left - inherited
    passed, taken = _passed_on(before.debts, knock_on)
    debts, recovered = (*passed, max(0, own)), (0,) * (len(passed) + 1)
    owners = (*before.owners, leg.owners)
    if own < 0:
        debts, recovered = _repaid(debts, owners, -own)
    row = Row(
        step=len(before.debts),
        leg=leg,
        planned_entry=before.plan_s,
        planned_exit=plan_s,
        entry=before.at_s,
        due=due,
        exit=leg.exit_s,
        knock_on=knock_on,
        own=own,
        knock_on_taken=taken,
        recovered=recovered,
        debts=debts,
    )
    return Running(plan_s=plan_s, at_s=leg.exit_s, owners=owners, debts=debts), row


def run(before: Running, legs: Iterable[Leg]) -> tuple[Running, tuple[Row, ...]]:
    """The debts after all of them. Raises: CalendarEnded."""
    rows: list[Row] = []
    for leg in legs:
        before, row = step(before, leg)
        rows.append(row)
    return before, tuple(rows)


def settle(  # one delay, every part of it named
    running: Running,
    *,
    promise_end: int,
    promiser: Owner,
    carried: Sequence[OwnerShare] = (),
    first_planned: int | None = None,
    until: int | None = None,
) -> Attribution:
    """The delay against the promise, shared by the debts.

    `carried` are debts of visits before this one, kept per owner, and `first_planned` is when the first visit
    was to end. `until` ends the delay earlier than the last leg does: it is not over yet.
    """
    total = max(0, (running.at_s if until is None else until) - promise_end)
    planned = running.plan_s if first_planned is None else first_planned
    gap = min(total, max(0, planned - promise_end))
    shares: dict[Owner, int] = {promiser: gap} if gap else {}
    rows = [((share.owner,), share.owed_s) for share in carried]
    rows += list(zip(running.owners, running.debts, strict=True))
    scaled = split(total - gap, [owed for _, owed in rows])
    for (owners, _), seconds in zip(rows, scaled, strict=True):
        _add(shares, owners, seconds)
    # Nobody owes it by the rule, so nobody is charged: what is not known is said as not known.
    _add(shares, (NOBODY_KNOWS,), total - sum(shares.values()))
    return Attribution(total_s=total, promise_gap_s=gap, shares=in_sequence(shares))


def owed_by(running: Running) -> tuple[OwnerShare, ...]:
    """What each owner owes at this moment, against plan."""
    shares: dict[Owner, int] = {}
    for owners, seconds in zip(running.owners, running.debts, strict=True):
        _add(shares, owners, seconds)
    return in_sequence(shares)


def _add(shares: dict[Owner, int], owners: Sequence[Owner], seconds: int) -> None:
    """Share seconds equally among owners; the earlier takes what is over."""
    for owner, part in zip(owners, split(seconds, [1] * len(owners)), strict=True):
        if part:
            shares[owner] = shares.get(owner, 0) + part


def in_sequence(shares: dict[Owner, int]) -> tuple[OwnerShare, ...]:
    """The largest first; among equals by kind and party, so that the same is always written the same."""
    ranked = sorted(shares.items(), key=lambda item: (-item[1], item[0].kind, item[0].party))
    return tuple(OwnerShare(owner=owner, owed_s=seconds) for owner, seconds in ranked)


def _passed_on(debts: tuple[int, ...], knock_on: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Debts grown by what was missed because of them, or shrunk by slack; and the change of each."""
    if knock_on > 0:
        added = tuple(split(knock_on, debts))
        return tuple(debt + more for debt, more in zip(debts, added, strict=True)), added
    if knock_on < 0:
        kept = tuple(split(sum(debts) + knock_on, debts))
        return kept, tuple(now - was for now, was in zip(kept, debts, strict=True))
    return debts, (0,) * len(debts)


def _repaid(
    debts: tuple[int, ...], owners: tuple[tuple[Owner, ...], ...], gained: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Debts after time was made up: first those of the same owners, then all in proportion."""
    now, left = list(debts), gained
    for place, known in enumerate(owners):
        if known == owners[-1] and left:
            paid = min(now[place], left)
            now[place] -= paid
            left -= paid
    if left:
        now = split(sum(now) - left, now)
    return tuple(now), tuple(after - before for after, before in zip(now, debts, strict=True))

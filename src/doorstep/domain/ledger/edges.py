"""What happens between legs: hand-overs that disagree, clocks that do, and causes inside one leg."""

from collections.abc import Sequence
from dataclasses import replace

from doorstep.domain.ledger.contract import Contract, Span, due_after
from doorstep.domain.ledger.legs import Leg, LegFlag
from doorstep.events import Owner
from doorstep.kernel.ids import EventId

AT_ONCE = (Contract(),)


def hand_over(giver: Owner, taker: Owner, *, accepted_s: int, evidence: tuple[EventId, ...] = ()) -> Leg:
    """The time between the giver's word and the taker's: both answer for it until evidence says more."""
    return Leg(
        code="hand_over",
        owners=(giver, taker),
        contracts=AT_ONCE,
        exit_s=accepted_s,
        evidence=evidence,
        flags=(LegFlag.HAND_OVER,),
    )


def in_order(entry: int, legs: Sequence[Leg]) -> tuple[Leg, ...]:
    """Legs whose ends never go back in time.

    Where a clock says that a leg ended before it began, it ends when it began, and the gap is the pair's:
    nobody knows which of the two clocks is wrong.
    """
    known: list[Leg] = []
    for leg in legs:
        if leg.exit_s >= entry:
            known.append(leg)
            entry = leg.exit_s
            continue
        before = known.pop() if known else None
        pair = tuple(dict.fromkeys((*(before.owners if before else ()), *leg.owners)))
        if before is not None:
            known.append(_unsure(before, pair, before.exit_s))
        known.append(_unsure(leg, pair, entry))
    return tuple(known)


def cut(leg: Leg, entry: int, span: Span, inside: Leg) -> tuple[Leg, ...]:
    """The leg with `inside` taken out of it, over `span`: a cause of its own, which has no time of its own.

    What the leg may take is shared out before and after it, so that neither side gains by the cut. Of the
    span only what lies between the leg's due beginning and its end counts.
    """
    *head, last = leg.contracts
    begins = replace(last, budget_s=0).due(due_after(tuple(head), entry))
    starts, ends = max(span[0], begins), min(span[1], leg.exit_s)
    if starts >= ends:
        return (leg,)
    used = min(last.budget_s, starts - begins)
    first = replace(leg, contracts=(*head, replace(last, budget_s=used)), exit_s=starts)
    middle = replace(inside, contracts=AT_ONCE, exit_s=ends)
    rest = replace(leg, contracts=(_going_on(last, used),))
    return first, middle, rest


def _going_on(contract: Contract, used: int) -> Contract:
    return Contract(budget_s=contract.budget_s - used, hours=contract.hours)


def _unsure(leg: Leg, owners: tuple[Owner, ...], exit_s: int) -> Leg:
    flags = tuple(dict.fromkeys((*leg.flags, LegFlag.CLOCK_SKEW)))
    return replace(leg, owners=owners, exit_s=exit_s, flags=flags)

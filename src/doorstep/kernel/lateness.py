"""What lateness costs, and the chance of it from which each step against it pays.

An action that costs c, and f more where it was not needed, pays once p * C > c + (1 - p) * f, C being what
lateness costs that nobody did anything about: from p = (c + f) / (C + f) on. Source: C. Elkan, The
Foundations of Cost-Sensitive Learning, IJCAI 2001.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

WATCHED_PERMILLE = 50
"""P(late) in thousandths from which a shipment is watched: looking costs nothing."""

NEVER = 1001
"""A limit that no chance reaches."""


class Step(StrEnum):
    """What is done against lateness, the mildest first; each includes those before it."""

    WATCHED = "watched"
    NUDGED = "nudged"
    REPLANNED = "replanned"
    TOLD = "told"
    OFFERED = "offered"


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessCosts:
    """What one delivery costs a brand when it goes wrong, and what the steps against it cost.

    `missed_minor`: it was late, and nobody was told. `false_minor`: a later time was told, people planned by
    it, and the van came as promised. The rest is what it costs to nudge whoever can still mend it, to plan
    the van anew, and to offer a way out. Units: minor units of the brand's currency.
    """

    missed_minor: int = 200
    false_minor: int = 600
    nudge_minor: int = 24
    replan_minor: int = 50
    way_out_minor: int = 40


USUAL = LatenessCosts()
"""Where a brand sets nothing: people are told from three chances in four, which keeps false alarms rare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessLimits:
    """P(late) in thousandths from which each step pays; `NEVER` where it does not. At risk is `replan`."""

    nudge: int
    replan: int
    tell: int
    offer: int

    def step(self, permille: int) -> Step | None:
        """The farthest step that pays at this chance; `None`: nothing is to be done."""
        reached = (
            (Step.OFFERED, self.offer),
            (Step.TOLD, self.tell),
            (Step.REPLANNED, self.replan),
            (Step.NUDGED, self.nudge),
            (Step.WATCHED, WATCHED_PERMILLE),
        )
        return next((step for step, limit in reached if permille >= limit), None)


@lru_cache(maxsize=256)
def limits_of(costs: LatenessCosts | None) -> LatenessLimits:
    """The limits that follow from these costs, `None` for those where nothing is set.

    Whoever is told was planned anew before, and whom that concerns was nudged: no step waits longer than the
    next one, and none is taken before anybody watches.
    """
    known = costs or USUAL
    tell = _from(0, known.false_minor, known.missed_minor)
    replan = max(WATCHED_PERMILLE, min(tell, _from(known.replan_minor, 0, known.missed_minor)))
    nudge = min(replan, _from(known.nudge_minor, 0, known.missed_minor))
    return LatenessLimits(
        nudge=max(WATCHED_PERMILLE, nudge),
        replan=replan,
        tell=tell,
        offer=_from(known.way_out_minor, known.false_minor, known.missed_minor),
    )


def expected_minor(permille: int, costs: LatenessCosts | None) -> int:
    """What is to be expected if nobody does anything, in minor units."""
    return round(permille * (costs or USUAL).missed_minor / 1000)


def _from(cost: int, false: int, missed: int) -> int:
    """The first chance in thousandths at which it pays."""
    if missed <= 0 or cost > missed:
        return NEVER
    return -(-1000 * (cost + false) // (missed + false))

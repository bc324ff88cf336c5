"""What warnings were worth on the days that are over, and what other costs would have made of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from doorstep.domain.lateness.judged import VisitJudged
from doorstep.kernel.lateness import USUAL, LatenessCosts, limits_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningCount:
    """Warnings against what came. `false` warned of what came in time; `silent` late ones nobody was told of.

    Units: `lead_s` seconds before the promise ended, the median of the right ones; `None`: there was none.
    """

    visits: int
    late: int
    warned: int
    right: int
    told_before: int
    lead_s: int | None
    windows: int
    held: int

    @property
    def false(self) -> int:
        """Warnings of what came in time."""
        return self.warned - self.right

    @property
    def silent(self) -> int:
        """Late visits that people were not told of before."""
        return self.late - self.told_before

    def cost_minor(self, costs: LatenessCosts | None) -> int:
        """What silence and false warnings cost together."""
        known = costs or USUAL
        return self.silent * known.missed_minor + self.false * known.false_minor


def counted(visits: Iterable[VisitJudged]) -> WarningCount:
    """What was warned of, told and true."""
    known = list(visits)
    warned = [one for one in known if one.warned_s is not None]
    leads = [one.warned_s for one in warned if one.late and one.warned_s is not None]
    return _count(
        known,
        warned=len(warned),
        right=len(leads),
        told_before=sum(one.late and one.told_before for one in known),
        leads=leads,
    )


def would_have_been(visits: Iterable[VisitJudged], costs: LatenessCosts | None) -> WarningCount:
    """What would have been with these costs, from the chances that were published at the time."""
    known, limit = list(visits), limits_of(costs).tell
    given = [(one, before_s) for one in known if (before_s := one.warned_from(limit)) is not None]
    leads = [before_s for one, before_s in given if one.late]
    return _count(known, warned=len(given), right=len(leads), told_before=len(leads), leads=leads)


def _count(
    visits: Sequence[VisitJudged], *, warned: int, right: int, told_before: int, leads: Sequence[int]
) -> WarningCount:
    return WarningCount(
        visits=len(visits),
        late=sum(one.late for one in visits),
        warned=warned,
        right=right,
        told_before=told_before,
        lead_s=round(median(leads)) if leads else None,
        windows=sum(one.windows for one in visits),
        held=sum(one.held for one in visits),
    )

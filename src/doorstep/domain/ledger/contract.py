"""What a leg may take: from its real entry to the moment it is due to end, by what was agreed."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

type Span = tuple[int, int]
"""From and until. Units: seconds UTC."""


class CalendarEnded(LookupError):
    """The timetable or the opening hours do not reach this moment, so nobody can say what was due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """One step of the re-plan function of a leg. Units: seconds, moments in seconds UTC.

    It begins at `not_before` at the earliest, at the next of the `departures` where there are any, and takes
    `budget_s`, of which only time inside the opening `hours` counts where there are any.
    """

    budget_s: int = 0
    not_before: int | None = None
    departures: tuple[int, ...] = ()
    hours: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if self.budget_s < 0:
            raise ValueError(f"a leg takes no negative time: {self.budget_s} s")
        if any(then <= one for one, then in pairwise(self.departures)):
            raise ValueError("departures follow one another")
        if any(opens >= closes for opens, closes in self.hours):
            raise ValueError("opening hours end after they begin")
        if any(then[0] < one[1] for one, then in pairwise(self.hours)):
            raise ValueError("opening hours follow one another")

    def due(self, entry: int) -> int:
        """When it is due to end if it is entered then; never before, and never earlier for a later entry.

        Raises: CalendarEnded.
        """
        begins = entry if self.not_before is None else max(entry, self.not_before)
        if self.departures:
            begins = self._departs(begins)
        return begins + self.budget_s if not self.hours else self._worked(begins)

    def reaches(self, until: int) -> bool:
        """Whether its calendar covers everything up to a moment."""
        timetable = not self.departures or self.departures[-1] >= until
        return timetable and (not self.hours or self.hours[-1][1] >= until)

    def _departs(self, moment: int) -> int:
        place = bisect_left(self.departures, moment)
        if place == len(self.departures):
            raise CalendarEnded(f"no departure is known after {moment}")
        return self.departures[place]

    def _worked(self, moment: int) -> int:
        left, at = self.budget_s, moment
        for opens, closes in self.hours:
            at = max(at, opens)
            if at < closes:
                if at + left <= closes:
                    return at + left
                left -= closes - at
                at = closes
        raise CalendarEnded(f"no opening hours are known after {moment}")


def due_after(contracts: tuple[Contract, ...], entry: int) -> int:
    """When several steps, one after the other, are due to end. Raises: CalendarEnded."""
    for contract in contracts:
        entry = contract.due(entry)
    return entry

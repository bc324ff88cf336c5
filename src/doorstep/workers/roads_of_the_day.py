"""What the tours of a day say of its roads, added up as they say it: thousands of them ask each other."""

from dataclasses import dataclass, field
from math import sqrt

from doorstep.domain.prediction.pace import Pace


@dataclass(slots=True)
class RoadsOfTheDay:
    """What each tour of a day has `shown` of its roads last; asking costs the same however many they are."""

    _shown: dict[str, tuple[float, float]] = field(default_factory=dict[str, tuple[float, float]])
    _weight: float = 0.0
    _total: float = 0.0

    def say(self, tour: str, seen: Pace | None) -> None:
        """What a tour has shown, instead of what it had before."""
        weight, total = self._shown.pop(tour, (0.0, 0.0))
        self._weight, self._total = self._weight - weight, self._total - total
        if seen is not None:
            weight = 1 / seen.sd**2
            self._shown[tour] = weight, seen.mean * weight
            self._weight, self._total = self._weight + weight, self._total + seen.mean * weight
        if not self._shown:
            self._weight = self._total = 0.0  # nothing is left of what sums were rounded by

    def on_others(self, tour: str, day_sd: float) -> Pace:
        """How far all tours of the day lie from what is usual, as those other than `tour` show it.

        `day_sd` is the spread of days. The same as `today` of all of them.
        """
        own_weight, own_total = self._shown.get(tour, (0.0, 0.0))
        weight = 1 / day_sd**2 + max(0.0, self._weight - own_weight)
        return Pace(mean=(self._total - own_total) / weight, sd=sqrt(1 / weight))

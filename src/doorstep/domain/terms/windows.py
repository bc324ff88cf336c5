"""What a window costs by a brand's terms: the same rule for pages, API and the promise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from doorstep.kernel.time import Window

WHOLE_DAY = ("00:00", "24:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowTerms:
    """A kind of window and its price: those that begin from `begins[0]` to before `begins[1]`, local "HH:MM".

    `greener_minor` is taken off where a window is marked greener; `change_minor` is what moving a promise
    into such a window costs, zero when a change is free.
    Units: minor units of the brand's currency; `longest_minutes` minutes.
    """

    kind: str
    price_minor: int
    greener_minor: int = 0
    change_minor: int = 0
    begins: tuple[str, str] = WHOLE_DAY
    longest_minutes: int = 24 * 60

    def fits(self, window: Window, zone: str) -> bool:
        """Whether a window is of this kind on the clocks of `zone`."""
        clock = f"{window.start.astimezone(ZoneInfo(zone)):%H:%M}"
        first, last = self.begins
        return first <= clock < last and window.length <= timedelta(minutes=self.longest_minutes)


def price_minor(
    terms: Sequence[WindowTerms], window: Window, *, zone: str, otherwise: int, greener: bool
) -> int:
    """What a first promise in a window costs: by the first terms that fit, `otherwise` when none does."""
    found = _found(terms, window, zone)
    if found is None:
        return otherwise
    return max(0, found.price_minor - (found.greener_minor if greener else 0))


def change_minor(terms: Sequence[WindowTerms], window: Window, *, zone: str) -> int:
    """What moving a promise into a window costs; free where no terms say otherwise."""
    found = _found(terms, window, zone)
    return 0 if found is None else found.change_minor


def _found(terms: Sequence[WindowTerms], window: Window, zone: str) -> WindowTerms | None:
    return next((one for one in terms if one.fits(window, zone)), None)

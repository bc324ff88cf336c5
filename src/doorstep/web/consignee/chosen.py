"""What a form names: a window, and others of its day that would do as well."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations

from doorstep.kernel.ids import DepotId
from doorstep.kernel.time import Window, either
from doorstep.web.consignee.forms import FormIncomplete, needed
from doorstep.web.consignee.speech import local
from doorstep.web.windows import WindowsOverlap

ALSO = "also:"
"""How the field of a window begins that would do as well; a form has one for each."""

type Chosen = tuple[DepotId, Window]


def named(value: str) -> Chosen:
    """The depot and window that a form names.

    Raises: FormIncomplete when it names none.
    """
    try:
        depot, start, end = value.rsplit("|", maxsplit=2)
        opens, closes = (datetime.fromtimestamp(int(moment), UTC) for moment in (start, end))
        return DepotId(depot), Window(opens, closes)
    except (ValueError, OverflowError) as fault:
        raise FormIncomplete("choose one of the times shown") from fault


def chosen(fields: Mapping[str, str], zone: str) -> Chosen:
    """The window of a form; with those of the same depot and day in `zone` that would do, all of them in one.

    What is marked of another day is left out: the page shows the marks of the day that is chosen alone.

    Raises: FormIncomplete; WindowsOverlap.
    """
    depot, window = named(needed(dict(fields), "to"))
    marked = [named(name.removeprefix(ALSO)) for name in fields if name.startswith(ALSO)]
    beside = {also for at, also in marked if at == depot and _day(also, zone) == _day(window, zone)}
    windows = sorted({window, *beside}, key=lambda one: one.start)
    _check_apart(windows)
    return depot, either(windows)


def _check_apart(windows: Sequence[Window]) -> None:
    for one, then in combinations(windows, 2):
        if then.start < one.end:
            raise WindowsOverlap(f"the window from {then.start} begins before the one until {one.end} ends")


def _day(window: Window, zone: str) -> str:
    return local(window.start, zone).date().isoformat()


def wish_key(found: Chosen) -> str:
    """A short name of what was chosen: the same choice sent again is the same wish."""
    depot, window = found
    spans = "+".join(f"{int(one.start.timestamp())}-{int(one.end.timestamp())}" for one in window.each)
    return f"{depot}|{spans}"

"""A day that is opened is counted in the night after it."""

from datetime import UTC, datetime
from types import SimpleNamespace

from doorstep.events import DayOpened, TourEnded
from doorstep.kernel.ids import DepotId, PlaceRef, TourId
from doorstep.reactions.day_opened_count_arrivals import react

AT = datetime(2026, 3, 26, 12, 0, tzinfo=UTC)


def test_an_opened_day_is_counted_at_four_in_the_night_after_on_the_clocks_of_the_place():
    opened = DayOpened(
        occurred_at=AT,
        depot=DepotId("kamppi"),
        day="2026-03-28",
        place=PlaceRef("yard"),
        shifts=(),
        windows=(),
    )
    (later,) = react("Europe/Helsinki", SimpleNamespace(event=opened), {}, AT)
    assert later.due == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)  # the clocks went forward at three
    assert (later.key, later.facts) == ("kamppi:2026-03-28", {"depot": "kamppi", "day": "2026-03-28"})
    ended = TourEnded(occurred_at=AT, tour=TourId("t"), returned=())
    assert react("Europe/Helsinki", SimpleNamespace(event=ended), {}, AT) == []

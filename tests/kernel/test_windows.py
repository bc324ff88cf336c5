"""Windows: when they are open, and when somebody who came early may begin."""

from datetime import UTC, datetime

import pytest

from doorstep.kernel.time import Window, either


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, 16, hour, minute, tzinfo=UTC)


MORNING, EVENING = Window(at(8), at(10)), Window(at(17), at(20))


@pytest.mark.parametrize(
    ("window", "came", "begins"),
    [
        (MORNING, at(7, 30), at(8)),
        (MORNING, at(9), at(9)),
        (MORNING, at(11), at(11)),
        (either([MORNING, EVENING]), at(10), at(17)),
        (either([MORNING, EVENING]), at(18), at(18)),
    ],
)
def test_who_comes_early_waits_for_the_next_opening_and_who_is_late_waits_for_nothing(window, came, begins):
    assert window.opens(came) == begins

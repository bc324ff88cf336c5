"""Working time passes by the clocks of a place, over nights, weekends and the end of summer time."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.kernel.hours import working_after

ZONE, WORK, WEEKDAYS = "Europe/Helsinki", ("08:00", "18:00"), (1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("at", "then"),
    [
        ("2026-06-16T09:00", "2026-06-16T11:00"),  # a Tuesday at noon, there
        ("2026-06-16T14:00", "2026-06-17T06:00"),  # an hour of it is left for the morning
        ("2026-06-16T01:00", "2026-06-16T07:00"),  # at night it does not pass
        ("2026-06-19T16:00", "2026-06-22T07:00"),  # nor on a weekend
        ("2026-10-23T14:30", "2026-10-26T07:30"),  # on Monday it is winter time
    ],
)
def test_two_hours_of_work_later(at, then):
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    found = working_after(moment, timedelta(hours=2), zone=ZONE, hours=WORK, days=WEEKDAYS)
    assert found == datetime.fromisoformat(then).replace(tzinfo=UTC)


def test_without_days_or_hours_all_time_counts():
    at = datetime(2026, 6, 20, 22, 0, tzinfo=UTC)
    for hours, days in ((WORK, ()), (("08:00", "08:00"), WEEKDAYS)):
        assert working_after(at, timedelta(hours=2), zone=ZONE, hours=hours, days=days) == at + timedelta(
            hours=2
        )

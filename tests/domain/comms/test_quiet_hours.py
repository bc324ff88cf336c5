"""Quiet hours hold in every zone, through every gap and fold of its clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doorstep.domain.comms import UnknownZone
from doorstep.domain.comms.quiet import FROM, UNTIL, is_quiet, quiet_ends

ZONES = sorted(
    name for name in available_timezones() if "/" in name and not name.startswith(("posix", "right"))
)
STEP = timedelta(minutes=7)
START = datetime(2005, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 32 * 366 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))


@given(zone=st.sampled_from(ZONES), moment=MOMENTS)
@example(zone="Europe/Helsinki", moment=datetime(2026, 3, 28, 22, 30, tzinfo=UTC))
@example(zone="Europe/Helsinki", moment=datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
@example(zone="Pacific/Apia", moment=datetime(2011, 12, 30, 8, 0, tzinfo=UTC))
@example(zone="Australia/Lord_Howe", moment=datetime(2026, 4, 4, 14, 45, tzinfo=UTC))
@example(zone="Asia/Kathmandu", moment=datetime(2026, 1, 1, 15, 15, tzinfo=UTC))
def test_a_message_held_in_quiet_hours_goes_out_at_the_first_loud_moment(zone: str, moment: datetime):
    if not is_quiet(moment, zone):
        return
    opening = quiet_ends(moment, zone)
    assert moment < opening
    assert not is_quiet(opening, zone)
    assert opening.astimezone(ZoneInfo(zone)).time() == UNTIL
    between = moment
    while between < opening:
        assert is_quiet(between, zone)
        between += STEP


@given(zone=st.sampled_from(ZONES), moment=MOMENTS)
def test_quiet_is_what_the_clock_on_the_wall_says(zone: str, moment: datetime):
    wall = moment.astimezone(ZoneInfo(zone)).time()
    assert is_quiet(moment, zone) == (wall >= FROM or wall < UNTIL)


@pytest.mark.parametrize(
    ("wall", "quiet"),
    [("20:59:59", False), ("21:00:00", True), ("00:00:00", True), ("07:59:59", True), ("08:00:00", False)],
)
def test_quiet_hours_begin_at_nine_in_the_evening_and_end_at_eight(wall: str, *, quiet: bool):
    moment = datetime.fromisoformat(f"2026-06-16T{wall}+03:00")
    assert is_quiet(moment, "Europe/Helsinki") == quiet


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "Europe"])
def test_a_name_that_is_no_zone_is_refused(zone: str):
    with pytest.raises(UnknownZone, match="no time zone"):
        is_quiet(datetime(2026, 6, 16, tzinfo=UTC), zone)

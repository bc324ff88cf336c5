"""A driver whose device shows no tour, or another one."""

from datetime import UTC, datetime, timedelta

from doorstep.simulation.shift import PATIENCE, Phase, Shift, lost

AT = datetime(2026, 3, 2, 23, 50, tzinfo=UTC)
RINGS = Shift(
    van="v-1",
    lat=60.0,
    lon=24.0,
    since=AT,
    until=AT,
    phase=Phase.AT_STOP,
    tour="t-1",
    aboard=("p-1",),
)


def test_who_is_shown_nothing_asks_again_and_keeps_what_is_aboard():
    waits = lost(RINGS, other=False)
    assert (waits.phase, waits.tour, waits.aboard) == (Phase.AT_STOP, "t-1", ("p-1",))
    assert waits.until > RINGS.until


def test_who_is_shown_nothing_for_hours_or_another_tour_gives_it_up():
    shift, asked = RINGS, 0
    while shift.phase is Phase.AT_STOP:
        shift, asked = lost(shift, other=False), asked + 1
    assert asked > 10
    assert PATIENCE < shift.until - AT <= PATIENCE + timedelta(minutes=10)
    assert shift.over == ("t-1",)
    assert lost(RINGS, other=True).phase is Phase.WAITING

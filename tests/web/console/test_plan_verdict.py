"""A verdict in the words of the planner's page."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.slots.verdict import JudgedStop, MoveLimit, Verdict
from doorstep.kernel.ids import ReservationId, TourId
from doorstep.kernel.time import Window
from doorstep.web.console.plan_verdict import shown_verdict

AT = datetime(2026, 6, 16, 8, 0, tzinfo=UTC)
WINDOW = Window(AT, AT + timedelta(hours=2))
VANS = {"t-1": "Van 1", "t-2": "Van 2"}


def stop(key, *, late_s=0, was_late_s=0, moved=False):
    done = WINDOW.end + timedelta(seconds=late_s) if late_s else WINDOW.start + timedelta(minutes=30)
    return JudgedStop(
        reservation=ReservationId(key),
        tour=TourId("t-2"),
        window=WINDOW,
        was_done=WINDOW.start,
        done=done,
        was_late_s=was_late_s,
        late_s=late_s,
        is_moved=moved,
    )


def shown(*stops, limit=MoveLimit.NONE, over=0, extra_s=240, returns=AT + timedelta(hours=3)):
    verdict = Verdict(
        source=TourId("t-1"),
        tour=TourId("t-2"),
        index=3,
        was_index=7,
        stops=stops,
        limit=limit,
        over=over,
        extra_s=extra_s,
        source_extra_s=-120,
        extra_m=-800,
        returns_at=returns,
        shift_ends_at=AT + timedelta(hours=4),
        room_g=31_000,
    )
    return shown_verdict(verdict, VANS, {ReservationId("r-1"): "KC-1, Elias"}, "UTC")


def test_a_sound_move_says_what_it_costs():
    verdict = shown(stop("r-1", moved=True))
    assert verdict.is_sound
    assert verdict.short == "breaks none, +2 min driving"
    assert dict(verdict.facts) == {
        "Driving": "Van 1 \u22122 min, Van 2 +4 min",
        "Distance": "\u22120.8 km",
        "Shift end": "Van 2 11:00, limit 12:00",
        "Load": "31 kg free after it",
    }


def test_a_broken_promise_is_named_with_minutes_rounded_up():
    verdict = shown(stop("r-1", late_s=301), stop("r-2", moved=True))
    assert (verdict.is_sound, verdict.short) == (False, "breaks 1 promise, by 6 min")
    assert verdict.text == "08:00\u201310:00 by 6 min."
    broken = verdict.rows[1]
    assert (broken.title, broken.spare, broken.word, broken.kind) == (
        "KC-1, Elias",
        "6 min over",
        "Broken",
        "bad",
    )


def test_what_was_late_before_and_is_in_time_now_is_mended():
    verdict = shown(
        stop("r-1", was_late_s=600), stop("r-2", late_s=60, was_late_s=90), stop("r-3", moved=True)
    )
    assert [row.word for row in verdict.rows] == ["Kept", "Mended", "Late as before"]
    assert verdict.text == "Every promise is kept. It mends 1."


@pytest.mark.parametrize(
    ("limit", "over", "short", "text"),
    [
        (MoveLimit.LOAD, 1_500, "too heavy for the van", "Van 2 would carry 1.5 kg more than it holds."),
        (MoveLimit.SHIFT, 61, "the shift is too short", "Van 2 would be back 2 min after its shift."),
        (MoveLimit.LOCKED, 0, "a tour is locked", "Unlock the tour first; publish it again after the move."),
        (MoveLimit.UNDER_WAY, 0, "a van has left", "What is on board stays on its van."),
        (MoveLimit.NO_ROAD, 0, "no road leads there", "The place cannot be reached on this tour."),
    ],
)
def test_each_limit_has_its_words(limit, over, short, text):
    verdict = shown(stop("r-1", moved=True), limit=limit, over=over, returns=AT + timedelta(hours=5))
    assert (verdict.is_sound, verdict.short, verdict.text) == (False, short, text)


def test_what_breaks_is_shown_before_what_has_time_to_spare():
    verdict = shown(*(stop(f"s-{number}", moved=number == 4) for number in range(15)), stop("r-1", late_s=61))
    assert [row.word for row in verdict.rows[:3]] == ["Kept", "Broken", "Kept"]
    assert (verdict.rows[0].title, len(verdict.rows)) == ("s-4", 10)

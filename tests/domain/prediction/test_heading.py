"""Which stop a van evidently heads for, by how much nearer it came to each."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.prediction.heading import Ahead, heading
from doorstep.kernel.ids import StopId
from doorstep.workers.heading import Turning

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def ahead(*pairs):
    return [Ahead(from_start_s=start, left_s=left) for start, left in pairs]


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        (ahead((200, 80), (400, 300)), None),  # it comes nearer to the one whose turn it is
        (ahead((200, 200), (400, 330)), None),  # it has not driven far enough to say so
        (ahead((200, 320), (400, 200), (300, 420)), 1),
        (ahead((200, 320), (300, 420), (400, 200)), 2),
        (ahead((200, 320), (500, 300), (400, 205)), 2),  # on the way to both it comes to the nearer one first
        (ahead((200, 170), (400, 100)), None),  # another road to the planned one may lead this way
        (ahead((200, 320)), None),
        ([], None),
    ],
)
def test_a_van_heads_for_the_stop_it_comes_nearer_to(stops, expected):
    assert heading(stops) == expected


def test_only_who_heads_there_for_a_while_is_believed():
    seven = StopId("7")
    first = Turning().seen(seven, AT)
    later = first.seen(seven, AT + timedelta(seconds=40))
    assert (later.stop, later.since, later.until) == (seven, AT, AT + timedelta(seconds=40))
    assert later.seen(StopId("8"), AT + timedelta(seconds=50)).since == AT + timedelta(seconds=50)
    assert later.seen(None, AT + timedelta(seconds=60)) == Turning()

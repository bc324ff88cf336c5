"""The time rule: one axis for what was promised, predicted and actual."""

from datetime import timedelta

from tests.web.consignee.cards import AT, hm

from doorstep.kernel.time import Window
from doorstep.web.consignee.rule import Drawn, time_rule

ZONE = "Europe/Helsinki"
PROMISED = Window(hm(14), hm(16))


def test_the_axis_has_an_hour_of_air_on_both_sides():
    rule = time_rule(Drawn(boxes=[("pr", PROMISED)], now=AT), ZONE)
    assert rule is not None
    assert [tick.label for tick in rule.ticks] == ["13", "14", "15", "16", "17"]
    assert (rule.boxes[0].x, rule.boxes[0].width) == ("25.00%", "50.00%")
    assert rule.now == "19.58%"


def test_now_is_not_drawn_when_it_is_far_away():
    rule = time_rule(Drawn(boxes=[("pr", PROMISED)], now=hm(8)), ZONE)
    assert rule is not None
    assert rule.now == ""
    assert rule.ticks[0].label == "13"


def test_windows_of_two_days_have_no_rule():
    tomorrow = Window(PROMISED.start + timedelta(days=1), PROMISED.end + timedelta(days=1))
    assert time_rule(Drawn(boxes=[("old", PROMISED), ("pd", tomorrow)]), ZONE) is None


def test_a_window_that_ends_at_midnight_belongs_to_its_day():
    assert time_rule(Drawn(boxes=[("pr", Window(hm(22), hm(0, day=17)))]), ZONE) is not None


def test_nothing_to_draw_is_nothing_drawn():
    assert time_rule(Drawn(boxes=[], now=AT), ZONE) is None


def test_a_long_axis_has_fewer_labels():
    rule = time_rule(Drawn(boxes=[("old", Window(hm(8), hm(10))), ("pd", Window(hm(18), hm(20)))]), ZONE)
    assert rule is not None
    assert [tick.label for tick in rule.ticks] == ["07", "09", "11", "13", "15", "17", "19", "21"]

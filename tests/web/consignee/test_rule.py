"""The time rule: one axis for what was promised, predicted and actual."""

from datetime import timedelta

from tests.web.consignee.cards import AT, hm
from tests.web.consignee.pages import brand, speech

from doorstep.kernel.time import Window
from doorstep.web.consignee.rule import Drawn, time_rule

SPEECH = speech(brand())
PROMISED = Window(hm(14), hm(16))


def test_the_axis_has_an_hour_of_air_on_both_sides():
    rule = time_rule(Drawn(boxes=[("pr", PROMISED)], now=AT), SPEECH)
    assert rule is not None
    assert [tick.label for tick in rule.ticks] == ["13", "14", "15", "16", "17"]
    assert (rule.boxes[0].x, rule.boxes[0].width) == ("25.00%", "50.00%")
    assert rule.now == "19.58%"


def test_now_is_not_drawn_when_it_is_far_away():
    rule = time_rule(Drawn(boxes=[("pr", PROMISED)], now=hm(8)), SPEECH)
    assert rule is not None
    assert rule.now == ""
    assert rule.ticks[0].label == "13"


def test_windows_of_two_days_have_no_rule():
    tomorrow = Window(PROMISED.start + timedelta(days=1), PROMISED.end + timedelta(days=1))
    assert time_rule(Drawn(boxes=[("old", PROMISED), ("pd", tomorrow)]), SPEECH) is None


def test_a_window_that_ends_at_midnight_belongs_to_its_day():
    assert time_rule(Drawn(boxes=[("pr", Window(hm(22), hm(0, day=17)))]), SPEECH) is not None


def test_nothing_to_draw_is_nothing_drawn():
    assert time_rule(Drawn(boxes=[], now=AT), SPEECH) is None


def test_a_long_axis_has_fewer_labels():
    rule = time_rule(Drawn(boxes=[("old", Window(hm(8), hm(10))), ("pd", Window(hm(18), hm(20)))]), SPEECH)
    assert rule is not None
    assert [tick.label for tick in rule.ticks] == ["07", "09", "11", "13", "15", "17", "19", "21"]


def test_where_people_read_from_the_right_the_hours_run_from_the_right():
    boxes = [("pr", PROMISED), ("pd", Window(hm(14), hm(14, 30)))]
    rule = time_rule(Drawn(boxes=boxes, now=AT), speech(brand(), locale="ar"))
    assert rule is not None
    assert [(tick.label, tick.x) for tick in rule.ticks[:2]] == [
        ("1\N{NO-BREAK SPACE}م", "100.00%"),
        ("2\N{NO-BREAK SPACE}م", "75.00%"),
    ]
    assert [(box.x, box.width) for box in rule.boxes] == [("25.00%", "50.00%"), ("62.50%", "12.50%")]
    assert (rule.now, rule.ticks[0].anchor) == ("80.42%", "a-s")

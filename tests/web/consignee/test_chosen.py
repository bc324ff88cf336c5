"""What a form names: a window, and others of its day that would do as well."""

from datetime import UTC, datetime

import pytest

from doorstep.kernel.time import Window
from doorstep.web.consignee.change import Choice, Day, also, effects
from doorstep.web.consignee.chosen import ALSO, chosen, wish_key
from doorstep.web.consignee.forms import FormIncomplete
from doorstep.web.consignee.speech import NOTHING
from doorstep.web.windows import WindowsOverlap

ZONE = "Europe/Helsinki"


def at(hour, day=16):
    return datetime(2026, 6, day, hour, tzinfo=UTC)


def value(start, end, day=16, depot="kamppi"):
    return f"{depot}|{int(at(start, day).timestamp())}|{int(at(end, day).timestamp())}"


def form(to, *others):
    return {"to": to, "form_key": "k", **{f"{ALSO}{one}": "yes" for one in others}}


def test_others_of_the_same_day_and_depot_are_one_wish_with_the_window_chosen():
    early, late, evening = value(5, 7), value(9, 11), value(14, 16)
    depot, window = chosen(form(late, early, late, evening), ZONE)
    assert (depot, window.start, window.end) == ("kamppi", at(5), at(16))
    assert window.parts == (Window(at(5), at(7)), Window(at(9), at(11)), Window(at(14), at(16)))
    assert wish_key((depot, window)) == wish_key(chosen(form(early, evening, late), ZONE))
    alone = chosen(form(late), ZONE)
    assert alone == ("kamppi", Window(at(9), at(11)))
    assert wish_key(alone) != wish_key((depot, window))


def test_marks_of_another_day_or_depot_belong_to_what_was_looked_at_before():
    wish = form(value(9, 11), value(9, 11, day=17), value(14, 16, depot="pasila"), value(22, 23, day=15))
    assert chosen(wish, ZONE)[1].parts == (Window(at(22, 15), at(23, 15)), Window(at(9), at(11)))
    assert chosen(wish, "UTC") == ("kamppi", Window(at(9), at(11)))


def test_what_names_no_window_or_two_that_overlap_is_refused():
    for wrong in ({}, {"to": "kamppi"}, form("kamppi|x|y"), form(value(9, 11), "kamppi|9")):
        with pytest.raises(FormIncomplete):
            chosen(wrong, ZONE)
    with pytest.raises(WindowsOverlap):
        chosen(form(value(9, 11), value(10, 12)), ZONE)


def choice(some):
    return Choice(value=some, label=NOTHING, whole=NOTHING, small="", price="")


def test_the_page_asks_for_others_of_a_day_only_where_there_are_some():
    first, second, other = value(5, 7), value(9, 11), value(9, 11, day=17)
    days = [
        Day(heading="", date="2026-06-16", choices=(choice(first), choice(""), choice(second))),
        Day(heading="", date="2026-06-17", choices=(choice(other),)),
    ]
    (day,) = also(days)
    assert [one.value for one in day.choices] == [first, second]
    rules = effects(days, also(days))
    assert f"form:has([name='to'][value='{first}']:checked) [data-too='{first}']{{display:none}}" in rules
    assert "[data-also='2026-06-16']{display:block}" in rules
    assert "[data-also='2026-06-17']" not in rules

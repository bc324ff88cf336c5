"""The page of one shipment's minutes: the parts are the whole, in words anybody can check."""

from types import SimpleNamespace

import pytest
from tests.domain.ledger.days import KALLIO, NORDHEM, Day, punctual

from doorstep.domain.ledger import LegFlag
from doorstep.events import OwnerKind
from doorstep.kernel.party import Cause, Role
from doorstep.web.console.minute_record import (
    COLOURS,
    FLAGS,
    NAMELESS,
    Teller,
    bar,
    sum_of,
    title_of,
    visits,
)
from doorstep.web.console.names import Names
from doorstep.web.minutes import seen_by


def teller(found):
    return Teller(names=Names(), zone="Europe/Helsinki", total_s=found.attribution.total_s)


def brand(party):
    return SimpleNamespace(viewer=SimpleNamespace(role=Role.BRAND, party=party))


def two_brands():
    day = Day(brands=(KALLIO, NORDHEM, KALLIO, KALLIO)).ordered().goods("9:00", "10:00", "9:00", "9:00")
    return day.left("10:45").stop(1, "10:55", "10:58").stop(2, "11:10", "11:13").stop(3, "11:25", "11:28")


def test_the_parts_of_the_bar_are_the_whole():
    found = two_brands().explained(3)
    parts = bar(found, teller(found))
    assert sum(part.length for part in parts) == 1000
    assert [part.start for part in parts] == [0, parts[0].length]
    assert sum_of(parts) == "19 + 9 = 28 min"
    assert title_of(found) == "28 min late, 2 owners"


def test_a_brand_is_told_that_it_was_another_brand_and_never_which():
    found = two_brands().explained(3)
    own = frozenset(one.id for one in two_brands().log if "shp-3" in one.stream or "box-3" in one.stream)
    seen = seen_by(brand(KALLIO), found, own)
    assert "nordhem" not in repr(seen)
    assert "box-2" not in repr(seen)
    names = [part.name for part in bar(seen, teller(seen))]
    assert "Another brand" in names
    assert sum(share.owed_s for share in seen.attribution.shares) == found.attribution.total_s
    assert "nordhem" in repr(seen_by(brand(NORDHEM), found, own))


def test_legs_to_contract_stand_together_and_the_others_say_why():
    day = (
        punctual().left("10:30").stop(1, "10:40", "10:43").stop(2, "10:55", "10:58").stop(3, "11:10", "11:13")
    )
    found = day.explained(3)
    [visit] = visits(found, teller(found))
    assert [line.what for line in visit.lines] == [
        "Loading and leaving",
        "On the road, stops 1 to 3",
        "At this door",
    ]
    assert visit.lines[0].why == ("30 min longer than due.",)
    assert (visit.lines[0].own, visit.lines[0].late) == ("+30 min", "30 min")


def test_a_visit_in_vain_says_whose_the_time_until_the_next_is():
    day = punctual().left("10:00").stop(1, "10:10", "10:13", tried=Cause.CONSIGNEE_NOT_HOME)
    day.published(tour="tour-8", only=[1], day=1).left("10:20", tour="tour-8", only=[1], day=1)
    day.stop(1, "10:30", "10:33", tour="tour-8", day=1)
    found = day.explained(1, day=2)
    first, second = visits(found, teller(found))
    assert first.after == "In vain. The 24 h 0 min until the next visit: Nobody at the door."
    assert (first.title, second.title, second.after) == ("Visit 1", "Visit 2", "")


@pytest.mark.parametrize("minute", ["10:44", "11:01"])
def test_what_is_short_is_said_in_seconds_and_what_is_not_late_is_not(minute):
    found = punctual().left("10:30").stop(1, "10:40", minute).explained(1)
    assert title_of(found) == ("Not late" if minute == "10:44" else "60 s late, 1 owner")


def test_every_owner_and_every_flag_has_its_words():
    assert {*COLOURS} == {*NAMELESS} == {*OwnerKind}
    assert {*FLAGS} == {*LegFlag}

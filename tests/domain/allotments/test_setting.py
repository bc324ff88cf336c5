"""Setting allotments: what is refused, and that the list that was looked at is the one replaced."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from doorstep.domain.allotments import SetAllotments
from doorstep.domain.allotments.decide import AllotmentInvalid, AllotmentsMoved, TooMuch, decide
from doorstep.domain.allotments.state import Allotments, evolve
from doorstep.events import Allotment
from doorstep.kernel.ids import DepotId, PartyId

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT = DepotId("kamppi")
ROASTER = Allotment(brand=PartyId("roaster"), percent=30)
NORTH = Allotment(zone="00740", minutes=120, weekdays=(1, 2), days_before=0, until="12:00")


def asked(*lists, seen_version=None):
    standing, events = Allotments(), []
    for one in lists:
        command = SetAllotments(depot=DEPOT, allotments=one, seen_version=seen_version)
        events = decide(standing, command, at=AT)
        for event in events:
            standing = evolve(standing, event)
    return standing, events


def test_what_is_set_replaces_what_stood():
    standing, events = asked((ROASTER,), (NORTH,))
    assert (standing.allotments, standing.version) == ((NORTH,), 2)
    assert events[0].depot == DEPOT


def test_setting_the_same_again_is_no_event():
    assert asked((ROASTER, NORTH), (ROASTER, NORTH))[1] == []


def test_an_empty_list_ends_it():
    assert asked((ROASTER,), ())[0].allotments == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"brand": ""},
        {"percent": 0},
        {"minutes": 60},
        {"percent": 101},
        {"percent": 0, "minutes": -5},
        {"weekdays": (0,)},
        {"weekdays": (1,), "day": "2026-03-02"},
        {"day": "2026-02-30"},
        {"day": "20260302"},
        {"days_before": -1},
        {"days_before": 15},
        {"until": "25:00"},
        {"until": "6 pm"},
        {"until": ""},
    ],
)
def test_an_allotment_for_nobody_of_no_size_or_without_end_is_refused(changed):
    with pytest.raises(AllotmentInvalid, match="allotment 1 "):
        asked((replace(ROASTER, **changed),))


def test_a_day_is_not_set_aside_twice():
    other = replace(ROASTER, brand=PartyId("florist"), percent=71, weekdays=(5,))
    with pytest.raises(TooMuch, match="101 percent of weekday 5"):
        asked((ROASTER, other))
    assert asked((replace(ROASTER, weekdays=(1,)), other))[1]


def test_a_single_day_counts_with_the_days_of_its_week():
    friday = replace(ROASTER, zone="00100", percent=80, day="2026-03-06")
    with pytest.raises(TooMuch, match="110 percent of 2026-03-06"):
        asked((ROASTER, friday))


def test_two_people_do_not_overwrite_each_other():
    with pytest.raises(AllotmentsMoved, match="version 1"):
        asked((ROASTER,), (NORTH,), seen_version=0)


def test_more_allotments_than_anybody_can_explain_are_refused():
    many = tuple(replace(NORTH, zone=str(number)) for number in range(51))
    with pytest.raises(AllotmentInvalid, match="at most 50"):
        asked(many)

"""The report by zone: what is counted, what it is measured against, and who is starved."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from doorstep.domain.demand import fairness
from doorstep.domain.demand.zone_demand import fold, initial, key_of, keys
from doorstep.events import ClosedCount, DayAnswer, Recorded, SlotRefused, SlotsAsked
from doorstep.kernel.ids import DepotId, EventId, PartyId, ShipmentId, TenantId

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-03"


def recorded(event):
    return Recorded(
        id=EventId("e"),
        tenant=TenantId(1),
        stream=f"demand:{event.asker}",
        stream_version=1,
        recorded_at=AT,
        source="s",
        source_event_id="k",
        actor=PartyId("roaster"),
        correlation="",
        causation="",
        event=event,
    )


def asked(who, zone, open_, *, day=DAY, **closed):
    counts = tuple(ClosedCount(limit=limit, count=count) for limit, count in closed.items())
    answer = DayAnswer(depot=DEPOT, day=day, open=open_, closed=counts)
    return SlotsAsked(
        occurred_at=AT, asker=ShipmentId(who), brand=PartyId("roaster"), zone=zone, days=(answer,)
    )


def report(*events):
    rows = {}
    for event in events:
        for key in keys(recorded(event)):
            rows[key] = fold(rows.get(key, initial(key)), recorded(event))
    return fairness(rows.values())


def crowd(zone, open_, people=12, **closed):
    return [asked(f"{zone}-{n}", zone, open_, **closed) for n in range(people)]


def test_a_zone_that_gets_half_of_the_others_is_starved_and_says_why():
    found = report(*crowd("00100", 6), *crowd("00120", 6), *crowd("00740", 2, shifts=3, time=1))
    assert found.worst.zone == "00740"
    assert found.worst.of_mean == pytest.approx(2 / (14 / 3))
    assert (found.worst.is_starved, next(iter(found.worst.closed))) == (True, "shifts")
    assert [one.zone for one in found.zones] == ["00740", "00100", "00120"]


def test_people_who_are_offered_nothing_count_even_where_others_get_plenty():
    found = report(*crowd("00100", 4), *crowd("00740", 9, people=6), *crowd("00740x", 0, people=12, time=8))
    assert (found.worst.zone, found.worst.acceptance, found.worst.of_mean) == ("00740x", 0.0, 0.0)


def test_zones_of_which_too_few_asked_are_shown_and_not_judged():
    found = report(*crowd("00100", 6), *crowd("00740", 0, people=9, time=6))
    lone = found.zones[-1]
    assert (lone.zone, lone.asked, lone.of_mean, lone.is_starved) == ("00740", 9, None, False)
    assert found.worst is None


def test_nobody_asked_is_no_report():
    found = report()
    assert (found.zones, found.worst, found.everybody.acceptance) == ((), None, 0.0)


def test_when_nothing_is_open_to_anybody_nobody_is_the_worst():
    assert report(*crowd("00100", 0, time=6), *crowd("00740", 0, time=6)).worst is None


def test_who_asks_again_is_one_person_with_the_newest_answer():
    found = report(asked("a", "00100", 1, time=5), asked("a", "00100", 4, time=2))
    assert (found.everybody.asked, found.everybody.windows, found.everybody.closed) == (1, 4, {"time": 2})


def test_a_place_without_a_known_postcode_is_in_a_zone_of_its_own():
    (zone,) = report(*crowd("", 3)).zones
    assert (zone.zone, zone.asked) == ("", 12)
    assert initial(key_of(DEPOT, DAY, "")).zone == ""


def test_a_question_about_two_days_counts_on_each():
    event = asked("a", "00100", 2)
    both = replace(event, days=(*event.days, replace(event.days[0], day="2026-03-04", open=5)))
    assert report(both).everybody.windows == 7
    assert keys(recorded(both)) == ["kamppi|2026-03-03|00100", "kamppi|2026-03-04|00100"]


def test_refused_holds_are_counted_by_limit_and_make_nobody_ask():
    refused = SlotRefused(
        occurred_at=AT,
        asker=ShipmentId("a"),
        brand=PartyId("roaster"),
        zone="00100",
        depot=DEPOT,
        day=DAY,
        limit="taken_meanwhile",
    )
    assert report(refused).everybody.asked == 0
    found = report(asked("a", "00100", 2), refused, refused)
    assert (found.everybody.asked, found.everybody.refused) == (1, {"taken_meanwhile": 2})

"""What the planner's page says that searching gained."""

from datetime import UTC, datetime, timedelta

from doorstep.events import PlanAdopted, PlanRefused, Recorded
from doorstep.kernel.ids import EventId, PartyId, TenantId
from doorstep.web.console.plan_gains import gained
from doorstep.web.console.plan_words import planner_words

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ZONE = "Europe/Helsinki"


def told(*events):
    return [
        Recorded(
            id=EventId(f"e-{number}"),
            tenant=TenantId(1),
            stream="slot:kamppi:2026-03-02",
            stream_version=number,
            recorded_at=event.occurred_at,
            source="planner",
            source_event_id=f"k-{number}",
            actor=PartyId("planner"),
            correlation="slot:kamppi:2026-03-02",
            causation="",
            event=event,
        )
        for number, event in enumerate(events, start=1)
    ]


def adopted(planner, saved_s, at=AT):
    return PlanAdopted(occurred_at=at, tours=(), travel_s=3600, planner=planner, saved_s=saved_s)


def test_a_day_that_nobody_searched_says_nothing():
    assert gained([], AT, ZONE) == ""


def test_driving_saved_today_is_summed_and_yesterdays_is_not():
    yesterday = adopted("pyvrp", 6000, at=AT - timedelta(days=1))
    story = told(yesterday, adopted("ruin_recreate+pyvrp", 1500), adopted("ruin_recreate+pyvrp", 780))
    assert gained(story, AT, ZONE) == "Gained today: 38 min of driving by 2 plans."


def test_what_a_person_moved_is_nobodys_gain():
    assert gained(told(adopted("by hand", -600), adopted("by hand, undone", 600)), AT, ZONE) == ""


def test_plans_that_drive_more_say_what_for():
    said = gained(told(adopted("pyvrp", -300)), AT, ZONE)
    assert said == "Gained today: more reserve before the ends of windows by 1 plan for 5 min more driving."


def test_room_that_was_made_and_plans_that_the_checker_refused_are_counted():
    refusal = PlanRefused(occurred_at=AT, planner="pyvrp", fault="stop r-1 starts 9 s too late")
    said = gained(told(adopted("room", 0), adopted("room", 0), refusal), AT, ZONE)
    assert said == "Gained today: room for 2 visits that fitted nowhere, 1 plan refused by the checker."


def test_a_plan_is_named_by_what_made_it_and_no_solver_by_its_code():
    made_by = ("by hand", "room", "not loaded", "ruin_recreate+pyvrp")
    assert [planner_words(one) for one in made_by] == [
        "a move by hand",
        "room was made for a visit",
        "what was not loaded was moved",
        "a better plan",
    ]

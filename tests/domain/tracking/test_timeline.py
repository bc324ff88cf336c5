"""What happened to one shipment, for those who work on it and for the one who waits."""

from dataclasses import replace

from tests.story import (
    AFTERNOON,
    BAG,
    BOX,
    DEPOT,
    MORNING,
    OTHER,
    SHIPMENT,
    Story,
    accept,
    attempted,
    delivered,
    minutes,
    on_the_road,
    published,
    revised,
    stop,
)

from doorstep.domain.tracking.health import Health
from doorstep.domain.tracking.stage import Stage
from doorstep.domain.tracking.summary import day_summary
from doorstep.domain.tracking.timeline import CONSIGNEE_CODES, consignee_timeline, staff_timeline
from doorstep.events import EVENT_TYPES, OfferedWindow, OfferShown


def a_day():
    story = on_the_road(Story())
    story.ask(accept(OTHER, ("shp-2-box",)), at=minutes(-100))
    story.ask(revised(), at=minutes(100))
    story.ask(attempted(BOX, again=True), at=minutes(150))
    story.ask(delivered(BOX), delivered(BAG), at=minutes(160))
    return story


def test_staff_read_everything_that_names_the_shipment_newest_first():
    lines = staff_timeline(SHIPMENT, a_day().log)
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    assert [line.code for line in lines][:4] == [
        "delivery.completed",
        "delivery.completed",
        "delivery.attempted",
        "promise.revised",
    ]
    assert not any("shp-2" in str(line.facts) for line in lines)


def test_facts_are_plain_strings_and_what_is_unknown_is_left_out():
    tried = next(line for line in staff_timeline(SHIPMENT, a_day().log) if line.code == "delivery.attempted")
    assert tried.facts == {
        "parcel": BOX,
        "tour": "tour-7",
        "stop": "stop-1",
        "cause": "consignee.not_home",
        "driver": "driver-7",
        "again_on_tour": "true",
    }


def test_the_list_a_window_was_chosen_from_is_counted_by_its_limits():
    greener = OfferedWindow(depot=DEPOT, window=AFTERNOON, greener=True, saved_s=350, saved_g=110)
    full = OfferedWindow(depot=DEPOT, window=MORNING, limit="time")
    shown = OfferShown(shown_at=minutes(90), windows=(full, greener))
    story = on_the_road(Story())
    story.ask(replace(revised(chosen=True), offer=shown), at=minutes(100))
    facts = next(line for line in staff_timeline(SHIPMENT, story.log) if line.code == "promise.revised").facts
    assert (facts["offered"], facts["offered_limits"]) == ("2", "time:1")
    assert (facts["greener_s"], facts["greener_g"]) == ("350", "110")


def test_a_window_chosen_without_a_list_says_so_and_one_nobody_chose_says_nothing():
    lines = staff_timeline(SHIPMENT, a_day().log)
    assert next(line for line in lines if line.code == "promise.made").facts["offered"] == "unknown"
    assert "offered" not in next(line for line in lines if line.code == "promise.revised").facts


def test_windows_and_prices_come_in_parts():
    made = next(line for line in staff_timeline(SHIPMENT, a_day().log) if line.code == "promise.made")
    assert made.facts["window_start"] == "2026-03-02T10:00:00+00:00"
    assert (made.facts["price"], made.facts["price_currency"]) == ("0", "EUR")


def test_of_a_published_tour_only_the_own_stop_is_told():
    story = a_day()
    story.ask(published(stop(2, shipment=OTHER, boxes=()), stop(1)), at=minutes(95))
    story.ask(published(stop(1, shipment=OTHER, boxes=())), at=minutes(97))
    gone, moved, first = [
        line for line in staff_timeline(SHIPMENT, story.log) if line.code == "tour.published"
    ]
    assert (first.facts["position"], moved.facts["position"]) == ("1", "2")
    assert gone.facts["withdrawn"] == "true"


def test_a_consignee_reads_what_happened_to_the_goods_and_the_promise():
    lines = consignee_timeline(SHIPMENT, a_day().log)
    assert [line.code for line in lines] == [
        "delivery.completed",
        "delivery.attempted",
        "promise.revised",
        "stop.approached",
        "tour.started",
        "hub.arrived",
        "promise.made",
        "parcel.packed",
        "parcel.packed",
        "address.located",
        "trade_order.accepted",
    ]
    assert lines[2].facts["cause"] == "lsp.traffic"


def test_a_consignee_reads_no_names_of_things_and_people():
    for line in consignee_timeline(SHIPMENT, a_day().log):
        assert not {"driver", "reservation", "stop", "tour", "brand", "answerable"} & line.facts.keys()


def test_every_code_for_consignees_is_an_event():
    assert {kind.type for kind in EVENT_TYPES} >= CONSIGNEE_CODES


def test_a_day_is_counted_by_stage_and_by_health():
    cards = a_day().cards().values()
    summary = day_summary(cards, minutes(170))
    assert (summary.shipments, summary.final) == (2, 1)
    assert (summary.stages[Stage.DELIVERED], summary.stages[Stage.CREATED]) == (1, 1)
    assert sum(summary.stages.values()) == sum(summary.healths.values()) == 2
    assert summary.healths[Health.LATE] == 0


def test_a_slot_held_for_a_shipment_nobody_accepted_is_not_counted():
    story = Story()
    story.ask(delivered(BOX), at=minutes(1))
    assert day_summary(story.cards().values(), minutes(2)).shipments == 0

"""The figures of a day, each part hard to win without losing another."""

from dataclasses import replace

import pytest
from tests.story import (
    AFTERNOON,
    BAG,
    BOX,
    MORNING,
    SHIPMENT,
    Story,
    accept,
    asked,
    attempted,
    delivered,
    minutes,
    on_the_road,
    refused,
    revised,
)

from doorstep.domain.custody import RecordDamage
from doorstep.domain.metrics import DEFINITIONS, figures
from doorstep.domain.metrics.deliveries import ONE_QUESTION, contacts, is_told_before_late
from doorstep.domain.metrics.intervals import rate_interval, share_interval
from doorstep.domain.shipments import CancelTradeOrder
from doorstep.events import Attendance
from doorstep.kernel.party import Cause

EVENING = minutes(720)
CANCEL = CancelTradeOrder(shipment=SHIPMENT, cause=Cause.CONSIGNEE_ASKED_LATER)


def day(*shipments, at=EVENING):
    """The figures over these shipments, by code."""
    return {figure.code: figure for figure in figures([story.card() for story in shipments], at=at)}


def counts(figure):
    return figure.numerator, figure.denominator


def due():
    return on_the_road(Story())


def handed_over(number, *boxes):
    story = due()
    story.ask(*(delivered(box) for box in boxes or (BOX, BAG)), at=minutes(number))
    return story


def late_and_told(*, told, received=True, asks=None):
    """Delivered after the window; a new window was promised and a message about it came at a minute."""
    story = due()
    news = story.ask(revised(AFTERNOON), at=minutes(130))[0]
    story.told(news, at=minutes(told), window=AFTERNOON, received=received)
    if asks is not None:
        story.ask(asked(), at=minutes(asks))
    story.ask(delivered(BOX), delivered(BAG), at=minutes(420))
    return story


def test_a_promise_is_kept_inside_its_window():
    assert counts(day(handed_over(150))["promises_kept"]) == (1, 1)


@pytest.mark.parametrize("number", [240, 300])
def test_the_end_of_a_window_does_not_belong_to_it(number):
    assert counts(day(handed_over(number))["promises_kept"]) == (0, 1)


def test_before_its_window_a_promise_is_kept_only_where_nobody_had_to_be_at_home():
    early = handed_over(100)
    attended = figures([early.card()], at=EVENING)
    unattended = figures([replace(early.card(), attendance=Attendance.UNATTENDED)], at=EVENING)
    assert [figure[1].numerator for figure in (attended, unattended)] == [0, 1]


def test_a_part_is_not_the_whole():
    assert counts(day(handed_over(150, BOX))["promises_kept"]) == (0, 1)


def test_a_promise_we_moved_is_still_the_first_one():
    moved = due()
    moved.ask(revised(AFTERNOON), at=minutes(130))
    moved.ask(delivered(BOX), delivered(BAG), at=minutes(420))
    assert counts(day(moved)["promises_kept"]) == (0, 1)


def test_a_promise_the_consignee_chose_is_the_one_to_keep():
    chosen = due()
    chosen.ask(revised(AFTERNOON, chosen=True), at=minutes(130))
    chosen.ask(delivered(BOX), delivered(BAG), at=minutes(420))
    assert counts(day(chosen)["promises_kept"]) == (1, 1)


def test_open_and_lost_shipments_stay_in_the_denominator():
    assert counts(day(due(), handed_over(150))["promises_kept"]) == (1, 2)


def test_what_is_out_of_the_denominator_is_named():
    nothing_promised, doubtful, cancelled = Story(), due(), due()
    nothing_promised.ask(accept())
    doubtful.log = [entry for entry in doubtful.log if entry.event.type != "address.located"]
    story = Story()
    story.ask(accept(cell=""), at=minutes(-900))
    doubtful.log.append(story.log[-1])
    cancelled.ask(CANCEL, at=minutes(100))
    figure = day(nothing_promised, doubtful, cancelled, handed_over(150))["promises_kept"]
    assert counts(figure) == (1, 1)
    assert figure.excluded == (("address_never_confirmed", 1), ("cancelled", 1), ("not_promised", 1))


def test_what_is_not_due_yet_waits_even_when_it_was_delivered():
    figure = day(handed_over(150), at=minutes(200))["promises_kept"]
    assert counts(figure) == (0, 0)
    assert figure.excluded == (("not_due_yet", 1),)


def test_a_first_attempt_that_failed_is_not_mended_by_the_second():
    again = due()
    again.ask(attempted(BOX, again=True), at=minutes(130))
    again.ask(delivered(BOX), delivered(BAG), at=minutes(200))
    figure = day(again, handed_over(150), due())["first_attempt_success"]
    assert counts(figure) == (1, 2)
    assert figure.excluded == (("never_visited", 1),)


def test_a_refused_parcel_was_visited_and_not_delivered():
    story = due()
    story.ask(refused(BOX), refused(BAG), at=minutes(130))
    assert counts(day(story)["first_attempt_success"]) == (0, 1)


@pytest.mark.parametrize(
    ("late", "told"),
    [
        (late_and_told(told=200), 1),
        (late_and_told(told=240), 0),
        (late_and_told(told=200, received=False), 0),
        (late_and_told(told=200, asks=190), 0),
        (late_and_told(told=200, asks=230), 1),
        (handed_over(300), 0),
    ],
)
def test_told_before_late_means_received_before_the_window_ended_and_before_anybody_asked(late, told):
    figure = day(late, handed_over(150))["told_before_late"]
    assert counts(figure) == (told, 1)
    assert figure.excluded == (("not_late", 1),)


def test_without_a_promise_there_is_nothing_to_be_told():
    story = Story()
    story.ask(accept())
    assert not is_told_before_late(story.card())


def test_questions_within_a_day_are_one():
    story = due()
    for number, at in enumerate([100, 200, 100 + ONE_QUESTION.total_seconds() / 60]):
        story.ask(asked(number), at=minutes(at))
    assert contacts(story.card()) == 2


def test_contacts_are_counted_per_hundred_shipments():
    story = due()
    story.ask(asked(), at=minutes(100))
    figure = day(*[story] * 10, *[handed_over(150)] * 30)["contacts_per_100"]
    assert counts(figure) == (10, 40)
    assert figure.value == 25
    assert figure.interval[0] < 25 < figure.interval[1]


def test_a_quiet_kept_promise_needs_every_part():
    asked_about, damaged, tried = handed_over(150), handed_over(150), due()
    asked_about.ask(asked(), at=minutes(140))
    damaged.ask(RecordDamage(shipment=SHIPMENT, parcel=BOX), at=minutes(151))
    tried.ask(attempted(BOX, again=True), at=minutes(130))
    tried.ask(delivered(BOX), delivered(BAG), at=minutes(200))
    figure = day(handed_over(150), asked_about, damaged, tried, due())["quiet_kept_promises"]
    assert counts(figure) == (1, 5)


def test_small_numbers_stay_quiet():
    few = day(*[handed_over(150)] * 29)["promises_kept"]
    enough = day(*[handed_over(150)] * 30)["promises_kept"]
    assert (few.value, few.interval) == (None, None)
    assert enough.value == 1
    assert enough.interval == pytest.approx((0.8865, 1.0), abs=1e-4)


def test_every_figure_is_a_definition_with_a_version():
    assert [(figure.code, figure.version) for figure in figures([], at=EVENING)] == [
        (definition.code, definition.version) for definition in DEFINITIONS
    ]


def test_the_interval_of_a_share_is_wilsons():
    assert share_interval(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert share_interval(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)


def test_the_interval_of_a_rate_is_close_to_the_exact_one():
    # Exact Poisson limits of 10 events are 4.795 and 18.39, of none 0 and 3.69.
    assert rate_interval(10, 1) == pytest.approx((4.795, 18.39), abs=0.02)
    assert rate_interval(0, 1) == pytest.approx((0.0, 3.69), abs=0.05)


def test_the_window_of_these_tests_is_where_it_seems():
    assert (MORNING.start, MORNING.end) == (minutes(120), minutes(240))

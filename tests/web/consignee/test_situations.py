"""The page answers first, in every situation, with labelled times and never with an old prediction."""

# ruff: noqa: RUF001  # windows are written with an en dash

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.web.consignee import cards
from tests.web.consignee.cards import hm
from tests.web.consignee.pages import page_of

from doorstep.adapters.wording.catalogue import LOCALES
from doorstep.domain.tracking.card import CaseLine, MessageLine, ShipmentCard
from doorstep.kernel.ids import CaseId, MessageId
from doorstep.kernel.time import Window
from doorstep.web.consignee.record import TrackingPage
from doorstep.web.consignee.situation import Situation
from doorstep.web.consignee.speech import plain


def keys(page: TrackingPage) -> list[str]:
    return [plain(line.text) + plain(line.struck) for line in page.answer.key]


@pytest.mark.parametrize(("code", "card"), cards.SITUATIONS.items())
def test_every_situation_is_recognised(code: str, card: ShipmentCard):
    assert page_of(card).situation == code


def test_the_samples_cover_every_situation_but_a_loss():
    assert set(cards.SITUATIONS) == {str(one) for one in Situation} - {"lost"}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("card", cards.SITUATIONS.values(), ids=cards.SITUATIONS)
def test_every_situation_has_words_in_every_language(card: ShipmentCard, locale: str):
    page = page_of(card, locale=locale, unlocked=True)
    assert plain(page.answer.head)
    assert "\ue000" not in page.title


def test_before_the_day_the_promise_answers():
    page = page_of(cards.BEFORE)
    assert plain(page.answer.head) == "Arriving today 14:00–16:00"
    assert keys(page) == ["Promised 14:00–16:00"]


def test_on_its_way_the_prediction_answers_and_the_promise_stands_beside_it():
    page = page_of(cards.COMING)
    assert plain(page.answer.head) == "Arriving today 14:10–14:50"
    assert keys(page) == ["Predicted 14:10–14:50", "Promised 14:00–16:00"]
    assert plain(page.answer.fresh) == "Updated 13:46, 1 min ago"


def test_late_names_the_new_window_the_cause_the_old_window_and_when_it_was_told():
    page = page_of(cards.LATE)
    assert plain(page.answer.head) == "New time: today 16:20–17:00"
    assert plain(page.answer.lede) == "The van had to be repaired."
    assert keys(page) == ["Promised now 16:20–17:00", "Was14:00–16:00"]
    assert plain(page.answer.told) == "We told you at 13:43."
    assert [plain(line.window) for line in page.told] == ["today 16:20–17:00", "today 14:00–16:00"]
    assert "2 h 17 min before the old window ended" in plain(page.told[0].small)


def test_late_twice_stands_beside_the_promise_that_counts_and_not_beside_a_later_one():
    again = cards.promise(hm(17), hm(17, 30), made=hm(13, 42), number=3, cause=cards.REVISED.cause)
    page = page_of(replace(cards.LATE, promises=(cards.PROMISED, cards.REVISED, again)))
    assert keys(page) == ["Promised now 17:00–17:30", "Was14:00–16:00"]
    back = replace(again, window=cards.PROMISED.window)
    page = page_of(replace(cards.LATE, promises=(cards.PROMISED, cards.REVISED, back)))
    assert "Later than promised" not in [chip.text for chip in page.answer.chips]


def test_earlier_than_told_says_what_was_told_before_and_when_it_was_corrected():
    def told(number: int, trigger: str, window: Window, minute: int) -> MessageLine:
        message = MessageId(f"msg_{number}")
        line = replace(cards.TOLD, message=message, trigger=trigger, topic="day", window=window)
        return replace(line, at=hm(13, minute), sent_at=hm(13, minute), received_at=hm(13, minute + 1))

    first = told(1, "tour.started", Window(hm(14, 40), hm(15, 20)), 5)
    then = told(2, "arrival.earlier", Window(hm(14, 10), hm(14, 50)), 40)
    page = page_of(replace(cards.COMING, messages=(first, then)))
    assert keys(page) == ["Predicted 14:10–14:50", "Was14:40–15:20", "Promised 14:00–16:00"]
    assert plain(page.answer.told) == "We told you at 13:41."
    assert "Told you that we come earlier: today 14:10–14:50" in [
        plain(line.text) for line in (*page.log.recent, *page.log.earlier)
    ]
    assert len(keys(page_of(replace(cards.COMING, messages=(first, replace(then, sent_at=None)))))) == 2


@pytest.mark.parametrize(("minutes", "code"), [(1, "late"), (9, "late"), (10, "coming"), (40, "coming")])
def test_a_new_time_is_the_news_for_ten_minutes_whatever_is_predicted_meanwhile(minutes: int, code: str):
    told_at = cards.REVISED.made_at
    newer = replace(
        cards.PREDICTION,
        at=told_at + timedelta(minutes=minutes),
        window=cards.REVISED.window,
        median=cards.REVISED.window.start + timedelta(minutes=20),
    )
    assert page_of(replace(cards.LATE, prediction=newer)).situation == code


def test_a_message_that_was_not_received_is_not_called_told():
    sent = replace(cards.TOLD, received_at=None)
    page = page_of(replace(cards.LATE, messages=(sent,)))
    assert plain(page.answer.told) == "Our message to you is on its way."


def test_nothing_is_said_of_a_message_that_nobody_sent():
    page = page_of(replace(cards.LATE, messages=(replace(cards.TOLD, sent_at=None, received_at=None),)))
    assert plain(page.answer.told) == ""


@pytest.mark.parametrize("card", [cards.STALE, cards.STOPPED, cards.DISPUTED, cards.AT_DOOR])
def test_an_old_prediction_never_stands_as_if_it_were_current(card: ShipmentCard):
    page = page_of(card)
    assert not [line for line in keys(page) if line.startswith("Predicted")]
    assert page.answer.rule is not None
    assert {box.kind for box in page.answer.rule.boxes} == {"pr"}


def test_a_silent_van_says_what_is_not_known_and_that_the_promise_holds():
    page = page_of(cards.STALE)
    assert keys(page) == ["Promised 14:00–16:00, still in force"]
    assert [chip.kind for chip in page.answer.chips] == ["unknown"]


def test_while_records_disagree_one_tap_settles_it_and_the_answer_has_its_time():
    at = cards.AT
    said = CaseLine(case=CaseId("cas-1"), at=at, kind="missing", by_consignee=True, words="")
    due = replace(said, due=at + timedelta(hours=2))
    assert [one.value for one in page_of(cards.DISPUTED).side.question.buttons] == ["received", "missing"]
    for case, now, answer in (
        (said, at, "has it and will answer"),
        (due, at, "at the latest"),
        (due, at + timedelta(hours=3), "should have answered"),
    ):
        page = page_of(replace(cards.DISPUTED, cases=(case,)), now=now)
        assert [one.value for one in page.side.question.buttons] == ["received"]
        assert answer in plain(page.cases[0].answer)
        assert page.calendar == ""


def test_a_van_that_waits_for_the_window_is_not_said_to_be_at_the_door():
    assert plain(page_of(cards.AT_DOOR).answer.head).startswith("The van is near and waits for your time")
    opened = cards.AT + timedelta(minutes=20)
    assert plain(page_of(cards.AT_DOOR, now=opened).answer.head) == "The driver is at your address"


def test_delivered_compares_the_actual_time_with_the_promise():
    page = page_of(cards.DELIVERED)
    assert plain(page.answer.head) == "Delivered today at 13:32, handed over at your door"
    assert keys(page) == ["Actual 13:32", "Promised 12:00–14:00"]
    assert [chip.text for chip in page.answer.chips] == ["Promise kept"]


def test_inside_a_second_promise_that_nobody_chose_is_still_later_than_promised():
    page = page_of(cards.DELIVERED_LATE)
    assert [chip.kind for chip in page.answer.chips] == ["late"]
    assert keys(page)[-1] == "Was10:00–12:00"


def test_after_an_attempt_the_record_comes_first_and_can_be_contested():
    page = page_of(cards.ATTEMPTED)
    assert plain(page.answer.head) == "Not handed over. Next: tomorrow 09:00–11:00"
    assert [fact.label for fact in page.answer.evidence] == ["Reason", "At the door"]
    assert page.side.question is not None
    assert page.side.question.buttons[0].value == "contest"
    assert page.map is None


def test_a_contest_is_asked_for_once():
    contest = cards.CaseLine(
        case=cards.CaseId("case_9"), at=cards.hm(13, 40), kind="contest", by_consignee=True, words=""
    )
    page = page_of(replace(cards.ATTEMPTED, cases=(contest,)))
    assert page.side.question is None
    assert plain(page.cases[0].text).startswith("You were there")


def test_while_records_disagree_the_page_never_claims_a_delivery():
    page = page_of(cards.DISPUTED)
    assert [step.current for step in page.answer.steps].index(True) == 3
    assert page.side.question is not None
    assert [button.value for button in page.side.question.buttons] == ["received", "missing"]


def test_steps_stop_where_it_was_last_seen():
    assert [step.current for step in page_of(cards.COMING).answer.steps].index(True) == 3
    assert page_of(cards.CANCELLED).answer.steps == ()


def test_the_change_has_a_deadline_by_the_brands_terms():
    tomorrow = replace(
        cards.BEFORE,
        promises=(cards.promise(cards.hm(14, day=17), cards.hm(16, day=17), made=cards.hm(9, day=15)),),
    )
    action = page_of(tomorrow).side.action
    assert action is not None
    assert "tomorrow at 13:00" in plain(action.small)


def test_once_the_van_has_left_the_time_is_fixed_and_a_note_is_offered_instead():
    action = page_of(cards.COMING).side.action
    assert action is not None
    assert "about=away" in action.href


def test_a_parcel_left_behind_may_be_moved_although_its_window_is_near():
    action = page_of(cards.HELD).side.action
    assert action is not None
    assert action.href.endswith("/change")


def test_each_of_several_parcels_says_where_it_is():
    parcels = page_of(cards.THREE).parcels
    assert parcels.heading == "In your 3 parcels"
    assert [plain(line.text) for line in parcels.parcels] == [
        "Out for delivery",
        "Out for delivery",
        "At the depot near you",
    ]


def test_what_happened_is_told_newest_first_and_never_from_the_future():
    log = page_of(cards.ATTEMPTED).log
    texts = [plain(line.text) for line in log.recent]
    assert texts[:2] == ["New time: tomorrow 09:00–11:00", "Tried at your door"]
    early = page_of(cards.ATTEMPTED, now=cards.hm(12)).log
    assert "Tried at your door" not in [plain(line.text) for line in early.recent]


def test_a_van_that_comes_in_the_first_window_after_all_is_not_later_than_promised():
    now, told_later = cards.hm(14, 5), replace(cards.NEXT, promises=(cards.PROMISED, cards.REVISED))
    inside, after = (
        replace(
            told_later,
            prediction=replace(
                cards.PREDICTION,
                window=Window(cards.hm(15, 40), end),
                median=cards.hm(15, 45),
                at=now,
                as_of=now,
            ),
        )
        for end in (cards.hm(15, 55), cards.hm(16, 5))
    )
    assert [chip.kind for chip in page_of(inside, now=now).answer.chips] == ["on-promise"]
    assert [chip.kind for chip in page_of(after, now=now).answer.chips] == ["late"]

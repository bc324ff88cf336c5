"""What is said and what is held back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import reduce

import pytest

from doorstep.domain.comms import (
    CATALOGUE,
    HoldBack,
    MessageCommand,
    NotSent,
    RecordFailed,
    RecordReceived,
    RecordSent,
    Tell,
    UnknownMessage,
    UnknownTrigger,
    UnknownZone,
    fact_of,
    message_of,
)
from doorstep.domain.comms.decide import decide
from doorstep.domain.comms.state import Thread, evolve
from doorstep.domain.comms.timers import BOUNCE_TIME, timers
from doorstep.domain.comms.triggers import CAP, Weight
from doorstep.events import MessageEvent, MessageFailed, MessageHeldBack, MessageQueued, MessageSent
from doorstep.kernel.ids import EventId, MessageId, PersonRef, ShipmentId
from doorstep.kernel.later import Later, Never
from doorstep.kernel.time import Window

AT = datetime(2026, 6, 16, 11, 0, tzinfo=UTC)  # 14:00 in Helsinki
NIGHT = datetime(2026, 6, 16, 19, 30, tzinfo=UTC)  # 22:30 in Helsinki
MORNING = datetime(2026, 6, 17, 5, 0, tzinfo=UTC)  # 08:00 in Helsinki
HOUR = timedelta(hours=1)
SHIPMENT = ShipmentId("shp-1")
OLD = Window(AT + HOUR, AT + 3 * HOUR)
NEW = Window(AT + 4 * HOUR, AT + 5 * HOUR)
FAR = Window(NIGHT + 30 * HOUR, NIGHT + 32 * HOUR)


def tell(
    trigger: str,
    *stated: str,
    window: Window | None = None,
    due: datetime | None = None,
    zone: str = "Europe/Helsinki",
) -> Tell:
    topic = CATALOGUE[trigger].topic
    fact = fact_of(SHIPMENT, topic, trigger, *stated)
    return Tell(
        shipment=SHIPMENT,
        message=message_of(fact),
        to=PersonRef("per-1"),
        trigger=trigger,
        topic=topic,
        fact=fact,
        channel="email",
        locale="en",
        zone=zone,
        about=EventId("evt-1"),
        window=window,
        due=due,
    )


def folded(events: Sequence[MessageEvent]) -> Thread:
    return reduce(evolve, events, Thread())


def asked(*commands: MessageCommand, at: datetime = AT) -> list[MessageEvent]:
    """Every event of asking `commands` one after the other."""
    events: list[MessageEvent] = []
    for command in commands:
        events.extend(decide(folded(events), command, at=at))
    return events


def sent(command: Tell) -> RecordSent:
    return RecordSent(shipment=SHIPMENT, message=command.message, content="said-1", digest="d")


def outcome(events: Sequence[MessageEvent]) -> list[str]:
    return [event.reason if isinstance(event, MessageHeldBack) else event.type for event in events]


def test_a_new_fact_is_queued_at_once():
    [queued] = asked(tell("promise.made", window=OLD))
    assert isinstance(queued, MessageQueued)
    assert queued.not_before is None
    assert queued.window == OLD


def test_the_same_fact_is_never_said_twice():
    made = tell("promise.made", window=OLD)
    assert outcome(asked(made, sent(made), made)) == ["message.queued", "message.sent", "duplicate"]


def test_a_fact_whose_message_failed_is_not_said_again():
    made = tell("promise.made", window=OLD)
    failed = RecordFailed(shipment=SHIPMENT, message=made.message, reason="bounced")
    assert outcome(asked(made, failed, made)) == ["message.queued", "message.failed", "duplicate"]


def test_a_newer_fact_replaces_the_unsent_older_one_on_its_topic():
    first = tell("promise.revised", "1", window=OLD)
    second = tell("promise.revised", "2", window=NEW)
    events = asked(first, second)
    assert outcome(events) == ["message.queued", "superseded", "message.queued"]
    assert isinstance(events[1], MessageHeldBack)
    assert events[1].message == first.message


def test_a_newer_fact_leaves_what_was_sent():
    first = tell("promise.revised", "1", window=OLD)
    second = tell("promise.revised", "2", window=NEW)
    assert outcome(asked(first, sent(first), second)) == ["message.queued", "message.sent", "message.queued"]


def test_a_promise_that_is_back_before_the_change_was_sent_says_nothing():
    made = tell("promise.made", "0", window=OLD)
    there = tell("promise.revised", "1", window=NEW)
    back = tell("promise.revised", "2", window=OLD)
    assert outcome(asked(made, sent(made), there, back))[2:] == [
        "message.queued",
        "superseded",
        "nothing_new",
    ]


def test_a_promise_that_is_back_after_the_change_was_sent_is_told():
    made = tell("promise.made", "0", window=OLD)
    there = tell("promise.revised", "1", window=NEW)
    back = tell("promise.revised", "2", window=OLD)
    assert outcome(asked(made, sent(made), there, sent(there), back))[-1] == "message.queued"


def test_the_outcome_of_the_day_replaces_its_unsent_news():
    assert outcome(asked(tell("approach.started", window=OLD), tell("delivery.completed"))) == [
        "message.queued",
        "superseded",
        "message.queued",
    ]


def test_news_of_the_day_is_not_said_after_its_window():
    late = tell("tour.started", window=OLD, due=OLD.end)
    assert outcome(asked(late, at=OLD.end)) == ["too_late"]


def test_a_changed_promise_is_told_even_after_the_old_window():
    late = tell("promise.revised", window=NEW, due=OLD.end)
    assert outcome(asked(late, at=OLD.end)) == ["message.queued"]


def test_a_normal_delivery_hears_five_times_at_most():
    commands: list[MessageCommand] = []
    for number in range(CAP - 1):
        command = tell("tour.started", str(number))
        commands += [command, sent(command)]
    assert outcome(asked(*commands, tell("tour.started", "once more")))[-1] == "cap"
    assert outcome(asked(*commands, tell("delivery.completed")))[-1] == "message.queued"


def test_the_last_place_under_the_cap_is_for_the_outcome():
    commands: list[MessageCommand] = []
    for number in range(CAP):
        command = tell("delivery.completed", str(number))
        commands += [command, sent(command)]
    assert outcome(asked(*commands, tell("delivery.completed", "once more")))[-1] == "cap"


def test_after_a_failed_visit_a_delivery_begins_anew():
    commands: list[MessageCommand] = []
    for number in range(CAP - 1):
        command = tell("tour.started", str(number))
        commands += [command, sent(command)]
    failed = tell("delivery.attempted")
    said = outcome(asked(*commands, failed, sent(failed), tell("tour.started", "the next tour")))
    assert said[-1] == "message.queued"


def test_what_a_message_replaces_does_not_count_beside_it():
    commands: list[MessageCommand] = []
    for number in range(CAP - 2):
        command = tell("tour.started", str(number))
        commands += [command, sent(command)]
    waits = tell("approach.started", "1")
    said = outcome(asked(*commands, waits, tell("approach.started", "2")))
    assert said[-3:] == ["message.queued", "superseded", "message.queued"]


@pytest.mark.parametrize(
    "trigger", [one.name for one in CATALOGUE.values() if one.on and one.weight is Weight.EXCEPTION]
)
def test_an_exception_passes_the_cap(trigger: str):
    commands: list[MessageCommand] = []
    for number in range(CAP):
        command = tell("delivery.completed", str(number))
        commands += [command, sent(command)]
    assert outcome(asked(*commands, tell(trigger)))[-1] == "message.queued"


def test_what_the_brand_leaves_to_the_page_or_switches_off_is_not_sent():
    made = tell("promise.made", window=OLD)
    assert outcome(asked(replace(made, default="page"))) == ["page"]
    assert outcome(asked(replace(made, default="off"))) == ["off"]


def test_the_day_before_says_nothing_new_to_who_was_told_the_window_within_a_day():
    made, tomorrow = tell("promise.made", window=FAR), tell("delivery.tomorrow", window=FAR)
    events = asked(made, sent(made))
    [told_today] = decide(folded(events), tomorrow, at=AT + 23 * HOUR)
    [told_long_ago] = decide(folded(events), tomorrow, at=AT + 25 * HOUR)
    assert outcome([told_today, told_long_ago]) == ["nothing_new", "message.queued"]


def test_a_cancelled_order_takes_back_what_waits():
    made = tell("promise.made", window=OLD)
    assert outcome(asked(made, tell("trade_order.cancelled"))) == [
        "message.queued",
        "superseded",
        "message.queued",
    ]


def test_what_only_the_page_shows_cannot_be_told():
    with pytest.raises(UnknownTrigger, match=r"label\.announced"):
        asked(tell("label.announced"))


def test_every_trigger_whose_message_is_built_says_what_it_states():
    for name, one in CATALOGUE.items():
        assert one.name == name
        assert one.fires
        if one.is_sayable:
            assert one.states, name
        elif one.told_as:
            assert CATALOGUE[one.told_as].is_sayable, name


@pytest.mark.parametrize(
    ("left", "waited"),
    [(None, 300), (timedelta(hours=2), 300), (timedelta(minutes=4), 120), (timedelta(seconds=20), 30)],
)
def test_a_channel_has_half_of_the_time_left_to_say_that_it_arrived(left: timedelta | None, waited: int):
    revised = replace(tell("promise.revised", window=NEW, due=AT + left if left else None), channel="sms")
    _, done = asked(revised, sent(revised))
    assert isinstance(done, MessageSent)
    [timer] = timers(done)
    assert isinstance(timer, Later)
    assert (timer.kind, timer.due) == ("chase_receipt", AT + timedelta(seconds=waited))


def test_an_unknown_trigger_is_refused():
    stray = Tell(
        shipment=SHIPMENT,
        message=MessageId("msg-1"),
        to=PersonRef("per-1"),
        trigger="coupon.offered",
        topic="coupon",
        fact="f",
        channel="email",
        locale="en",
        zone="UTC",
        about=EventId("evt-1"),
    )
    with pytest.raises(UnknownTrigger, match=r"coupon\.offered"):
        asked(stray)


def test_a_place_without_a_known_zone_is_refused():
    with pytest.raises(UnknownZone, match="Mars"):
        asked(tell("promise.made", zone="Mars/Olympus"))


def test_at_night_a_message_waits_until_eight():
    [queued] = asked(tell("delivery.completed"), at=NIGHT)
    assert isinstance(queued, MessageQueued)
    assert queued.not_before == MORNING


def test_at_night_the_next_stop_is_told():
    [queued] = asked(tell("approach.started"), at=NIGHT)
    assert isinstance(queued, MessageQueued)
    assert queued.not_before is None


@pytest.mark.parametrize(
    ("window", "due", "waits"),
    [
        (FAR, NIGHT + 30 * HOUR, True),
        (FAR, NIGHT + 12 * HOUR, False),
        (Window(NIGHT + 12 * HOUR, NIGHT + 14 * HOUR), NIGHT + 30 * HOUR, False),
        (FAR, NIGHT - HOUR, False),
    ],
)
def test_at_night_a_changed_promise_is_told_when_it_is_due_within_twelve_hours(
    window: Window, due: datetime, *, waits: bool
):
    [queued] = asked(tell("promise.revised", window=window, due=due), at=NIGHT)
    assert isinstance(queued, MessageQueued)
    assert (queued.not_before is not None) == waits


def test_at_night_what_the_morning_would_make_useless_is_told():
    early = Window(MORNING - HOUR, MORNING + HOUR)
    [queued] = asked(tell("promise.made", window=early, due=early.start), at=NIGHT)
    assert isinstance(queued, MessageQueued)
    assert queued.not_before is None


def test_what_is_queued_can_be_held_back():
    made = tell("promise.made", window=OLD)
    held = HoldBack(shipment=SHIPMENT, message=made.message, reason="too_late")
    assert outcome(asked(made, held, held)) == ["message.queued", "too_late"]


def test_what_was_sent_cannot_be_held_back():
    made = tell("promise.made", window=OLD)
    held = HoldBack(shipment=SHIPMENT, message=made.message, reason="too_late")
    assert outcome(asked(made, sent(made), held)) == ["message.queued", "message.sent"]


def test_recording_the_same_fate_twice_changes_nothing():
    made = tell("promise.made", window=OLD)
    received = RecordReceived(shipment=SHIPMENT, message=made.message, receipt="smtp.250")
    assert outcome(asked(made, sent(made), sent(made), received, received)) == [
        "message.queued",
        "message.sent",
        "message.received",
    ]


def test_what_went_out_while_it_was_taken_back_counts_as_sent():
    first = tell("promise.revised", "1", window=OLD)
    second = tell("promise.revised", "2", window=NEW)
    assert outcome(asked(first, second, sent(first)))[-1] == "message.sent"


def test_a_receipt_needs_a_sent_message():
    made = tell("promise.made", window=OLD)
    with pytest.raises(NotSent, match="queued"):
        asked(made, RecordReceived(shipment=SHIPMENT, message=made.message, receipt="smtp.250"))


def test_the_fate_of_an_unknown_message_is_refused():
    with pytest.raises(UnknownMessage, match="msg-9"):
        asked(RecordFailed(shipment=SHIPMENT, message=MessageId("msg-9"), reason="bounced"))


def test_a_queued_message_sets_its_sending():
    [queued] = asked(tell("delivery.completed"), at=NIGHT)
    assert isinstance(queued, MessageQueued)
    [timer] = timers(queued)
    assert isinstance(timer, Later)
    assert (timer.kind, timer.key, timer.due) == ("send_messages", SHIPMENT, MORNING)
    assert timer.facts == {"shipment": SHIPMENT}
    assert timer.soonest


def test_what_is_said_of_a_shipment_is_one_job_that_a_message_taken_back_leaves():
    events = asked(tell("promise.revised", "1", window=OLD), tell("promise.revised", "2", window=NEW))
    first, taken_back, second = (timers(event) for event in events)
    assert isinstance(events[0], MessageQueued)
    assert taken_back == []
    assert {(timer.kind, timer.key) for timer in (*first, *second)} == {("send_messages", SHIPMENT)}


def test_a_duplicate_does_not_cancel_the_first():
    made = tell("promise.made", window=OLD)
    _, duplicate = asked(made, made)
    assert timers(duplicate) == []


def test_a_sent_message_waits_for_a_bounce():
    made = tell("promise.made", window=OLD)
    _, done = asked(made, sent(made))
    assert isinstance(done, MessageSent)
    [timer] = timers(done)
    assert isinstance(timer, Later)
    assert (timer.kind, timer.due) == ("confirm_receipt", AT + BOUNCE_TIME)


def test_a_message_said_in_another_language_than_asked_for_says_so():
    made = tell("promise.made", window=OLD)
    _, done = asked(made, replace(sent(made), spoken="en"))
    assert isinstance(done, MessageSent)
    assert done.spoken == "en"


def test_a_failed_message_waits_for_nothing():
    made = tell("promise.made", window=OLD)
    failed = RecordFailed(shipment=SHIPMENT, message=made.message, reason="bounced")
    event = asked(made, failed)[-1]
    assert isinstance(event, MessageFailed)
    assert {timer.kind for timer in timers(event)} == {"confirm_receipt", "chase_receipt"}
    assert all(isinstance(timer, Never) for timer in timers(event))

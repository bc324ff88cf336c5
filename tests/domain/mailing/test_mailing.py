"""A wish for fewer mails holds until it is taken back; a complaint and a bounce close the address."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from doorstep.domain.mailing import AllowMails, MailingCommand, RecordBounce, StopMails
from doorstep.domain.mailing.decide import decide
from doorstep.domain.mailing.state import Mailing, evolve
from doorstep.domain.mailing.views import MailLine, fold, initial
from doorstep.events import MailBounced, MailingEvent, MailsAllowed, MailsStopped, Recorded, SaidBy
from doorstep.kernel.ids import AddressRef, EventId, PartyId, TenantId

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
ADDRESS, BRAND = AddressRef("mark"), PartyId("kallio")


def stop(by: SaidBy = SaidBy.MAIL) -> StopMails:
    return StopMails(address=ADDRESS, brand=BRAND, by=by)


def start() -> AllowMails:
    return AllowMails(address=ADDRESS, brand=BRAND, by=SaidBy.PAGE)


def bounce() -> RecordBounce:
    return RecordBounce(address=ADDRESS, brand=BRAND, reason="mail.5.1.1")


def after(*commands: MailingCommand) -> tuple[Mailing, MailLine]:
    mailing, line = Mailing(), initial(ADDRESS)
    for command in commands:
        for event in decide(mailing, command, at=AT):
            mailing, line = evolve(mailing, event), fold(line, recorded(event))
    return mailing, line


def recorded(event: MailingEvent) -> Recorded[MailingEvent]:
    return Recorded(
        id=EventId("evt"),
        tenant=TenantId(1),
        stream="mailing:mark",
        stream_version=1,
        recorded_at=AT,
        source="test",
        source_event_id="1",
        actor=PartyId("test"),
        correlation="mailing:mark",
        causation="",
        event=event,
    )


def test_one_click_is_a_fact_once_and_the_page_takes_it_back():
    [stopped] = decide(Mailing(), stop(), at=AT)
    assert isinstance(stopped, MailsStopped)
    held, line = after(stop())
    assert decide(held, stop(SaidBy.PAGE), at=AT) == []
    assert (line.stopped_at, line.is_closed) == (AT, False)
    [allowed] = decide(held, start(), at=AT)
    assert isinstance(allowed, MailsAllowed)
    assert evolve(held, allowed) == Mailing()


def test_a_complaint_is_more_than_a_wish_for_fewer():
    held, _ = after(stop())
    [complained] = decide(held, stop(SaidBy.PROVIDER), at=AT)
    assert isinstance(complained, MailsStopped)
    both, line = after(stop(), stop(SaidBy.PROVIDER))
    assert line.is_closed
    assert decide(both, stop(SaidBy.PROVIDER), at=AT) == []


def test_a_bounce_closes_the_address_until_somebody_says_that_they_are_there():
    [bounced] = decide(Mailing(), bounce(), at=AT)
    assert isinstance(bounced, MailBounced)
    held, line = after(bounce())
    assert line.is_closed
    assert decide(held, bounce(), at=AT) == []
    assert not after(bounce(), start())[1].is_closed


def test_who_gets_everything_needs_not_ask_for_it():
    assert decide(Mailing(), start(), at=AT) == []


@given(st.lists(st.sampled_from([stop(), stop(SaidBy.PROVIDER), start(), bounce()]), max_size=12))
def test_asking_the_same_again_is_never_an_event_and_the_line_says_what_the_rules_know(
    commands: list[MailingCommand],
):
    mailing, line = after(*commands)
    assert (line.stopped_by, line.bounced_at is not None) == (mailing.stopped, bool(mailing.bounced))
    if commands and not isinstance(commands[-1], StopMails):
        assert decide(mailing, commands[-1], at=AT) == []

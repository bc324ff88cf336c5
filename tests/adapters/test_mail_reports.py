"""Reports on mails are read as servers write them; what is none, or made up, says nothing."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.adapters.senders.mail_ids import MailIds
from doorstep.adapters.senders.mail_reports import read_report
from doorstep.domain.comms.ports import MailOutcome, OutgoingMessage
from doorstep.kernel.ids import EventId, MessageId

IDS = MailIds(b"k" * 32)
MESSAGE = OutgoingMessage(
    message=MessageId("msg-0123456789abcdef"),
    about=EventId("evt-1"),
    locale="fi",
    sender_name="Kallio Coffee",
    sender_address="delivery@kalliocoffee.example",
    to_name="Anna",
    to_address="anna@example.com",
    subject="On its way",
    text="On its way",
    html="",
    shipment="shp-01985a2e",
    network=1,
)
NAME = IDS.of(MESSAGE, "kalliocoffee.example")
POSTFIX = "Reporting-MTA: dns; mx.example.com\n\n{recipient}Action: {action}\nStatus: {status}\n"
WHOM = "Final-Recipient: rfc822; anna@example.com\n"


def report(kind: str, fields: str, *, name: str = NAME, returned: str = "text/rfc822-headers") -> bytes:
    """A multipart/report in the form of RFC 6522."""
    said = (
        "From: MAILER-DAEMON@mx.example.com\nSubject: Undelivered Mail Returned to Sender\n"
        f'MIME-Version: 1.0\nContent-Type: multipart/report; report-type={kind}; boundary="b"\n\n'
        f"--b\n\nI am sorry to have to inform you\n--b\nContent-Type: message/{kind}\n\n{fields}\n"
        f"--b\nContent-Type: {returned}\n\nFrom: delivery@kalliocoffee.example\nMessage-ID: {name}\n"
        "Subject: x\n\n--b--\n"
    )
    return said.encode()


def bounce(action: str = "failed", status: str = "5.1.1", recipient: str = WHOM, **given: str) -> bytes:
    said = POSTFIX.format(action=action, status=status, recipient=recipient)
    return report("delivery-status", said, **given)


@pytest.mark.parametrize("returned", ["text/rfc822-headers", "message/rfc822", "message/global-headers"])
def test_a_bounce_names_the_mail_its_recipient_and_the_reason(returned: str):
    read = read_report(bounce(returned=returned), IDS)
    assert read is not None
    assert (read.network, read.shipment, read.message) == (1, "shp-01985a2e", MESSAGE.message)
    assert (read.outcome, read.code, read.recipient) == (MailOutcome.FAILED, "5.1.1", "anna@example.com")
    assert read.is_nobody


def test_a_full_mailbox_failed_and_somebody_is_there():
    read = read_report(bounce(status="5.2.2 (mailbox full)"), IDS)
    assert read is not None
    assert (read.outcome, read.code, read.is_nobody) == (MailOutcome.FAILED, "5.2.2", False)


def test_the_address_that_we_wrote_to_counts_and_not_where_it_was_forwarded():
    forwarded = "Original-Recipient: rfc822;anna@example.com\nFinal-Recipient: rfc822; a@elsewhere.example\n"
    read = read_report(bounce(recipient=forwarded), IDS)
    assert read is not None
    assert read.recipient == "anna@example.com"


def test_a_delay_is_no_fate_and_an_arrival_is_one():
    assert read_report(bounce(action="delayed", status="4.4.1"), IDS) is None
    read = read_report(bounce(action="delivered", status="2.0.0"), IDS)
    assert read is not None
    assert read.outcome is MailOutcome.DELIVERED


def test_a_complaint_is_read_and_that_it_was_no_spam_is_none():
    fields = "Feedback-Type: {}\nUser-Agent: SomeISP/1.0\nVersion: 1\nOriginal-Rcpt-To: <anna@example.com>\n"
    read = read_report(report("feedback-report", fields.format("abuse"), returned="message/rfc822"), IDS)
    assert read is not None
    assert (read.outcome, read.recipient, read.is_nobody) == (
        MailOutcome.COMPLAINED,
        "anna@example.com",
        False,
    )
    assert read_report(report("feedback-report", fields.format("not-spam")), IDS) is None


@pytest.mark.parametrize(
    "name",
    [
        "<x@example.com>",
        NAME.replace("msg-0", "msg-1"),
        NAME.replace(".1.", ".2."),
        MailIds(b"o").of(MESSAGE, "x.y"),
    ],
)
def test_a_name_that_we_never_gave_is_none_of_ours(name: str):
    assert read_report(bounce(name=name), IDS) is None


def test_a_server_that_returns_nothing_may_refer_to_the_mail():
    raw = b"In-Reply-To: " + NAME.encode() + b"\n" + bounce(name="")
    assert read_report(raw, IDS) is not None


def test_somebody_s_answer_is_no_report():
    mail = EmailMessage()
    mail["In-Reply-To"] = NAME
    mail.set_content("Action: failed\nStatus: 5.1.1\nThank you, I am at home.")
    assert read_report(mail.as_bytes(), IDS) is None


@given(st.binary(max_size=3_000), st.integers(0, 2_000))
def test_whatever_comes_is_read_or_left_and_never_an_error(noise: bytes, at: int):
    whole = bounce()
    assert read_report(noise, IDS) is None
    read_report(whole[:at] + noise + whole[at:], IDS)
    read_report(
        b"Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n" + noise,
        IDS,
    )

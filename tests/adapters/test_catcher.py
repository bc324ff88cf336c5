"""The mail catcher: what it acknowledges it keeps, what it cannot take it refuses with the right code."""

import asyncio
import signal
import smtplib
import subprocess
import sys
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from doorstep.adapters.senders.catcher import CatcherSettings, PortInUse, listen
from doorstep.adapters.senders.mail_store import MailStore
from doorstep.adapters.senders.mailbox import Mailbox, MessageNotFound
from doorstep.adapters.senders.mime import parse_message

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PICTURE = bytes(range(64))

pytestmark = [pytest.mark.anyio, pytest.mark.local_network]


def a_message(subject="Your parcel is on its way tänään klo 14", to="aino@example.test"):
    message = EmailMessage()
    message["From"] = "Nordlys <hello@nordlys.example>"
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = "Mon, 02 Mar 2026 11:00:00 +0200"
    message["Message-ID"] = "<msg-1@doorstep.example>"
    message.set_content("It comes between 14 and 15.\n")
    message.add_alternative("<p>It comes <b>between 14 and 15</b>.</p>\n", subtype="html")
    message.add_attachment(PICTURE, maintype="image", subtype="png", filename="proof.png")
    return message


@asynccontextmanager
async def catching(folder, **settings):
    server = await listen(CatcherSettings(folder=folder, port=0, **settings), lambda: AT)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


async def send(port, message, *, to=("aino@example.test",)):
    def deliver():
        with smtplib.SMTP("127.0.0.1", port) as client:
            return client.send_message(message, "bounce@nordlys.example", to)

    return await asyncio.to_thread(deliver)


async def test_a_sent_message_is_listed_and_read_whole(tmp_path):
    async with catching(tmp_path) as port:
        await send(port, a_message(), to=("aino@example.test", "neighbour@example.test"))
    mailbox = Mailbox(tmp_path)
    (line,) = mailbox.list().lines
    assert line.subject == "Your parcel is on its way tänään klo 14"
    assert line.sender == "Nordlys <hello@nordlys.example>"
    assert line.recipients == ("aino@example.test", "neighbour@example.test")
    assert line.date == AT
    assert line.message_id == "<msg-1@doorstep.example>"
    assert line.received_at == AT
    message = mailbox.get(line.id)
    assert message.header("return-path") == "<bounce@nordlys.example>"
    assert message.text == "It comes between 14 and 15.\n"
    assert message.html == "<p>It comes <b>between 14 and 15</b>.</p>\n"
    (file,) = message.attachments
    assert (file.name, file.content_type, file.content) == ("proof.png", "image/png", PICTURE)


async def test_the_newest_come_first_in_pages_and_for_one_recipient(tmp_path):
    store = MailStore(tmp_path)
    store.open()
    for number in range(7):
        to = "Aino@Example.test" if number % 2 else "eero@example.test"
        raw = a_message(f"number {number}").as_bytes()
        store.store(raw, sender="a@b.example", recipients=[to], at=AT + timedelta(minutes=number))
    mailbox = Mailbox(tmp_path)
    first = mailbox.list(limit=3)
    second = mailbox.list(limit=3, before=first.older)
    third = mailbox.list(limit=3, before=second.older)
    subjects = [line.subject for page in (first, second, third) for line in page.lines]
    assert subjects == [f"number {number}" for number in (6, 5, 4, 3, 2, 1, 0)]
    assert (first.total, third.older) == (7, None)
    assert [line.subject for line in mailbox.list(recipient="aino@example.test").lines] == [
        "number 5",
        "number 3",
        "number 1",
    ]


async def test_a_mailbox_sees_what_arrives_after_its_first_look(tmp_path):
    mailbox = Mailbox(tmp_path)
    assert mailbox.list().total == 0
    store = MailStore(tmp_path)
    store.open()
    for number in range(3):
        store.store(a_message().as_bytes(), sender="a@b.example", recipients=["c@d.example"], at=AT)
        assert mailbox.list().total == number + 1


async def test_a_message_that_is_too_large_is_refused_with_552_and_not_kept(tmp_path):
    huge = a_message()
    huge.add_attachment(bytes(3 * 2**20), maintype="image", subtype="png", filename="huge.png")
    async with catching(tmp_path) as port:
        with pytest.raises(smtplib.SMTPResponseException) as announced:
            await send(port, huge)
        assert announced.value.smtp_code == 552

        def unannounced():
            with smtplib.SMTP("127.0.0.1", port) as client:
                client.ehlo()
                client.mail("a@b.example")
                client.rcpt("c@d.example")
                return client.data(huge.as_bytes(policy=SMTP))

        code, _ = await asyncio.to_thread(unannounced)
        assert code == 552
        await send(port, a_message())
    assert Mailbox(tmp_path).list().total == 1


async def test_a_recipient_that_is_no_address_is_refused_with_553(tmp_path):
    async with catching(tmp_path) as port:
        with pytest.raises(smtplib.SMTPRecipientsRefused) as refusal:
            await send(port, a_message(), to=("nobody",))
    assert refusal.value.recipients["nobody"][0] == 553


async def test_a_disk_that_takes_nothing_is_answered_with_a_code_that_asks_to_try_again(
    tmp_path, monkeypatch
):
    def full(*_args, **_named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(MailStore, "store", full)
    async with catching(tmp_path) as port:
        with pytest.raises(smtplib.SMTPDataError) as refusal:
            await send(port, a_message())
    assert refusal.value.smtp_code == 452


async def test_the_oldest_are_dropped_when_there_are_too_many(tmp_path):
    mailbox = Mailbox(tmp_path)
    store = MailStore(tmp_path, keep=20)
    store.open()
    ids = []
    for _ in range(25):
        raw = a_message().as_bytes()
        ids.append(store.store(raw, sender="a@b.example", recipients=["c@d.example"], at=AT))
        assert mailbox.list().total <= 20  # a reader that looks all the time is not misled
    kept = [line.id for line in mailbox.list(limit=100).lines]
    assert len(kept) <= 20
    assert kept == sorted(ids, reverse=True)[: len(kept)]
    with pytest.raises(MessageNotFound):
        mailbox.get(ids[0])
    assert len(list((tmp_path / "new").iterdir())) == len(kept)


async def test_the_index_is_made_again_from_the_files_after_a_crash(tmp_path):
    store = MailStore(tmp_path)
    store.open()
    for number in range(3):
        raw = a_message(f"number {number}").as_bytes()
        store.store(raw, sender="a@b.example", recipients=["c@d.example"], at=AT)
    index = tmp_path / "index.jsonl"
    before = Mailbox(tmp_path).list()
    index.write_bytes(index.read_bytes()[:-20])  # the last line was cut off
    (tmp_path / "tmp" / "unfinished").write_bytes(b"never acknowledged")
    MailStore(tmp_path).open()
    assert Mailbox(tmp_path).list() == before
    assert list((tmp_path / "tmp").iterdir()) == []


async def test_a_path_is_no_message(tmp_path):
    (tmp_path / "secret.eml").write_text("secret")
    with pytest.raises(MessageNotFound):
        Mailbox(tmp_path).get("../secret")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"Subject: =?nonsense?q?abc?=\r\n\r\nbody",
        b"Subject: \xff\xfe\r\nDate: yesterday\r\n\r\n\xff",
        b"Content-Type: text/html; charset=klingon\r\n\r\n<p>\xe4</p>",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\nno part",
    ],
)
async def test_a_badly_made_message_is_kept_and_shown_all_the_same(tmp_path, raw):
    store = MailStore(tmp_path)
    store.open()
    stored = store.store(raw, sender="a@b.example", recipients=["c@d.example"], at=AT)
    (line,) = Mailbox(tmp_path).list().lines
    line.subject.encode()
    assert line.date is None
    assert Mailbox(tmp_path).get(stored).raw.endswith(raw)


async def test_a_missing_charset_is_shown_with_replacements():
    assert (
        parse_message(b"Content-Type: text/html; charset=klingon\r\n\r\n<p>\xe4</p>").html == "<p>\ufffd</p>"
    )


async def test_a_taken_port_is_said_clearly(tmp_path):
    async with catching(tmp_path / "one") as port:
        with pytest.raises(PortInUse, match=str(port)):
            await listen(CatcherSettings(folder=tmp_path / "two", port=port), lambda: AT)


CATCHER = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from doorstep.adapters.senders.catcher import CatcherSettings, listen

async def main():
    at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    server = await listen(CatcherSettings(folder=Path(sys.argv[1]), port=0), lambda: at)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
"""


@pytest.mark.timeout(120)
async def test_no_acknowledged_message_is_lost_when_the_catcher_is_killed(tmp_path):
    acknowledged = []
    for life in range(2):
        process = subprocess.Popen([sys.executable, "-c", CATCHER, tmp_path], stdout=subprocess.PIPE)  # noqa: ASYNC220, S603
        with process, process.stdout:
            port = int(process.stdout.readline())
            with smtplib.SMTP("127.0.0.1", port) as client:
                for _ in range(12):
                    subject = f"life {life} number {len(acknowledged)}"
                    client.send_message(a_message(subject), "a@b.example", ["c@d.example"])
                    acknowledged.append(subject)
                process.send_signal(signal.SIGKILL)
                process.wait()
                with pytest.raises(smtplib.SMTPServerDisconnected):
                    client.send_message(a_message("too late"), "a@b.example", ["c@d.example"])
    MailStore(tmp_path).open()
    kept = [line.subject for line in reversed(Mailbox(tmp_path).list(limit=10_000).lines)]
    assert kept == acknowledged

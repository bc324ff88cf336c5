"""Writing caught e-mails so that an acknowledged one is never lost, and so that they never fill the disk."""

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import msgspec

from doorstep.adapters.senders.mailbox import Layout, Line
from doorstep.adapters.senders.mime import parse_headers

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STEP = timedelta(microseconds=1)


@dataclass(slots=True)
class MailStore:
    """The one writer of a mailbox; beyond `keep` messages or `keep_bytes` bytes it drops the oldest tenth."""

    folder: Path
    keep: int = 5_000
    keep_bytes: int = 256 * 2**20
    _lines: list[Line] = field(default_factory=list[Line])

    def open(self) -> None:
        """Make the folders, forget what was never acknowledged, and make the index agree with the files."""
        layout = Layout(self.folder)
        for folder in (layout.messages, layout.unfinished):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in layout.unfinished.iterdir():
            path.unlink()
        known = {line.id: line for line in self._known_lines()}
        files = sorted(layout.messages.glob("*.eml"))
        self._lines = [known.get(path.stem) or _line_of(path) for path in files]
        self._write_index()

    def store(self, raw: bytes, *, sender: str, recipients: Sequence[str], at: datetime) -> str:
        """Keep one message; when this returns, it is on disk. The id by which a mailbox finds it.

        Raises: OSError when the disk does not take it.
        """
        if self._lines:  # a clock that was put back must not mix up the order
            at = max(at, self._lines[-1].received_at + _STEP)
        message_id = f"{(at - _EPOCH) // _STEP:016d}-{secrets.token_hex(4)}"
        layout = Layout(self.folder)
        unfinished = layout.unfinished / message_id
        try:
            _write(unfinished, _envelope(sender, recipients, at) + raw)
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise
        unfinished.replace(layout.message(message_id))
        _settle(layout.messages)
        self._add(_line_of(layout.message(message_id)))
        return message_id

    def _add(self, line: Line) -> None:
        self._lines.append(line)
        with Layout(self.folder).index.open("ab") as index:
            index.write(msgspec.json.encode(line) + b"\n")
        if len(self._lines) > self.keep or sum(line.size for line in self._lines) > self.keep_bytes:
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        count = max(1, len(self._lines) // 10)
        dropped, self._lines = self._lines[:count], self._lines[count:]
        self._write_index()
        for line in dropped:
            Layout(self.folder).message(line.id).unlink(missing_ok=True)

    def _write_index(self) -> None:
        index = Layout(self.folder).index
        new = index.with_suffix(".new")
        generation = secrets.token_hex(8).encode() + b"\n"  # tells readers that they must begin again
        new.write_bytes(generation + b"".join(msgspec.json.encode(line) + b"\n" for line in self._lines))
        new.replace(index)

    def _known_lines(self) -> Iterator[Line]:
        try:
            lines = Layout(self.folder).index.read_bytes().splitlines()
        except FileNotFoundError:
            return
        for line in lines[1:]:
            with suppress(msgspec.DecodeError):  # cut off by a crash; the message's own file tells
                yield msgspec.json.decode(line, type=Line)


def _envelope(sender: str, recipients: Sequence[str], at: datetime) -> bytes:
    """The headers by which a mail server notes how a message really came."""
    lines = [f"Return-Path: <{sender}>", *(f"Delivered-To: {recipient}" for recipient in recipients)]
    lines.append(f"Received: by doorstep-mail-catcher; {format_datetime(at)}")
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8", "replace")


def _line_of(path: Path) -> Line:
    raw = path.read_bytes()
    message = parse_headers(raw)
    micros = int(path.name.partition("-")[0])
    return Line(
        id=path.stem,
        received_at=_EPOCH + micros * _STEP,
        recipients=message.every("Delivered-To"),
        sender=message.header("From") or message.header("Return-Path") or "",
        subject=message.header("Subject") or "",
        date=message.date(),
        message_id=message.header("Message-ID"),
        size=len(raw),
    )


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

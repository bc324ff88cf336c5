"""Caught e-mails on disk: one file each, and an index that can be made again from the files."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from doorstep.adapters.senders.mime import Message, parse_message
from doorstep.kernel.errors import NotFound

_ID = re.compile(r"\d{16}-[0-9a-f]{8}")


class MessageNotFound(NotFound):
    """No such message in the mailbox: never there, or one of the oldest, which were dropped."""

    code = "mailbox.message_not_found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message in a list.

    `recipients` are the envelope's: where the message really went. `date` and `message_id` are what the
    sender wrote. Units: `size` in bytes.
    """

    id: str
    received_at: datetime
    recipients: tuple[str, ...]
    sender: str
    subject: str
    date: datetime | None
    message_id: str | None
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A part of a list, newest first; `older` is the cursor of the next part, None at the end."""

    lines: tuple[Line, ...]
    older: str | None
    total: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a mailbox keeps what."""

    folder: Path

    @property
    def index(self) -> Path:
        """The index's generation, then one line of JSON per message in the order of arrival."""
        return self.folder / "index.jsonl"

    @property
    def messages(self) -> Path:
        """Whole messages, on disk for certain."""
        return self.folder / "new"

    @property
    def unfinished(self) -> Path:
        """Messages being written; what a crash leaves here was never acknowledged."""
        return self.folder / "tmp"

    def message(self, message_id: str) -> Path:
        """The file of one message."""
        return self.messages / f"{message_id}.eml"


@dataclass(slots=True)
class Mailbox:
    """Reads what the catcher stored, in any process, while the catcher goes on."""

    folder: Path
    _lines: list[Line] = field(default_factory=list[Line])
    _read_to: int = 0
    _generation: bytes = b""

    def list(self, *, recipient: str | None = None, before: str | None = None, limit: int = 50) -> Page:
        """The newest messages, or those older than the cursor `before`.

        `recipient` keeps the messages of which one recipient contains it, in any case of letters.
        """
        self._refresh()
        wanted = (recipient or "").casefold().strip()
        found = [line for line in reversed(self._lines) if _is_for(line, wanted)]
        rest = [line for line in found if before is None or line.id < before]
        page = rest[: max(1, limit)]
        return Page(lines=tuple(page), older=page[-1].id if len(rest) > len(page) else None, total=len(found))

    def get(self, message_id: str) -> Message:
        """One message in full, by the `id` of its line.

        Raises: MessageNotFound.
        """
        if not _ID.fullmatch(message_id):
            raise MessageNotFound(f"the mailbox has no message {message_id[:40]!r}")
        try:
            raw = Layout(self.folder).message(message_id).read_bytes()
        except FileNotFoundError:
            raise MessageNotFound(f"the mailbox has no message {message_id} (any more)") from None
        return parse_message(raw)

    def _refresh(self) -> None:
        """Read on where the last look ended; a new index (the oldest were dropped) is read afresh."""
        try:
            index = Layout(self.folder).index.open("rb")
        except FileNotFoundError:
            self._lines, self._read_to, self._generation = [], 0, b""
            return
        with index:
            generation = index.readline()
            if generation != self._generation:
                self._lines, self._read_to, self._generation = [], len(generation), generation
            index.seek(self._read_to)
            fresh = index.read()
        whole = fresh[: fresh.rfind(b"\n") + 1]  # the last line may still be in the writing
        self._lines += [msgspec.json.decode(line, type=Line) for line in whole.splitlines()]
        self._read_to += len(whole)


def _is_for(line: Line, wanted: str) -> bool:
    return not wanted or any(wanted in recipient.casefold() for recipient in line.recipients)

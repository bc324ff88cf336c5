"""Reading an e-mail as people see it, however badly it is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message as Part
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A part of a message that is a file, or a picture its HTML refers to by `content_id`."""

    name: str
    content_type: str
    content_id: str | None
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One e-mail: its headers in order and in plain words, both bodies, its files, and its source."""

    headers: tuple[tuple[str, str], ...]
    html: str | None
    text: str | None
    attachments: tuple[Attachment, ...]
    raw: bytes

    def header(self, name: str) -> str | None:
        """The first header of that name, in any case of letters."""
        return next((value for key, value in self.headers if key.casefold() == name.casefold()), None)

    def every(self, name: str) -> tuple[str, ...]:
        """All headers of that name."""
        return tuple(value for key, value in self.headers if key.casefold() == name.casefold())

    def date(self) -> datetime | None:
        """The moment the sender wrote; None when it is missing or no date."""
        try:
            moment = parsedate_to_datetime(self.header("Date") or "")
        except ValueError:
            return None
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def parse_message(raw: bytes) -> Message:
    """Take a message apart. What cannot be decoded is shown with replacement characters, never refused."""
    whole = message_from_bytes(raw)
    html: str | None = None
    text: str | None = None
    attachments: list[Attachment] = []
    for part in _leaves(whole):
        kind, is_file = part.get_content_type(), part.get_filename() is not None
        is_file = is_file or part.get_content_disposition() == "attachment"
        if kind == "text/html" and html is None and not is_file:
            html = _decoded(part)
        elif kind == "text/plain" and text is None and not is_file:
            text = _decoded(part)
        else:
            attachments.append(_attachment(part, len(attachments) + 1))
    headers = tuple((key, _words(str(value))) for key, value in whole.items())
    return Message(headers=headers, html=html, text=text, attachments=tuple(attachments), raw=raw)


def parse_headers(raw: bytes) -> Message:
    """The headers of a message alone, for a list."""
    return parse_message(raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n")


def _leaves(whole: Part) -> Iterator[Part]:
    return (part for part in whole.walk() if not part.is_multipart())


def _attachment(part: Part, number: int) -> Attachment:
    content_id = part.get("Content-ID")
    return Attachment(
        name=_words(part.get_filename() or f"part-{number}"),
        content_type=part.get_content_type(),
        content_id=None if content_id is None else str(content_id).strip("<> "),
        content=_content(part),
    )


def _content(part: Part) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _decoded(part: Part) -> str:
    charset = part.get_content_charset("utf-8")
    try:
        text = _content(part).decode(charset, errors="replace")
    except LookupError:
        text = _content(part).decode("utf-8", errors="replace")
    return text.replace("\r\n", "\n")


def _words(value: str) -> str:
    try:
        words = str(make_header(decode_header(value)))
    except (LookupError, ValueError, MessageError):
        words = value
    return " ".join(words.encode("utf-8", "replace").decode("utf-8").split())

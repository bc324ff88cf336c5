"""The text messages of a trial: kept on disk, newest last, and delivered to nobody."""

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

KEEP = 5_000
"""Texts kept; beyond that the oldest tenth goes."""


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """One text message as the provider took it; `own` was written on the phone."""

    id: str
    at: datetime
    sender: str
    recipient: str
    body: str
    own: bool = False


@dataclass(slots=True)
class TextBox:
    """One file, a line for each text. Several processes may add to it: a line is written at once."""

    folder: Path

    def put(self, *, sender: str, recipient: str, body: str, at: datetime, own: bool = False) -> str:
        """Keep one text; when this returns, it is on disk. The id under which the provider knows it."""
        name = f"SM{secrets.token_hex(16)}"
        text = Text(id=name, at=at, sender=sender, recipient=recipient, body=body, own=own)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._file.open("ab") as file:
            file.write(msgspec.json.encode(text) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        self._drop_oldest()
        return text.id

    def list(self, *, phone: str | None = None, limit: int = 50) -> Sequence[Text]:
        """The newest texts, newest first; all, or to and from one `phone`.

        A line that a crash cut off counts as never written.
        """
        found: list[Text] = []
        for line in reversed(self._lines()):
            try:
                text = msgspec.json.decode(line, type=Text)
            except msgspec.DecodeError:
                continue
            if phone is None or phone == (text.sender if text.own else text.recipient):
                found.append(text)
            if len(found) == limit:
                break
        return found

    @property
    def _file(self) -> Path:
        return self.folder / "texts.jsonl"

    def _lines(self) -> Sequence[bytes]:
        return self._file.read_bytes().splitlines() if self._file.exists() else []

    def _drop_oldest(self) -> None:
        lines = self._lines()
        if len(lines) > KEEP:
            new = self._file.with_suffix(".new")
            new.write_bytes(b"".join(line + b"\n" for line in lines[KEEP // 10 :]))
            new.replace(self._file)

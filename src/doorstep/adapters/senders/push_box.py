"""A trial's own browsers: they ask to be told as real ones do, and show what was pushed on a page."""

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec

from doorstep.adapters.senders.push_cipher import (
    CURVE,
    Unreadable,
    decoded,
    decrypt,
    encoded,
    is_signed,
    public,
)

KEEP = 2_000
"""Lines kept; beyond that the oldest tenth goes."""


class Browser(msgspec.Struct, frozen=True, kw_only=True):
    """A browser: its private key is on the phone alone, in the trial on this disk."""

    id: str
    private: str
    secret: str
    gone: bool = False


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """One notification as the phone shows it. `tag` names what it replaces; `urgent` wakes the screen."""

    browser: str
    at: datetime
    tag: str
    title: str
    body: str
    link: str
    answer: str
    message: str
    lang: str = "en"
    dir: str = "ltr"
    lives_s: int = 0
    urgent: bool = False


class _Shown(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    body: str
    lang: str
    dir: str
    tag: str
    link: str
    answer: str
    message: str


@dataclass(slots=True)
class PushBox:
    """Two files: the browsers, and what each was told. Several processes may add to them."""

    folder: Path

    def subscribe(self) -> tuple[str, str, str]:
        """A new browser: its id, public key and secret."""
        key = ec.generate_private_key(CURVE)
        private = encoded(key.private_numbers().private_value.to_bytes(32))
        browser = Browser(id=secrets.token_hex(16), private=private, secret=encoded(os.urandom(16)))
        self._add("browsers", msgspec.json.encode(browser))
        return browser.id, public(key), browser.secret

    def uninstall(self, browser: str) -> None:
        """It is there no more: its service says so from now on."""
        known = self._browser(browser)
        if known is not None:
            self._add("browsers", msgspec.json.encode(msgspec.structs.replace(known, gone=True)))

    def has(self, browser: str) -> bool:
        """Whether a browser is there."""
        known = self._browser(browser)
        return known is not None and not known.gone

    def is_signed(self, header: str, key: str, origin: str, now: datetime) -> bool:
        """Whether whoever sends has signed for this service."""
        return is_signed(header, key, origin, now)

    def take(self, browser: str, body: bytes, *, at: datetime, lives_s: int, urgent: bool) -> Notice | None:
        """Open what was pushed and keep it; `None` when it does not open with the browser's keys."""
        known = self._browser(browser)
        if known is None:
            return None
        key = ec.derive_private_key(int.from_bytes(decoded(known.private)), CURVE)
        try:
            shown = msgspec.json.decode(decrypt(body, key, known.secret), type=_Shown)
        except (Unreadable, msgspec.DecodeError):
            return None
        notice = Notice(
            browser=browser, at=at, lives_s=lives_s, urgent=urgent, **msgspec.structs.asdict(shown)
        )
        self._add("notices", msgspec.json.encode(notice))
        return notice

    def list(self, *, limit: int = 60) -> Sequence[Notice]:
        """What stands on the screens, newest first: of each browser the newest of every tag."""
        found: dict[tuple[str, str], Notice] = {}
        for line in reversed(self._lines("notices")):
            try:
                notice = msgspec.json.decode(line, type=Notice)
            except msgspec.DecodeError:
                continue  # a line that a crash cut off counts as never written
            found.setdefault((notice.browser, notice.tag), notice)
            if len(found) == limit:
                break
        return list(found.values())

    def _browser(self, name: str) -> Browser | None:
        for line in reversed(self._lines("browsers")):
            try:
                browser = msgspec.json.decode(line, type=Browser)
            except msgspec.DecodeError:
                continue
            if browser.id == name:
                return browser
        return None

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.jsonl"

    def _lines(self, name: str) -> Sequence[bytes]:
        file = self._file(name)
        return file.read_bytes().splitlines() if file.exists() else []

    def _add(self, name: str, line: bytes) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._file(name).open("ab") as file:
            file.write(line + b"\n")
            file.flush()
            os.fsync(file.fileno())
        lines = self._lines(name)
        if len(lines) > KEEP:
            new = self._file(name).with_suffix(".new")
            new.write_bytes(b"".join(one + b"\n" for one in lines[KEEP // 10 :]))
            new.replace(self._file(name))

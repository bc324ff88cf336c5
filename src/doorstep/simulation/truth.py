"""The hidden truth: what really is and happens in the city, in a file that the server never sees."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

SCHEMA = """
create table if not exists truth (
    kind text not null, key text not null, body blob not null, primary key (kind, key)
) without rowid;
create table if not exists outbox (
    number integer primary key autoincrement, id text not null unique, van text not null,
    body blob not null, media text not null default '', result text not null default ''
);
create index if not exists outbox_waiting on outbox (van, number) where result = '';
"""


class Truth:
    """Values by kind and key, and the actions that drivers' devices have still to send.

    A step is one transaction: after a kill the file holds all of it or nothing.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.execute("pragma journal_mode = wal")
        self._file.execute("pragma synchronous = normal")
        self._file.executescript(SCHEMA)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    @contextmanager
    def step(self) -> Generator[None]:
        """Everything written inside is kept together, or not at all. Nothing may be awaited inside."""
        self._file.execute("begin immediate")
        try:
            yield
        except BaseException:
            self._file.execute("rollback")
            raise
        self._file.execute("commit")

    def put(self, kind: str, key: str, value: object) -> None:
        """Keep `value`, in place of what was kept under the same name."""
        self._file.execute(
            "insert into truth values (?, ?, ?) on conflict (kind, key) do update set body = excluded.body",
            (kind, key, msgspec.json.encode(value)),
        )

    def get[T](self, kind: str, key: str, of: type[T]) -> T | None:
        """What is kept under this name."""
        row = self._file.execute("select body from truth where kind = ? and key = ?", (kind, key)).fetchone()
        return None if row is None else msgspec.json.decode(row[0], type=of)

    def all[T](self, kind: str, of: type[T]) -> dict[str, T]:
        """Everything of one kind, by key."""
        rows = self._file.execute("select key, body from truth where kind = ? order by key", (kind,))
        return {key: msgspec.json.decode(body, type=of) for key, body in rows}

    def queue(self, van: str, id: str, body: object) -> None:  # noqa: A002 - it is the action's id
        """Have the van's device send an action; the same id again changes nothing."""
        self._file.execute(
            "insert into outbox (id, van, body) values (?, ?, ?) on conflict (id) do nothing",
            (id, van, msgspec.json.encode(body)),
        )

    def waiting[T](self, van: str, of: type[T]) -> list[tuple[T, str]]:
        """Actions not yet answered, in the sequence they were done, each with its uploaded picture."""
        rows = self._file.execute(
            "select body, media from outbox where van = ? and result = '' order by number", (van,)
        )
        return [(msgspec.json.decode(body, type=of), media) for body, media in rows]

    def is_waiting(self, van: str) -> bool:
        """Whether an action of the van has no answer yet."""
        found = self._file.execute("select 1 from outbox where van = ? and result = '' limit 1", (van,))
        return found.fetchone() is not None

    def pictured(self, id: str, media: str) -> None:  # noqa: A002 - it is the action's id
        """The picture of an action is stored at the server as `media`."""
        self._file.execute("update outbox set media = ? where id = ?", (media, id))

    def answered(self, id: str, result: str) -> None:  # noqa: A002 - it is the action's id
        """The server's word on an action."""
        self._file.execute("update outbox set result = ? where id = ?", (result or "recorded", id))

    def results(self) -> list[tuple[str, int]]:
        """How many actions ended in which word."""
        return list(self._file.execute("select result, count(*) from outbox group by result order by result"))

"""Read models: how a view folds events, and how its rows are kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from doorstep.engine.ports import Codec, ViewRow
from doorstep.events import Event, Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class View[S]:
    """A read model. `keys` come from the event alone; `subject` is the story that grants are given for."""

    name: str
    version: int
    kind: type[S]
    keys: Callable[[Recorded[Event]], Sequence[str]]
    initial: Callable[[str], S]
    fold: Callable[[S, Recorded[Event]], S]
    tags: Callable[[S], Sequence[str]] = lambda _: ()
    subject: Callable[[str], str] = lambda key: key

    def read(self, codec: Codec, row: ViewRow | None, key: str) -> S:
        """The state in `row`, or the initial one."""
        return self.initial(key) if row is None else codec.load(row.body, self.kind)

    def write(self, codec: Codec, key: str, state: S) -> ViewRow:
        """`state` as a row."""
        return ViewRow(
            view=self.name,
            version=self.version,
            key=key,
            subject=self.subject(key),
            body=codec.dump(state),
            tags=tuple(self.tags(state)),
        )


def touched[S](view: View[S], events: Sequence[Recorded[Event]]) -> list[str]:
    """Keys of the rows that `events` change, sorted so that locks are always taken in one order."""
    return sorted({key for recorded in events for key in view.keys(recorded)})


def advance[S](
    view: View[S], codec: Codec, rows: Mapping[str, ViewRow], events: Sequence[Recorded[Event]]
) -> list[ViewRow]:
    """The rows after `events`."""
    states = {key: view.read(codec, rows.get(key), key) for key in touched(view, events)}
    for recorded in events:
        for key in view.keys(recorded):
            states[key] = view.fold(states[key], recorded)
    return [view.write(codec, key, state) for key, state in states.items()]

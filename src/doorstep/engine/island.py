"""What the engine needs to know of an island to run it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from doorstep.events import Event
from doorstep.kernel.later import Later, Never


def _no_timers(_: Any) -> Sequence[Later | Never]:  # noqa: ANN401  # any event of any island
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Island:
    """One line of the table of islands.

    `story` is the correlation of what a command leads to; `cached` islands continue from the state folded
    last, which pays for the long streams of a depot-day only.
    """

    commands: tuple[type, ...]
    stream: Callable[[Any], str]
    story: Callable[[Any], str]
    initial: object
    evolve: Callable[[Any, Any], object]
    decide: Callable[..., Sequence[Event]]
    timers: Callable[[Any], Sequence[Later | Never]] = _no_timers
    cached: bool = False


def island_of(islands: Sequence[Island], command: object) -> Island:
    """The island that answers `command`."""
    for island in islands:
        if isinstance(command, island.commands):
            return island
    raise TypeError(f"no island answers {type(command).__name__}; add it to the table of islands")

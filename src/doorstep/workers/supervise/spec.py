"""What a supervisor is asked to do: processes that shall run, and steps that come between their starts."""

import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

type Report = Callable[[str], None]


class Restart(Enum):
    """When a process that ended is started again."""

    ALWAYS = auto()
    ON_FAILURE = auto()
    NEVER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spawned:
    """Ready as soon as it runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Ready when its TCP port takes connections."""

    port: int
    host: str = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Ready when a GET on this machine is answered with 200."""

    port: int
    path: str
    host: str = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """Ready when its log holds a line that matches the pattern."""

    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passes:
    """Ready when the check says so; it may block for a moment and runs in a thread."""

    check: Callable[[], bool]


type Ready = Spawned | Listening | Answers | Says | Passes


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessSpec:
    """One process that shall run until it is told to stop.

    `argv` may be a function, for a command that is known only after `before` ran. `before` runs in a thread
    ahead of every start, also after a crash. `env` is the whole environment. `explain` turns the end of the
    log of a process that failed into an error with a way out. `label` is what people read.

    Units: seconds.
    """

    name: str
    label: str
    argv: Sequence[str] | Callable[[], Sequence[str]]
    env: Mapping[str, str]
    folder: Path | None = None
    depends_on: tuple[str, ...] = ()
    before: Callable[[], None] | None = None
    ready: Ready = Spawned()
    ready_within: float = 60.0
    restart: Restart = Restart.ALWAYS
    stop_signal: signal.Signals = signal.SIGTERM
    stop_within: float = 10.0
    explain: Callable[[str], Exception] | None = None

    def command(self) -> tuple[str, ...]:
        """The words to execute."""
        return tuple(self.argv() if callable(self.argv) else self.argv)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something to be done once, between the starts of processes; it may report how far it is."""

    name: str
    label: str
    run: Callable[[Report], Awaitable[None]]
    depends_on: tuple[str, ...] = ()


type Unit = ProcessSpec | Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that one supervisor runs.

    `state` is the folder that only one supervisor may use at a time: logs, the lock and the list of processes
    lie in it. `when_ready` is called once, when every unit is up. What an earlier supervisor left running is
    killed when it does not end within `patience_s` seconds: it was told to stop when that supervisor died,
    and nothing of ours loses anything when it is killed.
    """

    state: Path
    units: tuple[Unit, ...]
    when_ready: Callable[[], None]
    patience_s: float = 4.0


def waves(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], ...]:
    """The units in order of their needs: each wave needs earlier waves only.

    Raises: ValueError for a name that is used twice, is unknown, or waits for itself.
    """
    names = [unit.name for unit in units]
    if len(set(names)) != len(names):
        raise ValueError(f"a name is used twice among {names}")
    placed: set[str] = set()
    found: list[tuple[Unit, ...]] = []
    left = list(units)
    while left:
        wave = tuple(unit for unit in left if placed.issuperset(unit.depends_on))
        if not wave:
            raise ValueError(
                f"{[unit.name for unit in left]} wait for each other or for a name that is not there"
            )
        found.append(wave)
        placed.update(unit.name for unit in wave)
        left = [unit for unit in left if unit.name not in placed]
    return tuple(found)

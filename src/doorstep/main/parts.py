"""The parts a worker can do, by the words of the command line."""

from collections.abc import Sequence
from typing import ClassVar

from doorstep.kernel.errors import Invalid

FOLLOWERS, JOBS, PREDICTOR, RELAY, PLANNER = "followers", "jobs", "predictor", "relay", "planner"
ALL = (FOLLOWERS, JOBS, PREDICTOR, RELAY, PLANNER)
USUAL = (FOLLOWERS, JOBS, PREDICTOR)
"""What `doorstep worker` does when no part is named; where NATS fans out, the relay too."""


class PartUnknown(Invalid):
    """`doorstep worker` was asked for a part that no worker does."""

    code: ClassVar[str] = "worker.part_unknown"


class RelayWithoutNats(Invalid):
    """`doorstep worker relay` was asked for, and no NATS server is named to tell the log to."""

    code: ClassVar[str] = "worker.relay_without_nats"


def usual(*, nats: bool) -> Sequence[str]:
    """The parts that an installation cannot be without."""
    return (*USUAL, RELAY) if nats else USUAL


def chosen(words: Sequence[str], *, nats: bool) -> Sequence[str]:
    """The parts that were named, each once; the usual ones when none was.

    Raises: PartUnknown, RelayWithoutNats.
    """
    if RELAY in words and not nats:
        raise RelayWithoutNats("a relay needs servers to tell the log to: set DOORSTEP_NATS_URL")
    for word in words:
        if word not in ALL:
            raise PartUnknown(f"a worker does not do {word!r}; name some of {', '.join(ALL)}")
    return tuple(dict.fromkeys(words)) or usual(nats=nats)

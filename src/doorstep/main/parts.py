"""The parts a worker can do, by the words of the command line."""

from collections.abc import Sequence
from typing import ClassVar

from doorstep.kernel.errors import Invalid

FOLLOWERS, JOBS, PREDICTOR, PLANNER = "followers", "jobs", "predictor", "planner"
ALL = (FOLLOWERS, JOBS, PREDICTOR, PLANNER)
USUAL = (FOLLOWERS, JOBS, PREDICTOR)
"""What `doorstep worker` does when no part is named."""


class PartUnknown(Invalid):
    """`doorstep worker` was asked for a part that no worker does."""

    code: ClassVar[str] = "worker.part_unknown"


def chosen(words: Sequence[str]) -> Sequence[str]:
    """The parts that were named, each once; the usual ones when none was.

    Raises: PartUnknown.
    """
    for word in words:
        if word not in ALL:
            raise PartUnknown(f"a worker does not do {word!r}; name some of {', '.join(ALL)}")
    return tuple(dict.fromkeys(words)) or USUAL

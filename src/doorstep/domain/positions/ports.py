"""What is asked of whoever knows the roads."""

from collections.abc import Sequence
from typing import Protocol

from doorstep.domain.positions.matching import Matched
from doorstep.domain.positions.standing import Heard


class RoadMatching(Protocol):
    """Whoever knows the roads."""

    async def matched(self, track: Sequence[Heard]) -> Matched | None:
        """The way along the roads through a thinned track; `None` when no road lies under it.

        Raises:
            Unavailable: the roads did not answer in time; ask again.
        """
        ...

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

    async def street(self, trail: Sequence[Heard]) -> tuple[float, float] | None:
        """Degrees north and east of the place on a road at which the newest of a few fixes lies.

        `None` when there is none near enough to believe.

        Raises:
            Unavailable: the roads did not answer in time.
        """
        ...

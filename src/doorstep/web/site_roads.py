"""What pages and workers ask of the roads."""

from typing import Protocol

from doorstep.domain.planning.ports import RoadTimes
from doorstep.domain.positions import RoadMatching


class Roads(RoadTimes, RoadMatching, Protocol):
    """Whoever knows the roads: times, ways, and along which of them a van drove."""

"""Coarse cells of the earth: what the log may say about where somebody lives."""

import h3  # pyright: ignore[reportMissingTypeStubs]

from doorstep.kernel.place import Point

RESOLUTION = 9
"""H3 resolution 9: hexagons of about 0.105 square kilometres."""


def cell_of(point: Point) -> str:
    """The cell that `point` lies in."""
    return str(h3.latlng_to_cell(point.lat, point.lon, RESOLUTION))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]

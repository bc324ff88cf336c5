"""Where vans say they are: what devices send is decoded and judged; nothing is thrown away."""

from doorstep.domain.positions.judging import Said, Trail, Verdicts, judge
from doorstep.domain.positions.osmand import osmand_json, osmand_line
from doorstep.domain.positions.owntracks import owntracks
from doorstep.domain.positions.reading import LineInvalid, Reading

__all__ = [
    "LineInvalid",
    "Reading",
    "Said",
    "Trail",
    "Verdicts",
    "judge",
    "osmand_json",
    "osmand_line",
    "owntracks",
]

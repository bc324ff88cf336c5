"""Where vans say they are: what devices send is decoded and judged; nothing is thrown away."""

from doorstep.domain.positions.attempts import Weighed, weigh
from doorstep.domain.positions.deviating import on_way
from doorstep.domain.positions.fence import Door, Stay, stays
from doorstep.domain.positions.judging import Said, Trail, Verdicts, judge
from doorstep.domain.positions.matching import Matched, by_line, thinned
from doorstep.domain.positions.osmand import osmand_json, osmand_line
from doorstep.domain.positions.owntracks import owntracks
from doorstep.domain.positions.ports import RoadMatching
from doorstep.domain.positions.reading import LineInvalid, Reading
from doorstep.domain.positions.standing import Heard, Stand, apart_m, stands

__all__ = [
    "Door",
    "Heard",
    "LineInvalid",
    "Matched",
    "Reading",
    "RoadMatching",
    "Said",
    "Stand",
    "Stay",
    "Trail",
    "Verdicts",
    "Weighed",
    "apart_m",
    "by_line",
    "judge",
    "on_way",
    "osmand_json",
    "osmand_line",
    "owntracks",
    "stands",
    "stays",
    "thinned",
    "weigh",
]

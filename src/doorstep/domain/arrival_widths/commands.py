"""What may be asked of the widths of one model at one depot."""

from dataclasses import dataclass

from doorstep.events import ArrivalWidth, SpreadFigures
from doorstep.kernel.ids import DepotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrateArrivals:
    """Count a day that is over: its misses, how good it was, and the widths from then on."""

    model: str
    depot: DepotId
    day: str
    scores: int
    offs: tuple[tuple[int, ...], ...]
    widths: tuple[ArrivalWidth, ...]
    told: tuple[SpreadFigures, ...]


type WidthCommand = CalibrateArrivals

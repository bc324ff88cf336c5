"""What may be asked of a depot's allotments."""

from dataclasses import dataclass

from doorstep.events import Allotment
from doorstep.kernel.ids import DepotId


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAllotments:
    """Replace all that is set aside at a depot.

    `seen_version` is what the person who asks looked at; `None` for one who replaces whatever stands.
    """

    depot: DepotId
    allotments: tuple[Allotment, ...]
    seen_version: int | None = None


type AllotmentCommand = SetAllotments

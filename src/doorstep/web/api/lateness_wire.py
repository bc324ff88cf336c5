"""What callers send about what lateness costs a brand."""

from typing import Annotated

import msgspec

from doorstep.web.api.wire import Strict

Cost = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]


class CostsIn(Strict, frozen=True):
    """What lateness costs, in minor units of the brand's currency; what is left out is as usual."""

    missed_minor: Cost = 200
    false_minor: Cost = 600
    nudge_minor: Cost = 24
    replan_minor: Cost = 50
    way_out_minor: Cost = 40


class LatenessIn(Strict, frozen=True):
    """The costs to weigh with from now on; `null` goes back to the usual ones."""

    costs: CostsIn | None
    version: Annotated[int, msgspec.Meta(ge=0, le=2**53)] | None = None

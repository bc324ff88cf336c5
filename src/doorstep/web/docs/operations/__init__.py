"""Every operation of the public API, in the order in which people read about them."""

from collections.abc import Sequence

from doorstep.web.docs.operations import (
    allotments,
    booking,
    changes,
    driver,
    embed,
    lateness,
    minutes,
    network,
    plans,
    positions,
    shipments,
    vans,
    zones,
)
from doorstep.web.docs.operations.operation import Entrance, Operation

OPERATIONS: Sequence[Operation] = (
    *shipments.OPERATIONS,
    *booking.OPERATIONS,
    *changes.OPERATIONS,
    *embed.OPERATIONS,
    *plans.OPERATIONS,
    *allotments.OPERATIONS,
    *positions.OPERATIONS,
    *driver.OPERATIONS,
    *network.OPERATIONS,
    *lateness.OPERATIONS,
    *minutes.OPERATIONS,
    *vans.OPERATIONS,
    *zones.OPERATIONS,
)

__all__ = ["OPERATIONS", "Entrance", "Operation"]

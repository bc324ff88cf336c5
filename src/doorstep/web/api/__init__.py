"""The public API, version 1."""

from doorstep.web.api import (
    allotments,
    booking,
    changes,
    depots,
    devices,
    figures,
    meet_ups,
    moves,
    network,
    plans,
    positions,
    shipments,
    sureness,
    tours,
    vans,
    zones,
)

routes = [
    *shipments.routes,
    *booking.routes,
    *changes.routes,
    *plans.routes,
    *allotments.routes,
    *tours.routes,
    *meet_ups.routes,
    *moves.routes,
    *positions.routes,
    *devices.routes,
    *depots.routes,
    *vans.routes,
    *sureness.routes,
    *network.routes,
    *figures.routes,
    *zones.routes,
]

"""The public API, version 1."""

from doorstep.web.api import booking, figures, network, plans, positions, shipments, tours

routes = [
    *shipments.routes,
    *booking.routes,
    *plans.routes,
    *tours.routes,
    *positions.routes,
    *network.routes,
    *figures.routes,
]

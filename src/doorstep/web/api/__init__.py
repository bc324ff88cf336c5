"""The public API, version 1."""

from doorstep.web.api import booking, figures, network, plans, positions, shipments

routes = [
    *shipments.routes,
    *booking.routes,
    *plans.routes,
    *positions.routes,
    *network.routes,
    *figures.routes,
]

"""The ops console: work, tours, figures and import, for the provider, its service desk and the brands."""

from litestar import Router

from doorstep.engine.access import NoAccess
from doorstep.web.console import (
    acts,
    aside,
    figures,
    forecasts,
    importing,
    lateness,
    minutes,
    planner,
    sign_in,
    sureness,
    tours,
    trackers,
    vans,
    work,
    zones,
)

routes = [
    *sign_in.routes,
    Router(
        path="/",
        route_handlers=[
            *work.routes,
            *acts.routes,
            *tours.routes,
            *planner.routes,
            *figures.routes,
            *aside.routes,
            *zones.routes,
            *sureness.routes,
            *forecasts.routes,
            *lateness.routes,
            *minutes.routes,
            *vans.routes,
            *trackers.routes,
            *importing.routes,
        ],
        exception_handlers={NoAccess: sign_in.to_sign_in},
    ),
]

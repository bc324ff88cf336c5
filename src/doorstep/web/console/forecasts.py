"""The page "How well we predict": the model in service beside the newest one, by stops ahead and by depot."""

from collections.abc import Sequence
from typing import Any

from litestar import Request, Response, get

from doorstep.domain.arrival_models import ModelBook
from doorstep.domain.arrival_models.views import KEY
from doorstep.domain.arrival_widths import DepotCalibration
from doorstep.engine.records import Depot, Party
from doorstep.web.console.chrome import HOUSE, chrome, zone_of
from doorstep.web.console.forecast_record import (
    ForecastPage,
    by_depot,
    by_stops,
    compared,
    headline,
    history,
    models,
    side_by_side,
)
from doorstep.web.door import enter
from doorstep.web.render import page
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@get("/console/predictions")
async def forecasts(request: AnyRequest, site: Site) -> Response[Any]:
    """How often windows were right on the last days, with the model in service and with the newest one."""
    who = await enter(request, site, *HOUSE)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        rows = await site.read(tx, "arrival_models", [KEY])
        book: ModelBook = rows.get(KEY, ModelBook())
        newest = next((one.name for one in book.models if one.name != book.in_service), "")
        now: Sequence[DepotCalibration] = await site.tagged(tx, "arrival_widths", f"model:{book.in_service}")
        shadow: Sequence[DepotCalibration] = (
            await site.tagged(tx, "arrival_widths", f"model:{newest}") if newest else ()
        )
        depots = {str(one.depot): one.name for one in await site.records.all(tx, Depot)}
        parties = {str(one.party): one.name for one in await site.records.all(tx, Party)}
        frame = await chrome(site, tx, who, "Figures")
    counted, beside = side_by_side(now, shadow)
    at, zone = site.desk.clock.now(), zone_of(site)
    record = ForecastPage(
        chrome=frame,
        headline=headline(book, now, at=at, zone=zone),
        in_service=book.in_service,
        newest=newest if beside else "",
        compared=compared(beside),
        buckets=by_stops(counted, beside),
        depots=by_depot(counted, beside, depots),
        models=models(book, at=at, zone=zone),
        history=history(book, parties, at=at, zone=zone),
    )
    return page("console/predictions.html", record, site=site)


routes = [forecasts]

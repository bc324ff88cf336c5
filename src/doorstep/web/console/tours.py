"""The tours page: reading it, and publishing, locking and asking for a better plan."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from litestar import Request, Response, get, post
from litestar.response import Redirect
from litestar.types import ASGIApp

from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.access import Pass
from doorstep.engine.handle import Entry
from doorstep.kernel.errors import DoorstepError, Unavailable
from doorstep.kernel.ids import DepotId, TourId
from doorstep.kernel.party import Role
from doorstep.web import meet_ups, plans, relief
from doorstep.web.alternatives import take
from doorstep.web.console.acts import FormIncomplete
from doorstep.web.console.chrome import HOUSE
from doorstep.web.console.live_tours import ToursScene
from doorstep.web.console.tour_reading import read_tours
from doorstep.web.console.tour_record import href
from doorstep.web.console.ways_out import alternative_of
from doorstep.web.door import enter
from doorstep.web.live import at_once, live
from doorstep.web.render import page
from doorstep.web.site import Site

SHOWN_WITHIN_S, LOOK_S = 2.0, 0.1
"""Real seconds: how long the page waits for what was just published, and between two looks."""

DONE = {
    "publish": "Published. Drivers see their tours now, and the planner leaves them alone.",
    "improve": "The planner is working on it. A better plan appears here when it is found and checked.",
    "lock": "Locked: the planner leaves this tour alone.",
    "unlock": "Unlocked: the planner may change this tour.",
    "relieve": "Moved. The drivers concerned see their tours as they are now.",
    "alternative": "Done. The consignee is told when a new time was promised.",
    "meet-ups": "Set. It holds from now on; a meet-up that was agreed before stands.",
    "meet": "Agreed. Both drivers see the meet-up; parcels change hands when they say so.",
}

type AnyRequest = Request[Any, Any, Any]
type Form = dict[str, str]
type Ask = Callable[[Site, Pass, Form, Entry], Awaitable[object]]


@get("/console/tours")
async def tours(
    request: AnyRequest, site: Site, day: str = "", tour: str = "", done: str = ""
) -> Response[Any]:
    """Every van of a day, planned and driven."""
    who = await enter(request, site, *HOUSE)
    return await _show(site, who, day=day, tour=tour, said=DONE.get(done, ""))


@get("/console/tours/live")
async def stream(  # the parts of the page's address
    request: AnyRequest, site: Site, day: str = "", tour: str = "", key: str = ""
) -> ASGIApp:
    """What changes on the tours page, while somebody looks at it."""
    who = await enter(request, site, *HOUSE)
    return live(site, who.viewer.tenant, ToursScene(site, request, day, tour, key))


@get("/console/tours/again")
async def again(  # the parts of the page's address
    request: AnyRequest, site: Site, day: str = "", tour: str = "", key: str = ""
) -> Response[str]:
    """All parts of the tours page at once, where streams do not come through."""
    return at_once(request, await ToursScene(site, request, day, tour, key).look())


@post("/console/tours/publish")
async def publish(request: AnyRequest, site: Site) -> Response[Any]:
    """Publish one tour, or all that have stops."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        wanted = [TourId(form["tour"])] if form.get("tour") else []
        done = await plans.publish(
            site, who.viewer.tenant, DepotId(form["depot"]), form["day"], wanted, entry
        )
        with suppress(TimeoutError):
            async with asyncio.timeout(SHOWN_WITHIN_S):
                await _until_shown(site, who, done)
        return done

    return await _ask(request, site, "publish", ask)


@post("/console/tours/improve")
async def improve(request: AnyRequest, site: Site) -> Response[Any]:
    """Ask the planner to work on the day now."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        return await plans.improve(site, who.viewer.tenant, DepotId(form["depot"]), form["day"], entry)

    return await _ask(request, site, "improve", ask)


@post("/console/tours/lock")
async def lock(request: AnyRequest, site: Site) -> Response[Any]:
    """Freeze a tour by hand."""
    return await _ask(request, site, "lock", _set_lock(locked=True))


@post("/console/tours/unlock")
async def unlock(request: AnyRequest, site: Site) -> Response[Any]:
    """Let the planner have a tour again."""
    return await _ask(request, site, "unlock", _set_lock(locked=False))


@post("/console/tours/relieve")
async def relieve(request: AnyRequest, site: Site) -> Response[Any]:
    """Move what is not loaded on a tour to those that keep its promises."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        key = (DepotId(form["depot"]), form["day"], TourId(form.get("tour", "")))
        return await relief.relieve(site, who.viewer.tenant, key, entry)

    return await _ask(request, site, "relieve", ask)


@post("/console/tours/meet")
async def meet(request: AnyRequest, site: Site) -> Response[Any]:
    """Agree on a meet-up with the van of another tour."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        tour, other = TourId(form.get("tour", "")), TourId(form.get("other", ""))
        return await meet_ups.agree(site, who.viewer.tenant, tour, other, entry)

    return await _ask(request, site, "meet", ask)


@post("/console/tours/alternative")
async def alternative(request: AnyRequest, site: Site) -> Response[Any]:
    """Do the best that was proposed for a promise in danger."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        return await take(site, who.viewer.tenant, TourId(form.get("tour", "")), alternative_of(form), entry)

    return await _ask(request, site, "alternative", ask)


@post("/console/tours/meet-ups")
async def allow_meet_ups(request: AnyRequest, site: Site) -> Response[Any]:
    """Let the vans of the depot meet from now on, or no more."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        del entry  # the same setting twice is the same setting
        allowed = form.get("allowed") == "yes"
        return await meet_ups.allow(site, who.viewer.tenant, DepotId(form["depot"]), allowed=allowed)

    return await _ask(request, site, "meet-ups", ask)


def _set_lock(*, locked: bool) -> Ask:
    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        key = (DepotId(form["depot"]), form["day"], TourId(form.get("tour", "")))
        return await plans.set_lock(site, who.viewer.tenant, key, locked=locked, entry=entry)

    return ask


async def _ask(request: AnyRequest, site: Site, name: str, ask: Ask) -> Response[Any]:
    who = await enter(request, site, Role.LSP)
    form = {field: str(value) for field, value in (await request.form()).items()}
    if not {"depot", "day", "key"} <= form.keys():
        raise FormIncomplete("the form lacks its depot, day or key; load the page again")
    entry = site.entry(who, f"form:{form['key']}")
    try:
        await ask(site, who, form, entry)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, day=form["day"], tour=form.get("shown", ""), refusal=refusal)
    return Redirect(f"{href(form['day'], form.get('shown', ''))}&done={name}", status_code=303)


async def _until_shown(site: Site, who: Pass, tours: Sequence[TourId]) -> None:
    """Sheets follow the log by a moment: whoever published a tour shall not see it unpublished."""
    while True:
        async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
            sheets: dict[str, TourSheet] = await site.read(tx, "tour_sheet", tours)
        if all(tour in sheets and sheets[tour].published_at for tour in tours):
            return
        await asyncio.sleep(LOOK_S)


async def _show(
    site: Site, who: Pass, *, day: str, tour: str, said: str = "", refusal: DoorstepError | None = None
) -> Response[Any]:
    read = await read_tours(site, who, day=day, tour=tour, form_key=secrets.token_urlsafe(12))
    record = replace(read.page, said=str(refusal) if refusal else said, is_refusal=refusal is not None)
    return page("console/tours.html", record, site=site, status_code=409 if refusal else 200)


routes = [tours, stream, again, publish, improve, lock, unlock, relieve, meet, alternative, allow_meet_ups]

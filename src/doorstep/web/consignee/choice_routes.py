"""The pages of every change but the time: another address, a pickup point, a safe place, a neighbour."""

from typing import Any

from litestar import Request, Response, get, post
from litestar.exceptions import HTTPException

from doorstep.domain.slots.refusals import HoldExpired, NoSuchWindow
from doorstep.engine.access import NoAccess
from doorstep.engine.vault import Address, place_ref
from doorstep.events import ChangeKind
from doorstep.kernel.errors import DoorstepError, Refused, Unavailable
from doorstep.kernel.ids import PickupPointId, PlaceRef
from doorstep.web import pickup_points
from doorstep.web.change_of_mind import Instruction, NewSlot, change, check_seen, offers_at, stands
from doorstep.web.change_terms import INSTRUCTIONS, option
from doorstep.web.consignee.change import change_page
from doorstep.web.consignee.change_routes import lost
from doorstep.web.consignee.choices import (
    PLACES,
    address_page,
    bring,
    hours_of,
    instruction_page,
    points_page,
    where,
)
from doorstep.web.consignee.chosen import chosen as chosen_window
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import FREE_TEXT, fields_of, needed, new_form_key, then
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.getting_in import WordsTooLong, check_length
from doorstep.web.holding import NOT_TO_BE_HAD
from doorstep.web.intake import digest_of
from doorstep.web.locating import AddressIncomplete, OutsideRegion
from doorstep.web.new_place import NoRoadThere, chosen, new_place
from doorstep.web.place_picture import (
    FRAME,
    LARGEST,
    PictureTooLarge,
    PictureUnreadable,
    cleaned,
    remove,
    sent_with,
)
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.slots import card_of
from doorstep.web.windows import WindowsOverlap

AnyRequest = Request[Any, Any, Any]

"""So much of what somebody writes comes back with the page when it is too long to be taken."""

ELSEWHERE = frozenset({ChangeKind.ACCESS, ChangeKind.HOLD})
"""Kinds whose pages have routes of their own."""

TOO_LARGE = 413

GONE = (*NOT_TO_BE_HAD, NoSuchWindow, HoldExpired, pickup_points.PointClosed, pickup_points.PointFull)
UNFIT: dict[type[DoorstepError], str] = {
    AddressIncomplete: "incomplete",
    OutsideRegion: "outside",
    NoRoadThere: "no-road",
}


@get("/t/{token:str}/change/{name:str}", cache=False)
async def choice(request: AnyRequest, site: Site, token: str, name: str, at: str = "") -> Response[Any]:
    """The page of one kind of change, for a browser that passed the step-up; looking changes nothing."""
    visitor, facts, away = await _visit(request, site, token, name)
    if away is not None:
        return away
    if PLACES[name] in INSTRUCTIONS:
        return _instruction(site, visitor, facts, name)
    if at:
        return await _slots(site, visitor, facts, name, at)
    if PLACES[name] is ChangeKind.PICKUP_POINT:
        return await _points(site, visitor, facts)
    return _address(site, visitor, facts)


@post("/t/{token:str}/change/{name:str}", status_code=200, request_max_body_size=LARGEST + FRAME)
async def choice_made(request: AnyRequest, site: Site, token: str, name: str, at: str = "") -> Response[Any]:
    """Take the change that was chosen; one that cannot be kept leaves everything as it was, and says so."""
    visitor, facts, away = await _visit(request, site, token, name)
    if away is not None:
        return away
    fields, picture, unfit = await _sent(request, site, PLACES[name])
    by_name = PLACES[name] is ChangeKind.ADDRESS and not at
    if unfit is not None or by_name:
        again = _instruction(site, visitor, facts, name, fields=fields, refused=unfit) if unfit else None
        return again or await _named(site, visitor, facts, fields)
    try:
        await _change(site, visitor, facts, name, at, fields, picture=picture)
    except WordsTooLong:
        return _instruction(site, visitor, facts, name, fields=fields)
    except (WindowsOverlap, *GONE) as refusal:
        problem = lost(refusal) if isinstance(refusal, GONE) else "overlap"
        return await _slots(site, visitor, facts, name, at, problem=problem)
    except Refused:
        # Somebody else changed it meanwhile, or it has come too far: the page says how it stands now.
        _, links = speech_of(site, visitor, facts)
        return then(links.to("change", problem="stale"))
    _, links = speech_of(site, visitor, facts)
    return then(links.to(saved="new-address" if name == "address" else name))


async def _sent(
    request: AnyRequest, site: Site, kind: ChangeKind
) -> tuple[dict[str, str], bytes, PictureTooLarge | PictureUnreadable | None]:
    """The fields of a form and its photo, cleaned; or what is wrong with that, before anything is changed.

    What is far too large is refused by its length, before it is read: then no field is known either.
    """
    try:
        fields, picture = await fields_of(request, longest=FREE_TEXT), await sent_with(request)
    except HTTPException as refusal:
        if refusal.status_code != TOO_LARGE or kind not in INSTRUCTIONS:
            raise
        return {}, b"", PictureTooLarge(refusal.detail)
    try:
        return fields, await cleaned(site, picture) if picture else b"", None
    except (PictureTooLarge, PictureUnreadable) as refusal:
        return fields, b"", refusal


@post("/t/{token:str}/no-photo", status_code=200)
async def picture_removed(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Take the photo of the safe place back; the place stays as it was told."""
    visitor, facts, away = await _visit(request, site, token, "safe-place")
    if away is not None:
        return away
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        whole = await card_of(site, tx, visitor.shipment)
    media = whole.picture.media if whole.picture else ""
    await remove(site, visitor.tenant, whole, site.entry(visitor.who, f"no-photo:{media}"))
    _, links = speech_of(site, visitor, facts)
    return then(links.to("change/safe-place"))


async def _visit(
    request: AnyRequest, site: Site, token: str, name: str
) -> tuple[Visitor, Facts, Response[Any] | None]:
    """Who comes, and where else they have to go first: to the step-up, or back when it is not possible.

    Raises: NoAccess when there is no such page.
    """
    visitor = await come_in(request, site, token)
    if name not in PLACES or PLACES[name] in ELSEWHERE:
        raise NoAccess("there is no such page")
    facts = await read(site, visitor)
    _, links = speech_of(site, visitor, facts)
    if not visitor.unlocked:
        return visitor, facts, then(links.to("step-up", next=name))
    if option(facts.card, facts.brand, PLACES[name], facts.now).limit:
        return visitor, facts, then(links.to("change"))
    return visitor, facts, None


async def _change(  # noqa: PLR0913  # one change, every part of it named
    site: Site,
    visitor: Visitor,
    facts: Facts,
    name: str,
    at: str,
    fields: dict[str, str],
    *,
    picture: bytes = b"",
) -> None:
    form_key = needed(fields, "form_key")
    card = facts.card
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        whole = await card_of(site, tx, visitor.shipment)
    wish: NewSlot | Instruction
    if PLACES[name] in INSTRUCTIONS:
        words = "" if name == "door" else check_length("words", needed(fields, "words"))
        wish = Instruction(kind=PLACES[name], words=words, picture=picture)
    else:
        depot, window = chosen_window(fields, facts.depot.zone)
        place = await _place(site, visitor, facts, name, at)
        wish = NewSlot(depot=depot, window=window, place=place)
    entry = site.entry(visitor.who, f"change:{name}:{form_key}", digest=digest_of((at, fields)))
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        repeated = await tx.seen(entry.source, entry.key) is not None
    if not repeated:
        check_seen(card, fields.get("stands", ""))
    await change(site, visitor.tenant, whole, wish, entry)


async def _place(site: Site, visitor: Visitor, facts: Facts, name: str, at: str) -> PlaceRef:
    """The place that a page names: home, one that was named before, or a pickup point's."""
    if PLACES[name] is ChangeKind.ADDRESS:
        return facts.card.home if at == "home" else place_ref(facts.card.consignee, at)
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        points = await pickup_points.for_brand(site, tx, facts.brand.party)
    found = next((one.place for one in points if one.point == PickupPointId(at)), None)
    if found is None:
        raise NoAccess("there is no such pickup point")
    return found


async def _slots(
    site: Site, visitor: Visitor, facts: Facts, name: str, at: str, *, problem: str = ""
) -> Response[str]:
    """The times for the new place, the promised one first."""
    speech, links = speech_of(site, visitor, facts)
    place = await _place(site, visitor, facts, name, at)
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        whole = await card_of(site, tx, visitor.shipment)
        address = (await site.vault.get(tx, [place], Address)).get(place, Address(street=""))
        point = await pickup_points.at(site, tx, place)
    try:
        found = await offers_at(site, visitor.tenant, whole, place)
    except Unavailable:
        found, problem = [], "unavailable"
    record = change_page(
        facts,
        speech,
        links,
        offers=found,
        form_key=new_form_key(),
        problem=problem,
        path=f"change/{name}",
        at=at,
        where=where(address, point),
        notes=(*hours_of(point, speech), bring(facts, speech)) if point else (),
        stands=stands(facts.card),
    )
    code = {"gone": 409, "kept": 409, "overlap": 422}.get(problem, 200)
    return page("consignee/change.html", record, site=site, text=speech.text, status_code=code)


async def _points(site: Site, visitor: Visitor, facts: Facts) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        points = await pickup_points.for_brand(site, tx, facts.brand.party)
        wanted = len(facts.card.parcels)
        rows = [
            (one, one.takes_new and await pickup_points.room_left(site, tx, one) >= wanted) for one in points
        ]
    record = points_page(facts, speech, links, rows)
    return page("consignee/points.html", record, site=site, text=speech.text)


def _address(
    site: Site,
    visitor: Visitor,
    facts: Facts,
    *,
    given: dict[str, str] | None = None,
    problem: str = "",
    doubted: Address | None = None,
) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    record = address_page(
        facts,
        speech,
        links,
        form_key=(given or {}).get("form_key") or new_form_key(),
        given=given or {"city": facts.address.city},
        problem=problem,
        doubted=doubted,
    )
    code = 422 if problem else 200
    return page("consignee/new_address.html", record, site=site, text=speech.text, status_code=code)


LONGEST_LINE = 500
"""As everywhere an address is taken. Units: characters."""


async def _named(site: Site, visitor: Visitor, facts: Facts, fields: dict[str, str]) -> Response[Any]:
    """An address was named: on to its times, or the same page with what is wrong."""
    form_key = needed(fields, "form_key")
    # A reading is meant for what was written when it was shown, not for what was written since.
    picked = fields.get("candidate", "") if fields.get("was") == fields.get("street") else ""
    written = Address(
        street=fields.get("street", ""),
        unit=fields.get("unit", ""),
        postcode=fields.get("postcode", ""),
        city=fields.get("city", ""),
        access_note=fields.get("note", ""),
    )
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        whole = await card_of(site, tx, visitor.shipment)
    if any(len(value) > LONGEST_LINE for value in fields.values()):
        return _address(site, visitor, facts, given=fields, problem="long")
    key = f"{form_key}:{digest_of(fields)}"
    try:
        found = await new_place(site, visitor.tenant, whole, written, key=key)
        if found.place is None and picked.isdecimal():
            meant = chosen(found, int(picked))
            found = await new_place(site, visitor.tenant, whole, meant, key=key)
    except (AddressIncomplete, OutsideRegion, NoRoadThere) as refusal:
        return _address(site, visitor, facts, given=fields, problem=UNFIT[type(refusal)])
    if found.place is None:
        problem = "doubt" if found.address.candidates else "unknown"
        return _address(site, visitor, facts, given=fields, problem=problem, doubted=found.address)
    _, links = speech_of(site, visitor, facts)
    at = found.place.removeprefix(place_ref(whole.consignee, ""))
    return then(links.to("change/address", at=at))


def _instruction(
    site: Site,
    visitor: Visitor,
    facts: Facts,
    name: str,
    *,
    fields: dict[str, str] | None = None,
    refused: PictureTooLarge | PictureUnreadable | None = None,
) -> Response[str]:
    """The page of an instruction; once more with all that was written where something cannot be taken."""
    speech, links = speech_of(site, visitor, facts)
    given = fields or {}
    record = instruction_page(
        facts,
        speech,
        links,
        name,
        form_key=given.get("form_key") or new_form_key(),
        stands=given.get("stands") or stands(facts.card),
        written=given.get("words", ""),
        refused=refused.code if refused else "",
    )
    code = TOO_LARGE if isinstance(refused, PictureTooLarge) else 422 if fields else 200
    return page("consignee/instruction.html", record, site=site, text=speech.text, status_code=code)

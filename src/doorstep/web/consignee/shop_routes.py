"""The checkout: choose, say where to, choose a window that can be kept, hold it, confirm it."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

from litestar import Request, Response, get, post

from doorstep.domain.slots.offers import SlotOffer
from doorstep.engine.records import Brand
from doorstep.engine.vault import Address, Person
from doorstep.events import Attendance
from doorstep.kernel.errors import Invalid, Unavailable
from doorstep.web import promising, slots
from doorstep.web.consignee.change_routes import GONE, lost, meant
from doorstep.web.consignee.chosen import chosen, wish_key
from doorstep.web.consignee.forms import FormIncomplete, fields_of, needed, new_form_key, then
from doorstep.web.consignee.shop import articles, typed_address
from doorstep.web.consignee.shop_pages import confirm_page, done_page, order_page, when_page
from doorstep.web.consignee.shopper import Counter, Shopper, at_counter, shopper
from doorstep.web.contacts import EmailInvalid, PhoneInvalid
from doorstep.web.intake import NewShipment, accept, brand_entry, digest_of
from doorstep.web.locating import AddressIncomplete, locate, relocate
from doorstep.web.picker_token import issue
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.windows import WindowsOverlap

ARTICLE_G = 800
"""What an article weighs in the demo's shops, whose brands give no weights. Units: grams."""

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters and digits that are not taken for one another on the telephone."""

type AnyRequest = Request[Any, Any, Any]


@get("/shop/{brand:str}", cache=False)
async def order(request: AnyRequest, site: Site, brand: str) -> Response[str]:
    """What there is to buy, and where it shall go."""
    counter = await at_counter(request, site, brand)
    record = order_page(counter, {}, form_key=new_form_key())
    return page("consignee/shop/order.html", record, site=site, text=counter.speech.text)


@post("/shop/{brand:str}", status_code=200)
async def order_placed(request: AnyRequest, site: Site, brand: str) -> Response[Any]:
    """Accept the trade order; what does not fit is said beside the form, with everything still in it."""
    counter, fields = await at_counter(request, site, brand), await fields_of(request)
    form_key = needed(fields, "form_key")
    try:
        new = _new_shipment(site, counter, fields, form_key)
        entry = brand_entry(counter.brand.party, f"shop:{form_key}", digest_of(fields))
        accepted = await accept(site, site.shop_tenant, counter.brand, new, entry)
    except (FormIncomplete, AddressIncomplete, EmailInvalid, PhoneInvalid) as fault:
        problem = _PROBLEMS.get(type(fault), "basket")
        record = order_page(counter, fields, form_key=form_key, problem=problem)
        return page("consignee/shop/order.html", record, site=site, text=counter.speech.text, status_code=422)
    return then(counter.links.to(f"{accepted.token}/when"))


@get("/shop/{brand:str}/suggest", cache=False)
async def suggest(request: AnyRequest, site: Site, brand: str, q: str = "") -> list[dict[str, str]]:
    """Addresses that begin with what was typed."""
    await at_counter(request, site, brand)
    if len(q.strip()) < 2:
        return []
    found = await site.geocoder.suggest(q.strip()[:80], limit=6)
    return [
        {
            "street": " ".join(part for part in (one.street, one.house_number) if part),
            "postcode": one.postcode,
            "city": one.city,
        }
        for one in found
    ]


@get("/shop/{brand:str}/{token:str}/when", cache=False)
async def when(request: AnyRequest, site: Site, brand: str, token: str, problem: str = "") -> Response[Any]:
    """The windows that can be kept for this address now."""
    one = await shopper(request, site, brand, token)
    if one.card.promise is not None:
        return then(one.counter.links.to("done"))
    return await _show_when(site, one, problem="expired" if problem == "expired" else "")


@post("/shop/{brand:str}/{token:str}/when", status_code=200)
async def when_chosen(request: AnyRequest, site: Site, brand: str, token: str) -> Response[Any]:
    """Hold the window."""
    one, fields = await shopper(request, site, brand, token), await fields_of(request)
    if one.card.promise is not None:
        return then(one.counter.links.to("done"))
    try:
        depot, window = wanted = chosen(fields, one.counter.depot.zone)
        entry = site.entry(one.visitor.who, f"hold:{needed(fields, 'form_key')}:{wish_key(wanted)}")
        await slots.hold(site, one.visitor.tenant, one.card, depot=depot, window=window, entry=entry)
    except GONE as refusal:
        return await _show_when(site, one, problem=lost(refusal), status_code=409)
    except FormIncomplete:
        return await _show_when(site, one, problem="choose", status_code=422)
    except WindowsOverlap:
        return await _show_when(site, one, problem="overlap", status_code=422)
    return then(one.counter.links.to("confirm"))


@post("/shop/{brand:str}/{token:str}/address", status_code=200)
async def shop_address(request: AnyRequest, site: Site, brand: str, token: str) -> Response[Any]:
    """Settle a doubtful address while no window is promised."""
    one, fields = await shopper(request, site, brand, token), await fields_of(request)
    if one.card.promise is None and not one.card.cell:
        await _settle(site, one, fields)
    return then(one.counter.links.to("when"))


@get("/shop/{brand:str}/{token:str}/confirm", cache=False)
async def confirm(request: AnyRequest, site: Site, brand: str, token: str) -> Response[Any]:
    """The window that is held, and until when."""
    one, real = await shopper(request, site, brand, token), site.desk.clock.real()
    if one.card.promise is not None:
        return then(one.counter.links.to("done"))
    if one.hold is None or one.hold.booking.expires_at <= real:
        return then(one.counter.links.to("when", problem="expired"))
    record = confirm_page(one, one.hold, real=real)
    return page("consignee/shop/confirm.html", record, site=site, text=one.counter.speech.text)


@post("/shop/{brand:str}/{token:str}/confirm", status_code=200)
async def confirmed(request: AnyRequest, site: Site, brand: str, token: str) -> Response[Any]:
    """Make the held window the promise, both at once."""
    one = await shopper(request, site, brand, token)
    if one.card.promise is not None:
        return then(one.counter.links.to("done"))
    if one.hold is None:
        return then(one.counter.links.to("when", problem="expired"))
    try:
        await promising.promise(
            site,
            one.visitor.tenant,
            one.card,
            (one.hold.load.depot, one.hold.load.day, one.hold.reservation),
            site.entry(one.visitor.who, f"promise:{one.hold.reservation}"),
        )
    except (*GONE, promising.NoSuchHold):
        return then(one.counter.links.to("when", problem="expired"))
    return then(one.counter.links.to("done"))


@get("/shop/{brand:str}/{token:str}/done", cache=False)
async def done(request: AnyRequest, site: Site, brand: str, token: str) -> Response[Any]:
    """The promise, and the link to follow it."""
    one = await shopper(request, site, brand, token)
    if one.card.promise is None:
        return then(one.counter.links.to("when"))
    record = done_page(one, mailbox=site.mailbox is not None)
    return page("consignee/shop/done.html", record, site=site, text=one.counter.speech.text)


async def _settle(site: Site, one: Shopper, fields: dict[str, str]) -> None:
    """Take the candidate that was chosen, or look for the address that was written anew."""
    chosen, candidates = fields.get("candidate", ""), one.address.candidates
    if chosen.isdecimal() and int(chosen) < len(candidates):
        address = meant(one.address, candidates[int(chosen)])
    else:
        written = typed_address(fields, one.address.country)
        address, _ = await locate(site, replace(one.address, **_place_of(written), point=None, candidates=()))
    entry = site.entry(one.visitor.who, f"address:{digest_of(fields)}")
    if address.point is not None:
        await relocate(site, one.visitor.tenant, one.card, address, entry)
        return
    async with site.desk.store.transaction(site.network(one.visitor.tenant)) as tx:
        await site.vault.put(tx, one.card.consignee, one.card.place, address)


def _place_of(address: Address) -> dict[str, str]:
    return {
        "street": address.street,
        "house_number": address.house_number,
        "postcode": address.postcode,
        "city": address.city,
    }


async def _show_when(site: Site, one: Shopper, *, problem: str = "", status_code: int = 200) -> Response[str]:
    found: list[SlotOffer] = []
    if one.card.cell:
        try:
            found = await slots.show(site, one.visitor.tenant, one.card)
        except Unavailable:
            problem = "unavailable"
    token, _ = await issue(site, one.visitor.tenant, one.card) if found else ("", None)
    record = when_page(one, found, token=token, problem=problem)
    return page(
        "consignee/shop/when.html",
        record,
        site=site,
        text=one.counter.speech.text,
        status_code=status_code,
    )


def _new_shipment(site: Site, counter: Counter, fields: dict[str, str], form_key: str) -> NewShipment:
    basket = tuple((one.sku, one.quantity) for one in articles(counter.brand, fields) if one.quantity)
    if not basket:
        raise FormIncomplete("the basket is empty")
    for name in ("name", "email", "street"):
        if not fields.get(name):
            raise AddressIncomplete(f"the form came without {name!r}")
    reference = reference_of(counter.brand, form_key)
    return NewShipment(
        brand_reference=reference,
        locale=counter.speech.locale,
        attendance=Attendance.ATTENDED,
        person=Person(name=fields["name"], email=fields["email"], phone=fields.get("phone", "")),
        address=typed_address(fields, str(site.region.get("country", ""))),
        parcels=((f"{reference}-1", ARTICLE_G * sum(quantity for _, quantity in basket)),),
        items=basket,
    )


def reference_of(brand: Brand, form_key: str) -> str:
    """A short reference that can be said on the telephone; the same form gives the same one."""
    digest = int.from_bytes(sha256(f"{brand.party}|{form_key}".encode()).digest()[:8])
    signs = "".join(LETTERS[(digest >> (5 * place)) % len(LETTERS)] for place in range(6))
    return f"{brand.prefix}-{signs}"


_PROBLEMS: dict[type[Invalid], str] = {
    FormIncomplete: "basket",
    AddressIncomplete: "incomplete",
    EmailInvalid: "email",
    PhoneInvalid: "phone",
}

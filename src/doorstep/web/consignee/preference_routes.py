"""Preferences: the page, saving and taking them along, withdrawing, erasing, and undoing for a parcel."""

from typing import Any

import msgspec
from litestar import Request, Response, get, post

from doorstep.engine.records import Brand
from doorstep.engine.vault import Access, KeptPreferences, Person
from doorstep.kernel.errors import DoorstepError, Refused
from doorstep.kernel.ids import ContactRef
from doorstep.web import preferring
from doorstep.web.change_of_mind import WordsMissing
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import FREE_TEXT, fields_of, needed, new_form_key, then
from doorstep.web.consignee.links import LANGUAGES
from doorstep.web.consignee.preference_page import Sent, export, preference_page
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.getting_in import WordsTooLong
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.slots import card_of

AnyRequest = Request[Any, Any, Any]

PROBLEMS: dict[type[DoorstepError], str] = {
    preferring.ConsentMissing: "consent",
    preferring.NothingPreferred: "nothing",
    WordsMissing: "words",
    WordsTooLong: "long",
}
SAVED = frozenset({"kept", "withdrawn", "erased"})

PRIVATE = {
    "Cache-Control": "private, no-store",
    "Content-Disposition": 'attachment; filename="preferences.json"',
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


@get("/t/{token:str}/preferences", cache=False)
async def preferences(request: AnyRequest, site: Site, token: str, saved: str = "") -> Response[Any]:
    """The page, for a browser that gave a code sent to the address; looking changes nothing."""
    visitor, facts, away = await _visit(request, site, token)
    return away or await _show(site, visitor, facts, saved=saved if saved in SAVED else "")


@post("/t/{token:str}/preferences", status_code=200)
async def preferences_saved(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Remember what was filled in; what cannot be taken comes back whole, and nothing was saved."""
    visitor, facts, away = await _visit(request, site, token)
    if away is not None:
        return away
    fields = await fields_of(request, longest=FREE_TEXT)
    entry = site.entry(visitor.who, f"preferences:{needed(fields, 'form_key')}")
    wish = preferring.Preferred(
        kept=_written(fields),
        everywhere=fields.get("for") == "everywhere",
        agreed=bool(fields.get("consent")),
    )
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        card = await card_of(site, tx, visitor.shipment)
    try:
        await preferring.save(site, visitor.tenant, visitor.contact, card, wish, entry)
    except tuple(PROBLEMS) as refusal:
        sent = Sent(
            kept=wish.kept,
            everywhere=wish.everywhere,
            form_key=fields["form_key"],
            problem=PROBLEMS[type(refusal)],
        )
        return await _show(site, visitor, facts, sent=sent)
    _, links = speech_of(site, visitor, facts)
    return then(links.to("preferences", saved="kept"))


@get("/t/{token:str}/preferences/export.json", cache=False)
async def preferences_exported(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Everything that is kept about whoever reads the mail of the address, as a file."""
    visitor, facts, away = await _visit(request, site, token)
    if away is not None:
        return away
    consignee = facts.card.consignee
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        book = await preferring.book_of(site, tx, visitor.contact)
        kept = await preferring.kept_of(site, tx, book.in_force)
        person = (await site.vault.get(tx, [consignee], Person)).get(consignee, Person())
        brands = await site.records.all(tx, Brand)
    names = {str(one.party): one.name for one in brands}
    told = export(book, kept, email=person.email, names=names, at=site.desk.clock.now())
    body = msgspec.json.format(msgspec.json.encode(told), indent=2)
    return Response(body, media_type="application/json", headers=PRIVATE)


@post("/t/{token:str}/preferences/withdraw", status_code=200)
async def preferences_withdrawn(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """End the consent that holds here; nothing is applied by it from now on."""
    visitor, facts, away = await _visit(request, site, token)
    if away is not None:
        return away
    fields = await fields_of(request)
    brand = None if needed(fields, "of") == "everywhere" else facts.brand.party
    entry = site.entry(visitor.who, f"withdraw:{needed(fields, 'form_key')}")
    await preferring.withdraw(site, visitor.tenant, visitor.contact, brand, entry)
    _, links = speech_of(site, visitor, facts)
    return then(links.to("preferences", saved="withdrawn"))


@post("/t/{token:str}/preferences/erase", status_code=200)
async def preferences_erased(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Forget everything that is kept about whoever reads the mail of the address."""
    visitor, facts, away = await _visit(request, site, token)
    if away is not None:
        return away
    entry = site.entry(visitor.who, f"erase:{needed(await fields_of(request), 'form_key')}")
    await preferring.erase(site, visitor.tenant, visitor.contact, entry)
    _, links = speech_of(site, visitor, facts)
    return then(links.to("preferences", saved="erased"))


@post("/t/{token:str}/as-ordered", status_code=200)
async def as_ordered(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Undo for this parcel what was arranged as preferred, for a browser that passed the step-up."""
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request)
    _, links = speech_of(site, visitor, facts)
    if not visitor.unlocked:
        return then(links.to("step-up"))
    what = needed(fields, "what")
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        card = await card_of(site, tx, visitor.shipment)
    entry = site.entry(visitor.who, f"as-ordered:{what}:{needed(fields, 'form_key')}")
    try:
        await preferring.undo(site, visitor.tenant, card, what, entry)
    except Refused:
        # Somebody changed it meanwhile, or it has come too far: the page says how it stands now.
        return then(links.to("change", problem="stale"))
    return then(links.to(saved="as-ordered"))


async def _visit(request: AnyRequest, site: Site, token: str) -> tuple[Visitor, Facts, Response[Any] | None]:
    """Who comes. Preferences belong to an address: a code sent to the one of this order opens them."""
    visitor = await come_in(request, site, token)
    facts = await read(site, visitor)
    _, links = speech_of(site, visitor, facts)
    away = None if await _reads_mail(site, visitor, facts) else then(links.to("step-up", next="preferences"))
    return visitor, facts, away


async def _reads_mail(site: Site, visitor: Visitor, facts: Facts) -> bool:
    """Whether the code went to the address that the order has now."""
    consignee = facts.card.consignee
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        person = (await site.vault.get(tx, [consignee], Person)).get(consignee, Person())
    mark = site.contact_mark(visitor.tenant, person.email) if person.email else ContactRef("")
    return visitor.unlocked and bool(mark) and mark == visitor.contact


def _written(fields: dict[str, str]) -> KeptPreferences:
    locale = fields.get("language", "")
    return KeptPreferences(
        locale=locale if locale in LANGUAGES else "",
        way=fields.get("way", ""),
        words=fields.get("words", ""),
        access=Access(**{name: fields.get(name, "") for name in ("floor", "bell", "note")}),
    )


async def _show(
    site: Site, visitor: Visitor, facts: Facts, *, saved: str = "", sent: Sent | None = None
) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        book = await preferring.book_of(site, tx, visitor.contact)
        consent = book.of(facts.brand.party)
        kept = await preferring.kept_of(site, tx, [consent]) if consent else {}
    key = sent.form_key if sent else new_form_key()
    record = preference_page(facts, speech, links, book, kept, form_key=key, saved=saved, sent=sent)
    status = 422 if sent else 200
    return page("consignee/preferences.html", record, site=site, text=speech.text, status_code=status)

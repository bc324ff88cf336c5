"""The door for a slot picker: a short-lived token for one shipment, and only from the brand's own pages."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from litestar import Request, Response

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import AccessKind, NoAccess, Pass
from doorstep.engine.records import Brand, Depot, Party
from doorstep.engine.vault import Address
from doorstep.kernel.errors import DoorstepError, Refused
from doorstep.kernel.ids import PartyId, ShipmentId, TenantId
from doorstep.web import slots
from doorstep.web.consignee.links import chosen_lang
from doorstep.web.consignee.reading import depot_of
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.visitor import source
from doorstep.web.errors import on_doorstep_error
from doorstep.web.picker_token import SCOPE
from doorstep.web.site import Site

ALLOWED = "embed_origin"
"""Where a request keeps the origin that may read its answer."""

AnyRequest = Request[Any, Any, Any]


class OriginRefused(Refused):
    """The page is none of the brand's. Add its origin to the brand's `shop_origins`."""

    code = "embed.origin_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """Who asks, for which shipment, and how they read."""

    who: Pass
    card: ShipmentCard
    brand: Brand
    depot: Depot
    lsp: str
    address: Address
    speech: Speech

    @property
    def tenant(self) -> TenantId:
        return self.who.viewer.tenant


async def opened(request: AnyRequest, site: Site, token: str, *, lang: str = "", brand: str = "") -> Embedded:
    """What a token opens, for a page that may ask.

    Raises:
        NoAccess: the token is unknown, has expired, is for something else, or for another brand's shop.
        OriginRefused: the page's origin is none of the brand's.
    """
    who = await site.access.open(token, source=source(request))
    if who.kind is not AccessKind.LINK or SCOPE not in who.scopes:
        raise NoAccess("this token opens no slot picker; ask for one with the brand's key")
    if brand and brand != who.viewer.party:
        raise NoAccess("this token belongs to another shop")
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        card = await slots.card_of(site, tx, ShipmentId(who.viewer.subject))
        known = await site.records.get(tx, Brand, PartyId(who.viewer.party))
        if known is None:
            raise NoAccess("this token belongs to a shop that is gone")
        _check_origin(request, known)
        depot = await depot_of(site, tx, card)
        lsp = await site.records.get(tx, Party, depot.lsp)
        address = (await site.vault.get(tx, [card.place], Address)).get(card.place, Address(street=""))
    locale, _ = chosen_lang(lang, card.locale)
    now = site.desk.clock.now()
    speech = Speech(wording=site.wording, locale=locale, voice=known.voice, now=now, zone=depot.zone)
    return Embedded(
        who=who,
        card=card,
        brand=known,
        depot=depot,
        lsp=lsp.name if lsp else depot.name,
        address=address,
        speech=speech,
    )


def readable(request: AnyRequest) -> dict[str, str]:
    """Headers that let the page that asked read the answer; none for a page of our own."""
    origin = str(request.scope["state"].get(ALLOWED, ""))
    if not origin:
        return {"Vary": "Origin"}
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Expose-Headers": "ETag",
        "Vary": "Origin",
    }


def on_refusal(request: AnyRequest, error: DoorstepError) -> Response[Any]:
    """A refusal that the page which asked can read; that a token is unknown is no secret to anybody."""
    answer = on_doorstep_error(request, error)
    headers = readable(request)
    if isinstance(error, NoAccess):
        headers["Access-Control-Allow-Origin"] = "*"
    answer.headers.update(headers)
    return answer


def _check_origin(request: AnyRequest, brand: Brand) -> None:
    origin = request.headers.get("origin", "")
    if not origin or urlsplit(origin).netloc == request.headers.get("host", ""):
        return
    if origin not in brand.shop_origins:
        raise OriginRefused(f"{origin[:80]} is no page of {brand.name}; add it to the brand's shop_origins")
    request.scope["state"][ALLOWED] = origin

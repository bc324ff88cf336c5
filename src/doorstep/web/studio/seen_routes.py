"""What is seen of a draft: its pages and mails in a frame; and the files of brands, for everybody."""

from collections.abc import Mapping
from typing import Any

from litestar import Request, Response, get, post

from doorstep.engine.ports import NETWORK, Scope
from doorstep.engine.records import Brand, BrandFile, Depot, Party
from doorstep.kernel.errors import NotFound
from doorstep.kernel.party import Role
from doorstep.web.render import page, security_headers
from doorstep.web.site import Site
from doorstep.web.studio import forms
from doorstep.web.studio.desk import Studio, come_in
from doorstep.web.studio.preview import Ground, Wish, message_of, page_of

AnyRequest = Request[Any, Any, Any]


@get("/studio/preview/page")
async def preview_page(request: AnyRequest, site: Site) -> Response[str]:
    """One page of the draft, as everybody would get it; nothing on it can be pressed."""
    studio = await come_in(request, site)
    return await _previewed(site, studio, studio.drafted, dict(request.query_params))


@post("/studio/preview/page")
async def preview_typed(request: AnyRequest, site: Site) -> Response[str]:
    """The same with colours and corners that are typed and not saved; nothing is changed."""
    studio, form = await come_in(request, site), await form_of(request)
    facts = forms.theme(form, studio.drafted)
    settings = {**studio.book.drafted, **{name: site.studio.value(fact) for name, fact in facts.items()}}
    return await _previewed(site, studio, site.studio.made(settings), form)


@get("/studio/preview/mail")
async def preview_mail(request: AnyRequest, site: Site) -> Response[str]:
    """The mail of a state, as its composer writes it."""
    studio = await come_in(request, site)
    wish = Wish.of(dict(request.query_params), studio.drafted.locales)
    mail = message_of(site, studio.drafted, await ground_of(site, studio), wish, "email")
    if mail is None:
        raise NotFound("no mail is sent in this state")
    # A mail brings its styles along as attributes, which no nonce can name; nothing else is let in.
    headers = {"Content-Security-Policy": f"default-src 'none'; style-src 'unsafe-inline'; {_IN_A_FRAME}"}
    return Response(mail.html, media_type="text/html", headers={**security_headers(), **headers})


@get("/brand-files/{digest:str}", cache=False)
async def brand_file(site: Site, digest: str) -> Response[bytes]:
    """A brand's logo or font, by its digest; it never changes."""
    async with site.desk.store.transaction(Scope(tenant=site.shop_tenant, party=NETWORK)) as tx:
        file = await site.records.get(tx, BrandFile, digest)
    if file is None:
        raise NotFound("no such file")
    headers = {
        "Cache-Control": "public, max-age=31536000, immutable",
        "X-Content-Type-Options": "nosniff",
        "Access-Control-Allow-Origin": "*",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(file.body, media_type=file.media_type, headers=headers)


_IN_A_FRAME = "frame-ancestors 'self'; sandbox"


async def _previewed(site: Site, studio: Studio, brand: Brand, query: Mapping[str, str]) -> Response[str]:
    wish = Wish.of(dict(query), brand.locales)
    template, record, speech = page_of(site, brand, await ground_of(site, studio), wish)
    shown = page(template, record, site=site, text=speech.text)
    policy = shown.headers["Content-Security-Policy"].replace("frame-ancestors 'none'", _IN_A_FRAME)
    shown.headers["Content-Security-Policy"] = policy
    return shown


async def ground_of(site: Site, studio: Studio) -> Ground:
    """This network's own depot and provider."""
    async with site.desk.store.transaction(site.network(studio.who.viewer.tenant)) as tx:
        depot = next(iter(await site.records.all(tx, Depot)), None)
        parties = await site.records.all(tx, Party)
    if depot is None:
        raise NotFound("this network has no depot yet, so that there is no place to show a delivery to")
    lsp = next((one.name for one in parties if one.role is Role.LSP), depot.name)
    return Ground(depot=depot, lsp=lsp, now=site.desk.clock.now())


async def form_of(request: AnyRequest) -> dict[str, str]:
    """The fields of a form."""
    return {name: str(value) for name, value in (await request.form()).items()}


routes = [preview_page, preview_typed, preview_mail, brand_file]

"""The studio's addresses: pages, forms that change the draft, and the way to publishing."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from litestar import Request, Response, get, post
from litestar.datastructures import UploadFile
from litestar.response import Redirect

from doorstep.domain.studio import (
    Approve,
    AskReview,
    CallOff,
    DiscardDraft,
    EndReview,
    RollBack,
    SaveDraft,
    StudioCommand,
)
from doorstep.engine.records import Brand
from doorstep.kernel.errors import DoorstepError, Refused, Unavailable
from doorstep.web.console.chrome import chrome, zone_of
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.studio import forms, pages, seen_routes, words
from doorstep.web.studio import sender as sending
from doorstep.web.studio.checklist import checklist
from doorstep.web.studio.desk import Studio, ask, come_in, keep_file
from doorstep.web.studio.preview import Wish
from doorstep.web.studio.record import Frame, Room, StudioPage
from doorstep.web.studio.seen_routes import form_of, ground_of

AnyRequest = Request[Any, Any, Any]

ROOMS = (
    ("theme", "Theme", "/studio"),
    ("tone", "Tone", "/studio/tone"),
    ("terms", "Terms", "/studio/terms"),
    ("sender", "Sender", "/studio/sender"),
    ("preview", "Every language", "/studio/preview"),
    ("review", "Review and versions", "/studio/review"),
)
HREFS = {key: href for key, _, href in ROOMS}
SAID = {
    "saved": "Saved in the draft. Nobody outside sees it before it is published.",
    "looked": "Looked up.",
    "asked": "A second person has to look at it now.",
    "ended": "The draft can be changed again.",
    "approved": "Approved.",
    "discarded": "The draft is gone; what is live stays.",
    "called-off": "It will not be published.",
    "back": "That version is live again, for pages and messages alike.",
}
MOST_UPLOAD = 2_200_000
NOTHING: Mapping[str, str] = {}


class NotMended(Refused):
    """Own sentences have something in them that must not be said. The studio shows each, and what may."""

    code = "studio.not_mended"


class NoFile(Refused):
    """No file was chosen."""

    code = "studio.no_file"


@get("/studio")
async def theme(request: AnyRequest, site: Site) -> Response[Any]:
    """Logo, colours, letters and corners, with the page beside them."""
    return await _show(request, site, await come_in(request, site), "theme")


@get("/studio/tone")
async def tone(request: AnyRequest, site: Site) -> Response[Any]:
    """How the brand speaks, and its own sentences."""
    return await _show(request, site, await come_in(request, site), "tone")


@get("/studio/terms")
async def terms(request: AnyRequest, site: Site) -> Response[Any]:
    """Which choices people have, until when and at what price."""
    return await _show(request, site, await come_in(request, site), "terms")


@get("/studio/sender")
async def sender(request: AnyRequest, site: Site) -> Response[Any]:
    """Who mails are from, and whether mailboxes will believe it."""
    return await _show(request, site, await come_in(request, site), "sender")


@get("/studio/preview")
async def preview(request: AnyRequest, site: Site) -> Response[Any]:
    """Every page and message, in every state, language, width and light."""
    return await _show(request, site, await come_in(request, site), "preview")


@get("/studio/review")
async def review(request: AnyRequest, site: Site) -> Response[Any]:
    """The draft, its review, and the versions."""
    return await _show(request, site, await come_in(request, site), "review")


@post("/studio/theme")
async def save_theme(request: AnyRequest, site: Site) -> Response[Any]:
    """Colours, corners and letters into the draft."""
    return await _saved(request, site, "theme", forms.theme)


@post("/studio/tone")
async def save_tone(request: AnyRequest, site: Site) -> Response[Any]:
    """The tone of each language into the draft."""
    return await _saved(request, site, "tone", forms.tone)


@post("/studio/phrase")
async def save_phrase(request: AnyRequest, site: Site) -> Response[Any]:
    """One own sentence into the draft, or out of it."""
    return await _saved(request, site, "tone", forms.phrase)


@post("/studio/terms")
async def save_terms(request: AnyRequest, site: Site) -> Response[Any]:
    """What may be changed, until when and at what price, into the draft."""
    return await _saved(request, site, "terms", forms.terms)


@post("/studio/sender")
async def save_sender(request: AnyRequest, site: Site) -> Response[Any]:
    """The sender's address into the draft."""
    return await _saved(request, site, "sender", forms.sender)


@post("/studio/sender/look-up")
async def look_up_sender(request: AnyRequest, site: Site) -> Response[Any]:
    """Ask DNS about the draft's sender, and keep what it said with the time."""
    studio = await come_in(request, site)
    await sending.keep(site, studio)
    return Redirect(f"{HREFS['sender']}?done=looked", status_code=303)


@post("/studio/file", request_max_body_size=MOST_UPLOAD)
async def save_file(request: AnyRequest, site: Site) -> Response[Any]:
    """A logo or a font into the draft, or out of it."""
    studio = await come_in(request, site)
    sent = await request.form()
    form = {name: value for name, value in sent.items() if isinstance(value, str)}
    try:
        facts = await _file_facts(site, studio, form, sent.get("file"))
    except DoorstepError as refusal:
        return await _show(request, site, studio, "theme", refusal=refusal)
    # A brand always has the field of its drawing, be it empty; the others are left out.
    changes = {
        name: site.studio.value(fact) if fact or name == "logo_svg" else "" for name, fact in facts.items()
    }
    return await _ask(request, site, studio, "theme", _save(studio, form, changes), form)


@post("/studio/ask")
async def ask_review(request: AnyRequest, site: Site) -> Response[Any]:
    """Let a second person look at the draft."""
    studio, form = await come_in(request, site), await form_of(request)
    try:
        command = _asked(site, studio, form)
    except DoorstepError as refusal:
        return await _show(request, site, studio, "review", refusal=refusal)
    return await _ask(request, site, studio, "review", command, form, said="asked")


@post("/studio/end")
async def end_review(request: AnyRequest, site: Site) -> Response[Any]:
    """Take the draft back, or send it back."""
    studio, form = await come_in(request, site), await form_of(request)
    command = EndReview(brand=studio.live.party, by=studio.person, version=_version(form))
    return await _ask(request, site, studio, "review", command, form, said="ended")


@post("/studio/approve")
async def approve(request: AnyRequest, site: Site) -> Response[Any]:
    """Agree to what somebody else drafted."""
    studio, form = await come_in(request, site), await form_of(request)
    command = Approve(brand=studio.live.party, by=studio.person, version=_version(form))
    return await _ask(request, site, studio, "review", command, form, said="approved")


@post("/studio/call-off")
async def call_off(request: AnyRequest, site: Site) -> Response[Any]:
    """Do not publish what was to hold later."""
    studio, form = await come_in(request, site), await form_of(request)
    command = CallOff(brand=studio.live.party, by=studio.person, version=_version(form))
    return await _ask(request, site, studio, "review", command, form, said="called-off")


@post("/studio/discard")
async def discard(request: AnyRequest, site: Site) -> Response[Any]:
    """Give up the draft."""
    studio, form = await come_in(request, site), await form_of(request)
    command = DiscardDraft(brand=studio.live.party, by=studio.person, seen=forms.seen(form))
    return await _ask(request, site, studio, "review", command, form, said="discarded")


@post("/studio/roll-back")
async def roll_back(request: AnyRequest, site: Site) -> Response[Any]:
    """Bring an earlier version back: it was reviewed before, so one person may, at once."""
    studio, form = await come_in(request, site), await form_of(request)
    live = int(form["live"]) if form.get("live", "").isdecimal() else 0
    command = RollBack(brand=studio.live.party, by=studio.person, to=_version(form), seen=live)
    return await _ask(request, site, studio, "review", command, form, said="back")


async def _saved(
    request: AnyRequest,
    site: Site,
    room: str,
    read: Callable[[forms.Form, Brand], dict[str, object]],
) -> Response[Any]:
    studio, form = await come_in(request, site), await form_of(request)
    try:
        changes = forms.changed(form, read(form, studio.drafted), site.studio.value)
        site.studio.made({**studio.book.drafted, **changes})
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(request, site, studio, room, typed=form, refusal=refusal)
    return await _ask(request, site, studio, room, _save(studio, form, changes), form)


def _save(studio: Studio, form: forms.Form, changes: Mapping[str, str]) -> SaveDraft:
    return SaveDraft(brand=studio.live.party, by=studio.person, changes=changes, seen=forms.seen(form))


async def _ask(  # noqa: PLR0913  # one change, every part of it named
    request: AnyRequest,
    site: Site,
    studio: Studio,
    room: str,
    command: StudioCommand,
    form: forms.Form,
    *,
    said: str = "saved",
) -> Response[Any]:
    try:
        await ask(site, studio, command, form.get("key", "") or secrets.token_urlsafe(12))
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(request, site, studio, room, typed=form, refusal=refusal)
    return Redirect(f"{HREFS[room]}?done={said}", status_code=303)


async def _file_facts(site: Site, studio: Studio, form: forms.Form, sent: object) -> dict[str, str]:
    """The settings that a file leads to. Raises: LogoUnusable, FontUnusable, NoFile."""
    kind, tools = form.get("kind", ""), site.studio
    drawing, picture = {
        "logo": ("logo_svg", "logo_file"),
        "logo_dark": ("logo_dark_svg", "logo_dark_file"),
        "font": ("", "font_file"),
    }.get(kind, ("", ""))
    if not picture:
        raise NoFile("say what the file is: logo, logo_dark or font")
    if form.get("away"):
        return {name: "" for name in (drawing, picture) if name}
    if not isinstance(sent, UploadFile) or not sent.filename:
        raise NoFile("no file was chosen; choose one first")
    body, tenant = await sent.read(), studio.who.viewer.tenant
    if not drawing:
        return {picture: await keep_file(site, tenant, tools.font(body), "font/woff2")}
    if b"<svg" in body[:2000]:
        text = body.decode("utf-8", errors="replace")
        return {drawing: tools.logo_svg(text, studio.live.name), picture: ""}
    return {picture: await keep_file(site, tenant, tools.logo_picture(body), "image/webp")}


def _asked(site: Site, studio: Studio, form: forms.Form) -> AskReview:
    musts = [one for one in pages.findings(site, studio.drafted) if one.level.value == "must"]
    if musts:
        raise NotMended(f"{len(musts)} of the own sentences must be mended before a review; see Tone")
    day, holds = form.get("from", "").strip(), None
    if day:
        try:
            date = datetime.fromisoformat(day).date()
        except ValueError as fault:
            raise forms.SettingUnusable(f"{day[:20]!r} is no date such as 2026-12-01") from fault
        holds = datetime.combine(date, time(), tzinfo=ZoneInfo(zone_of(site)))
    return AskReview(brand=studio.live.party, by=studio.person, seen=forms.seen(form), holds_from=holds)


async def _show(  # what is looked at, and what happened
    request: AnyRequest,
    site: Site,
    studio: Studio,
    room: str,
    *,
    typed: forms.Form = NOTHING,
    refusal: DoorstepError | None = None,
) -> Response[Any]:
    ground, query = await ground_of(site, studio), dict(request.query_params)
    wish = Wish.of(query, studio.drafted.locales)
    width = query.get("width", "") if query.get("width", "") in words.WIDTHS else "390"
    base = StudioPage(
        frame=await _frame(request, site, studio, room, refusal=refusal, typed=typed),
        look=pages.seen(site, studio.drafted, ground, wish, width),
    )
    found = await sending.kept(site, studio, studio.drafted if room == "sender" else studio.live)
    proof = sending.summary(found, sending.proofs(site, found))
    fill: Mapping[str, Callable[[], StudioPage]] = {
        "theme": lambda: replace(
            pages.theme_page(base, studio, typed),
            checklist=tuple(checklist(studio.live, studio.book, site.base_url, proof)),
        ),
        "sender": lambda: sending.sender_page(base, site, studio, found),
        "tone": lambda: pages.tone_page(base, site, studio, typed),
        "terms": lambda: pages.terms_page(base, studio),
        "preview": lambda: pages.matrix_page(base, site, studio, ground),
        "review": lambda: pages.review_page(base, site, studio, zone_of(site)),
    }
    record = fill[room]()
    return page(f"studio/{room}.html", record, site=site, status_code=409 if refusal else 200)


async def _frame(  # every part of it named
    request: AnyRequest,
    site: Site,
    studio: Studio,
    room: str,
    *,
    refusal: DoorstepError | None,
    typed: forms.Form,
) -> Frame:
    book = studio.book
    async with site.desk.store.transaction(site.scope(studio.who.viewer)) as tx:
        around = await chrome(site, tx, studio.who, "Studio")
    changed = len(book.draft)
    draft = f"The draft changes {changed} of the settings." if changed else "The draft changes nothing."
    if book.review is not None:
        draft = f"Version {book.review.version} waits for a second person, and stands still until then."
    clash: tuple[tuple[str, str], ...] = ()
    if refusal is not None and refusal.code == "studio.edited_meanwhile":
        at = forms.seen(typed) or 0
        clash = tuple(
            (words.setting(name), f"{line.value[:80]} ({pages.who(studio, line.by)})")
            for name, line in sorted(book.draft.items())
            if book.touched.get(name, 0) > at
        )
    return Frame(
        chrome=around,
        brand=studio.live.name,
        heading=next(word for key, word, _ in ROOMS if key == room),
        version=f"Version {book.version} is live.",
        draft=draft,
        rooms=tuple(Room(word=word, href=href, current=key == room) for key, word, href in ROOMS),
        csrf=studio.who.csrf,
        form_key=secrets.token_urlsafe(12),
        seen=str(book.touches),
        said=str(refusal) if refusal else SAID.get(request.query_params.get("done", ""), ""),
        is_refusal=refusal is not None,
        clash=clash,
        locked=book.review is not None,
    )


def _version(form: forms.Form) -> int:
    text = form.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 9 else 0


routes = [
    theme,
    tone,
    terms,
    sender,
    preview,
    review,
    save_theme,
    save_tone,
    save_phrase,
    save_terms,
    save_sender,
    look_up_sender,
    save_file,
    ask_review,
    end_review,
    approve,
    call_off,
    discard,
    roll_back,
    *seen_routes.routes,
]

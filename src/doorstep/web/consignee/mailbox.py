"""The trial's mailbox: every e-mail that would have left, as its reader would see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr
from typing import cast
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from litestar import Response, get

from doorstep.kernel.errors import NotFound
from doorstep.web.render import page, security_headers
from doorstep.web.site import CaughtMail, Mailbox, MailLine, Site

PAGE = 40


class NoMailbox(NotFound):
    """This installation sends its e-mails into the world and keeps none."""

    code = "mailbox.none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One e-mail in the list."""

    id: str
    href: str
    sender: str
    recipient: str
    subject: str
    at: str
    clock: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The e-mail that is open. `html` is where its HTML is served, empty when it has none."""

    subject: str
    sender: str
    recipient: str
    clock: str
    html: str
    text: str
    headers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxPage:
    """The list and the open e-mail."""

    to: str
    total: int
    phones: bool
    lines: tuple[Line, ...]
    newer: str
    older: str
    opened: Opened | None


@get("/mailbox", cache=False)
async def mailbox(site: Site, to: str = "", before: str = "") -> Response[str]:
    """The newest e-mails, all or of one recipient."""
    box = _box(site)
    found = box.list(recipient=to or None, before=before or None, limit=PAGE)
    record = _page(site, found.lines, total=found.total, to=to, before=before, older=found.older or "")
    return page("consignee/mailbox.html", record, site=site)


@get("/mailbox/{mail:str}", cache=False)
async def mailbox_message(site: Site, mail: str, to: str = "", before: str = "") -> Response[str]:
    """One e-mail beside the list."""
    box = _box(site)
    opened = box.get(mail)
    found = box.list(recipient=to or None, before=before or None, limit=PAGE)
    record = _page(
        site,
        found.lines,
        total=found.total,
        to=to,
        before=before,
        older=found.older or "",
        opened=_opened(mail, opened, found.lines, site),
        current=mail,
    )
    return page("consignee/mailbox.html", record, site=site)


@get("/mailbox/{mail:str}/html", cache=False)
async def mailbox_html(site: Site, mail: str) -> Response[str]:
    """The e-mail's own HTML, in a frame that may do nothing but open links in a new tab."""
    box = _box(site)
    opened = box.get(mail)
    headers = {
        **security_headers(),
        "Content-Security-Policy": MAIL_POLICY,
        "Cross-Origin-Opener-Policy": "unsafe-none",
    }
    body = (opened.html or "").replace("<head>", '<head><base target="_blank">', 1)
    return Response(body, media_type="text/html; charset=utf-8", headers=headers)


MAIL_POLICY = (
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
    "style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
)


def _box(site: Site) -> Mailbox:
    if site.mailbox is None or not site.demo:
        raise NoMailbox("there is no mailbox here: e-mails are sent to their readers")
    return site.mailbox


def _page(  # noqa: PLR0913  # a list with its place in it, and what is open
    site: Site,
    lines: Sequence[MailLine],
    *,
    total: int,
    to: str,
    before: str,
    older: str,
    opened: Opened | None = None,
    current: str = "",
) -> MailboxPage:
    return MailboxPage(
        to=to,
        total=total,
        phones=site.texts is not None and site.texts.box is not None,
        lines=tuple(
            Line(
                id=line.id,
                href=_address(f"/mailbox/{line.id}", to=to, before=before),
                sender=_name(line.sender),
                recipient=", ".join(line.recipients),
                subject=line.subject,
                at=(line.date or line.received_at).isoformat(timespec="seconds"),
                clock=_clock(line.date or line.received_at, site),
                current=line.id == current,
            )
            for line in lines
        ),
        newer=_address("/mailbox", to=to) if before else "",
        older=_address("/mailbox", to=to, before=older) if older else "",
        opened=opened,
    )


def _opened(mail: str, opened: CaughtMail, lines: Sequence[MailLine], site: Site) -> Opened:
    named = {name.lower(): value for name, value in opened.headers}
    line = next((line for line in lines if line.id == mail), None)
    at = (line.date or line.received_at) if line else None
    return Opened(
        subject=named.get("subject", ""),
        sender=named.get("from", ""),
        recipient=named.get("to", ""),
        clock=_clock(at, site) if at else named.get("date", ""),
        html=f"/mailbox/{mail}/html" if opened.html else "",
        text=opened.text or "",
        headers=opened.headers,
    )


def _address(path: str, **query: str) -> str:
    search = urlencode({name: value for name, value in query.items() if value})
    return f"{path}?{search}" if search else path


def _name(sender: str) -> str:
    name, address = parseaddr(sender)
    return name or address


def _clock(at: datetime, site: Site) -> str:
    return f"{at.astimezone(ZoneInfo(cast('str', site.region['time_zone']))):%a %d %b, %H:%M}"

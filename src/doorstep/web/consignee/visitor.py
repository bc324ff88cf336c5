"""The door for a person with a link: the token opens one shipment, the step-up what is private in it."""

from dataclasses import dataclass
from typing import Any

from litestar import Request

from doorstep.engine.access import AccessKind, NoAccess, Pass
from doorstep.kernel.ids import ContactRef, ShipmentId, TenantId
from doorstep.kernel.party import Role, Viewer
from doorstep.web.consignee.links import Links, chosen_theme
from doorstep.web.site import Site

UNLOCKED = "unlocked"
"""The scope of a browser that passed the step-up."""

READS_MAIL = "mail:"
"""How the scope begins of a browser that was sent a code; the mark of the address it went to follows."""

NOBODY = ContactRef("")

COOKIE = "doorstep_unlocked"

AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who opened a link and for which shipment, how they read, and whether the step-up was passed.

    `contact` is the mark of the e-mail address to which the code of that step-up went; empty without one.
    """

    token: str
    who: Pass
    unlocked: bool
    contact: ContactRef = NOBODY
    asked_lang: str
    theme: str

    @property
    def viewer(self) -> Viewer:
        return self.who.viewer

    @property
    def tenant(self) -> TenantId:
        return self.who.viewer.tenant

    @property
    def shipment(self) -> ShipmentId:
        """The one shipment the link is for."""
        return ShipmentId(self.who.viewer.subject)

    def links(self, lang: str) -> Links:
        """The pages behind this link. `lang` when it was chosen on the page."""
        return Links(base=f"/t/{self.token}", lang=lang, theme=self.theme)


async def come_in(request: AnyRequest, site: Site, token: str) -> Visitor:
    """Who stands behind the link.

    Raises: NoAccess when it is unknown, expired, revoked or no link.
    """
    who = await site.access.open(token, source=source(request))
    if who.kind is not AccessKind.LINK or who.viewer.role is not Role.CONSIGNEE:
        raise NoAccess("this link opens no delivery")
    passed = await _passed(request, site, who)
    marks = (one.removeprefix(READS_MAIL) for one in passed if one.startswith(READS_MAIL))
    return Visitor(
        token=token,
        who=who,
        unlocked=UNLOCKED in passed,
        contact=ContactRef(next(marks, NOBODY)),
        asked_lang=request.query_params.get("lang", ""),
        theme=chosen_theme(request.query_params.get("theme")),
    )


def source(request: AnyRequest) -> str:
    """The network a question comes from, for counting misses."""
    return request.client.host if request.client else ""


def unlock_of(request: AnyRequest) -> str:
    """The secret of a browser that passed the step-up; empty before."""
    return request.cookies.get(COOKIE, "")


async def _passed(request: AnyRequest, site: Site, link: Pass) -> tuple[str, ...]:
    """What a browser may see of this delivery since its step-up; nothing before."""
    secret = unlock_of(request)
    if not secret:
        return ()
    try:
        passed = await site.access.open(secret)
    except NoAccess:
        return ()
    same = (passed.viewer.tenant, passed.viewer.subject) == (link.viewer.tenant, link.viewer.subject)
    return passed.scopes if same else ()

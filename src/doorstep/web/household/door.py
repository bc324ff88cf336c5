"""The door for somebody at home: the weaker link opens one page, until its maker takes it back."""

from dataclasses import dataclass
from typing import Any

from litestar import Request

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.shares import share_of
from doorstep.engine.access import AccessKind, NoAccess, Pass
from doorstep.engine.records import Brand
from doorstep.events import ShareEnd
from doorstep.kernel.ids import ShareId, ShipmentId, TenantId
from doorstep.kernel.party import Role
from doorstep.web.consignee.links import Links, chosen_theme
from doorstep.web.consignee.visitor import source
from doorstep.web.site import Site

ANSWER = "answer"
"""The scope of a link that may say whether somebody is in."""

AnyRequest = Request[Any, Any, Any]


class ShareOver(NoAccess):
    """Whoever shared this delivery took the link back, or the delivery has been over for a while."""

    code = "share.ended"

    def __init__(self, guest: "Guest", brand: Brand, locale: str, reason: ShareEnd) -> None:
        super().__init__(f"this link opens nothing any more: {reason.value}")
        self.guest, self.brand, self.locale, self.reason = guest, brand, locale, reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Who opened a weaker link, and how they read."""

    token: str
    who: Pass
    asked_lang: str
    theme: str

    @property
    def tenant(self) -> TenantId:
        return self.who.viewer.tenant

    @property
    def shipment(self) -> ShipmentId:
        """The one shipment the link is for."""
        return ShipmentId(self.who.viewer.subject)

    @property
    def share(self) -> ShareId:
        """The link, as its maker's page names it."""
        return ShareId(self.who.viewer.party)

    @property
    def may_answer(self) -> bool:
        """Whether they may say that somebody is in."""
        return ANSWER in self.who.scopes

    def links(self, lang: str) -> Links:
        """The pages behind this link. `lang` when it was chosen on the page."""
        return Links(base=f"/h/{self.token}", lang=lang, theme=self.theme)


async def come_in(request: AnyRequest, site: Site, token: str) -> Guest:
    """Who stands behind the link.

    Raises: NoAccess when it is unknown or has run out, or is no link of somebody at home.
    """
    who = await site.access.open(token, source=source(request))
    if who.kind is not AccessKind.LINK or who.viewer.role is not Role.HOUSEHOLD:
        raise NoAccess("this link opens no delivery")
    return Guest(
        token=token,
        who=who,
        asked_lang=request.query_params.get("lang", ""),
        theme=chosen_theme(request.query_params.get("theme")),
    )


def check_open(guest: Guest, card: ShipmentCard, brand: Brand) -> None:
    """The link still opens its page.

    Raises: ShareOver once it was taken back, or its time is up; NoAccess when the delivery has none such.
    """
    line = share_of(card.shares, guest.share)
    if line is None:
        raise NoAccess("this link opens no delivery")
    if line.ended_at is not None:
        raise ShareOver(guest, brand, card.locale, line.ended or ShareEnd.TAKEN_BACK)

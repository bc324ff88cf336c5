"""The page of somebody at home as they have it open; it ends as soon as the link is taken back."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from doorstep.engine.positions import Fix
from doorstep.kernel.ids import ShipmentId
from doorstep.web.consignee.speech import Speech
from doorstep.web.household.door import AnyRequest, come_in
from doorstep.web.household.page import HouseholdPage, household_page
from doorstep.web.household.reading import read, speech_of
from doorstep.web.render import assets_of, render
from doorstep.web.scene import Parts
from doorstep.web.site import Site

PARTS = ("head", "answer", "side", "way")
"""The parts of the page that can change, by the name of their template."""

TEMPLATES = {
    "head": "consignee/parts/head.html",
    "answer": "consignee/parts/answer.html",
    "side": "household/side.html",
    "way": "household/way.html",
}


@dataclass(slots=True)
class HouseholdScene:
    """`saved` is the code of what was just done on the page."""

    site: Site
    request: AnyRequest
    token: str
    shipment: ShipmentId
    saved: str = ""
    _tour: str = field(default="", init=False)

    @property
    def heeds(self) -> Collection[str]:
        """The shipment and its tour; a moving van alone is told with the next look."""
        return (self.shipment, self._tour) if self._tour else (self.shipment,)

    @property
    def secrets(self) -> Sequence[str]:
        """The link."""
        return (self.token,)

    @property
    def rest_s(self) -> float:
        """One delivery is cheap to read."""
        return 0.0

    async def look(self, *, known: bool = False) -> Parts:
        """Read everything anew. Raises: NoAccess."""
        del known
        guest = await come_in(self.request, self.site, self.token)
        facts = await read(self.site, guest)
        speech, links = speech_of(self.site, guest, facts.brand, facts)
        self._tour = facts.card.leg.tour if facts.card.leg else ""
        record = household_page(facts, speech, links, may_answer=guest.may_answer, saved=self.saved)
        return parts_of(record, speech, self.site)

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        """The passing of time takes a look."""
        return Parts(html={}) if vans else None


def parts_of(record: HouseholdPage, speech: Speech, site: Site) -> Parts:
    """The parts of a page as they stand in it."""
    asset = assets_of(site.paths.assets).url
    html = {name: render(TEMPLATES[name], page=record, t=speech.text, asset=asset) for name in PARTS}
    return Parts(html=html, values={"title": record.title})

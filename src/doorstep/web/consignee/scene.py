"""A tracking page that somebody has open; what was read is kept, so that a van's move costs no reading."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from doorstep.domain.tracking.health import health
from doorstep.domain.tracking.stage import is_next
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import ShipmentId
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.last_leg import last_leg
from doorstep.web.consignee.reading import read, reread, speech_of, van_shown
from doorstep.web.consignee.record import TrackingPage
from doorstep.web.consignee.situation import situation
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.tracking import tracking_page
from doorstep.web.consignee.visitor import AnyRequest, Visitor, come_in, unlock_of
from doorstep.web.render import assets_of, render
from doorstep.web.scene import Parts
from doorstep.web.site import Site

PARTS = ("head", "answer", "side", "ways", "proof", "leg", "map", "chain", "log", "rate", "contents", "help")
"""The parts of the page that can change, by the name of their template."""

VAN_PARTS = ("leg", "map")
"""The parts that say where the van is."""


@dataclass(slots=True)
class _Seen:
    """What the last look read; and the page that came of it while it shows the van."""

    visitor: Visitor
    facts: Facts
    record: TrackingPage | None


@dataclass(slots=True)
class TrackingScene:
    """`saved` is the code of what was just done on the page."""

    site: Site
    request: AnyRequest
    token: str
    shipment: ShipmentId
    saved: str = ""
    _seen: _Seen | None = field(default=None, init=False)

    @property
    def heeds(self) -> Collection[str]:
        """The shipment, its tour, and the van while the page shows it, or would if it were heard of."""
        seen = self._seen
        leg = seen.facts.card.leg if seen else None
        if seen is None or leg is None:
            return (self.shipment,)
        coming = seen.facts.fix is not None or is_next(seen.facts.whole or seen.facts.card, leg)
        return (self.shipment, leg.tour, leg.van) if coming else (self.shipment, leg.tour)

    @property
    def secrets(self) -> Sequence[str]:
        """The link, and what the browser was given at the step-up."""
        unlock = unlock_of(self.request)
        return (self.token, unlock) if unlock else (self.token,)

    @property
    def rest_s(self) -> float:
        """One delivery is cheap to read."""
        return 0.0

    async def look(self, *, known: bool = False) -> Parts:
        """Read everything anew, or with `known` the card alone. Raises: NoAccess."""
        if known and self._seen is not None:
            visitor = self._seen.visitor
            facts = await reread(self.site, visitor, self._seen.facts)
        else:
            visitor = await come_in(self.request, self.site, self.token)
            facts = await read(self.site, visitor)
        return self._show(visitor, replace(facts, fix=self._newer(facts.fix)))

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        """Where the van is now; with none, the page as it reads at this moment.

        Its first position is shown as the van says it; the way on which it drives takes a look.
        """
        seen = self._seen
        if seen is None:
            return None
        now = self.site.desk.clock.now()
        if not vans:
            found = health(seen.facts.whole or seen.facts.card, at=now)
            if "silent" in found.reasons and "silent" not in seen.facts.health.reasons:
                return None  # a look knows up to when the log was taken in
            return self._show(seen.visitor, replace(seen.facts, now=now, health=found))
        shown, fix = seen.facts.fix, _newest(seen.facts, vans)
        if fix is None:
            return Parts(html={})
        seen.facts = replace(seen.facts, now=now, fix=fix, speed=self.site.speed())
        if shown is None or seen.record is None:
            return replace(self._show(seen.visitor, seen.facts), rough=True)
        speech, _ = speech_of(self.site, seen.visitor, seen.facts)
        seen.record = replace(seen.record, map=last_leg(seen.facts, situation(seen.facts), speech))
        return Parts(html=_rendered(VAN_PARTS, seen.record, speech, self.site))

    def _show(self, visitor: Visitor, facts: Facts) -> Parts:
        speech, links = speech_of(self.site, visitor, facts)
        record = tracking_page(facts, speech, links, saved=self.saved)
        self._seen = _Seen(visitor, facts, record if facts.fix is not None else None)
        return parts_of(record, speech, self.site)

    def _newer(self, fix: Fix | None) -> Fix | None:
        """What a glance showed while this was read is not taken back."""
        shown = self._seen.facts.fix if self._seen else None
        return shown if fix and shown and shown.van == fix.van and shown.at > fix.at else fix


def parts_of(record: TrackingPage, speech: Speech, site: Site) -> Parts:
    """The parts of a page as they stand in it."""
    return Parts(html=_rendered(PARTS, record, speech, site), values={"title": record.title})


def _rendered(names: Sequence[str], record: TrackingPage, speech: Speech, site: Site) -> Mapping[str, str]:
    asset = assets_of(site.paths.assets).url
    return {
        name: render(f"consignee/parts/{name}.html", page=record, t=speech.text, asset=asset)
        for name in names
    }


def _newest(facts: Facts, vans: Mapping[str, Fix]) -> Fix | None:
    """The newest fix of the van that comes; one that came late moves it nowhere."""
    known, van = facts.fix, van_shown(facts.whole or facts.card)
    moved = vans.get(van) if van else None
    return moved if moved is not None and (known is None or moved.at > known.at) else known

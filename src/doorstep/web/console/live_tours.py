"""The tours page as somebody has it open: read again when its day went on; vans move by themselves."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from doorstep.domain.slots.views import key_of
from doorstep.engine.positions import Fix
from doorstep.web.console.chrome import HOUSE
from doorstep.web.console.fleet import caption, map_vans, newest
from doorstep.web.console.tour_reading import ToursPage, ToursRead, read_tours
from doorstep.web.door import AnyRequest, enter, secret_of
from doorstep.web.render import render
from doorstep.web.scene import Parts
from doorstep.web.site import Site

PARTS = ("head", "day", "list", "chosen", "map", "caption", "versions")
"""The parts of the page that can change, by the name of their template."""

VAN_PARTS = ("map", "caption")
"""The parts that say where vans are."""


@dataclass(slots=True)
class ToursScene:
    """A day, and the tour in front; `form_key` is that of the forms on the page."""

    site: Site
    request: AnyRequest
    day: str
    tour: str
    form_key: str
    _read: ToursRead | None = field(default=None, init=False)

    @property
    def heeds(self) -> Collection[str] | None:
        """The plan of the day, its tours, what the chosen one carries, and every van."""
        if self._read is None:
            return None
        sources = self._read.sources
        plan = key_of(sources.depot.depot, sources.day)
        return {plan, *sources.sheets, *sources.cards, *sources.names.vans}

    @property
    def secrets(self) -> Sequence[str]:
        """The session."""
        return (secret_of(self.request),)

    @property
    def rest_s(self) -> float:
        """Nobody reads a whole day faster."""
        return 1.0

    async def look(self, *, known: bool = False) -> Parts:
        """Read everything anew: a tour's way out hangs on all other tours. Raises: NoAccess."""
        del known
        who = await enter(self.request, self.site, *HOUSE)
        read = await read_tours(self.site, who, day=self.day, tour=self.tour, form_key=self.form_key)
        shown = {str(fix.van): fix for fix in self._read.fixes} if self._read else {}
        self._read = self._moved(read, newest(read.fixes, shown))
        frame = self._read.page.chrome
        return Parts(
            html=_rendered(PARTS, self._read.page), values={"clock": frame.clock, "behind": frame.behind}
        )

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        """The vans that moved; what time alone alters takes a look. A van not seen before does, too."""
        if not vans or self._read is None:
            return None
        if vans.keys() - {fix.van for fix in self._read.fixes}:
            return None
        self._read = self._moved(self._read, newest(self._read.fixes, vans))
        return Parts(html=_rendered(VAN_PARTS, self._read.page))

    def _moved(self, read: ToursRead, fixes: Sequence[Fix]) -> ToursRead:
        at, vans = self.site.desk.clock.now(), read.sources.names.vans
        shown = json.dumps(map_vans(fixes, vans, at))
        return replace(
            read, fixes=fixes, page=replace(read.page, map_vans=shown, map_caption=caption(fixes, at))
        )


def _rendered(names: Sequence[str], record: ToursPage) -> Mapping[str, str]:
    return {name: render(f"console/tours/{name}.html", page=record) for name in names}

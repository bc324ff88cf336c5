"""The planner's page as somebody has it open: it says that the plan has changed, and moves nothing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import DepotId
from doorstep.web.console.chrome import HOUSE
from doorstep.web.door import AnyRequest, enter, secret_of
from doorstep.web.render import render
from doorstep.web.scene import Parts
from doorstep.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanShown:
    """What the page shows: the plan of a day at a version; `href` shows the same of the newest."""

    depot: DepotId
    day: str
    version: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNews:
    """Whether there is a newer plan than the page shows, and where."""

    is_newer: bool
    href: str


@dataclass(slots=True)
class PlanScene:
    """Heeds the plan of its day alone."""

    site: Site
    request: AnyRequest
    shown: PlanShown

    @property
    def heeds(self) -> Collection[str]:
        """The plan of the day."""
        return (self._key,)

    @property
    def secrets(self) -> Sequence[str]:
        """The session."""
        return (secret_of(self.request),)

    @property
    def rest_s(self) -> float:
        """A plan that is being booked changes every moment; to be told once is enough."""
        return 1.0

    async def look(self, *, known: bool = False) -> Parts:
        """Read which version the plan is at. Raises: NoAccess."""
        del known
        who = await enter(self.request, self.site, *HOUSE)
        async with self.site.desk.store.transaction(self.site.scope(who.viewer)) as tx:
            loads: dict[str, SlotLoad] = await self.site.read(tx, "slot_load", [self._key])
        load = loads.get(self._key)
        news = PlanNews(is_newer=load is not None and load.version > self.shown.version, href=self.shown.href)
        return Parts(html={"news": render("console/plan_news.html", page=news)})

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        """Neither vans nor time alter what it says."""
        del vans
        return Parts(html={})

    @property
    def _key(self) -> str:
        return key_of(self.shown.depot, self.shown.day)

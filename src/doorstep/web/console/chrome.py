"""What stands around every staff page: where one is, who one is, and the business clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Party
from doorstep.kernel.party import Role
from doorstep.web.console import words
from doorstep.web.site import Site

BEHIND_ALLOWED = timedelta(seconds=30)
"""Real time that followers may take over an event; pages say so when it is more."""

STAFF = (Role.LSP, Role.SERVICE, Role.BRAND, Role.PLATFORM)
HOUSE = (Role.LSP, Role.SERVICE, Role.PLATFORM)


@dataclass(frozen=True, slots=True, kw_only=True)
class NavLink:
    """A room of the console."""

    word: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """The frame of a page. `speed` is business seconds a second, for what moves on a map.

    `behind` says since when followers have not taken in what happened, while that is long ago.
    """

    title: str
    network: str
    name: str
    day: str
    clock: str
    speed: str
    behind: str
    csrf: str
    links: tuple[NavLink, ...]


_ROOMS: tuple[tuple[str, str, Sequence[Role]], ...] = (
    ("Work", "/console", STAFF),
    ("Tours", "/console/tours", HOUSE),
    ("Planner", "/console/plan", HOUSE),
    ("Figures", "/console/figures", STAFF),
    ("Import", "/console/import", STAFF),
    ("Studio", "/studio", (Role.BRAND,)),
)


async def chrome(site: Site, tx: Transaction, who: Pass, title: str) -> Chrome:
    """The frame for `who` on the page `title`."""
    at, zone = site.desk.clock.now(), zone_of(site)
    parties = await site.records.all(tx, Party)
    network = next((party.name for party in parties if party.role is Role.LSP), "Doorstep")
    return Chrome(
        title=title,
        network=network,
        name=who.viewer.name or who.viewer.party,
        day=words.long_day(at, zone),
        clock=words.clock(at, zone),
        speed=f"{site.speed():g}",
        behind=await behind(site),
        csrf=who.csrf,
        links=tuple(
            NavLink(word=word, href=href, current=word == title)
            for word, href, roles in _ROOMS
            if who.viewer.role in roles
        ),
    )


async def behind(site: Site) -> str:
    """Since when nothing was taken in, once that is longer ago than anybody expects; else empty."""
    since, at = await site.waiting_since(), site.desk.clock.now()
    if since is None or at - since < BEHIND_ALLOWED * max(1.0, site.speed()):
        return ""
    until = words.when(since, at, zone_of(site))
    return f"Doorstep is behind: what happened since {until} is still being taken in."


def zone_of(site: Site) -> str:
    """The IANA zone in which staff read times: that of the region."""
    return str(site.region["time_zone"])

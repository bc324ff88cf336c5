"""What stands around every staff page: where one is, who one is, and the business clock."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Party
from doorstep.kernel.party import Role
from doorstep.web.console import words
from doorstep.web.site import Site

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
    """The frame of a page. `speed` is business seconds a second, for what moves on a map."""

    title: str
    network: str
    name: str
    day: str
    clock: str
    speed: str
    csrf: str
    links: tuple[NavLink, ...]


_ROOMS: tuple[tuple[str, str, Sequence[Role]], ...] = (
    ("Work", "/console", STAFF),
    ("Tours", "/console/tours", HOUSE),
    ("Planner", "/console/plan", HOUSE),
    ("Figures", "/console/figures", STAFF),
    ("Import", "/console/import", STAFF),
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
        csrf=who.csrf,
        links=tuple(
            NavLink(word=word, href=href, current=word == title)
            for word, href, roles in _ROOMS
            if who.viewer.role in roles
        ),
    )


def zone_of(site: Site) -> str:
    """The IANA zone in which staff read times: that of the region."""
    return str(site.region["time_zone"])

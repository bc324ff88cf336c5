"""How a page about one depot opens: its frame, the depots there are, and who is who."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doorstep.engine.access import Pass
from doorstep.engine.records import Depot, Party
from doorstep.kernel.errors import NotFound
from doorstep.web.console.chrome import Chrome, chrome
from doorstep.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class DepotOpened:
    """What every such page begins with. `parties` are names by their party."""

    chrome: Chrome
    place: Depot
    depots: Sequence[tuple[str, str]]
    parties: Mapping[str, str]


async def opened(site: Site, who: Pass, depot: str, section: str) -> DepotOpened:
    """The depot that was asked for, else the first one.

    Raises: NotFound while there is none.
    """
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        depots = await site.records.all(tx, Depot)
        parties = {str(party.party): party.name for party in await site.records.all(tx, Party)}
        frame = await chrome(site, tx, who, section)
    place = next((one for one in depots if one.depot == depot), next(iter(depots), None))
    if place is None:
        raise NotFound("this network has no depot yet")
    named = tuple((one.depot, one.name) for one in depots)
    return DepotOpened(chrome=frame, place=place, depots=named, parties=parties)

"""The city: its people, streets and keys, its clock, its chance and its hidden truth, in one value."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from doorstep.kernel.place import Box, Point
from doorstep.simulation.book import Book
from doorstep.simulation.chance import Chance
from doorstep.simulation.door import Door
from doorstep.simulation.incidents import Trouble, trouble
from doorstep.simulation.keys import Keys
from doorstep.simulation.pace import Pace
from doorstep.simulation.roads import Roads
from doorstep.simulation.truth import Truth
from doorstep.simulation.wire import Addresses, AddressSeen, DepotSeen, Network

ADDRESSES = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """Everything that the actors of the city share."""

    door: Door
    keys: Keys
    pace: Pace
    roads: Roads
    chance: Chance
    truth: Truth
    book: Book
    network: Network
    addresses: Sequence[AddressSeen]
    box: Box
    troubles: dict[str, Trouble] = field(default_factory=dict[str, Trouble])

    @property
    def depot(self) -> DepotSeen:
        """Where the vans start."""
        return self.network.depots[0]

    @property
    def zone(self) -> str:
        """The IANA zone of the depot."""
        return self.depot.zone

    @property
    def depot_point(self) -> Point:
        """The depot's position."""
        return Point(self.depot.point.lat, self.depot.point.lon)

    def local(self, moment: datetime) -> datetime:
        """`moment` on the depot's clock."""
        return moment.astimezone(ZoneInfo(self.zone))

    def day_of(self, moment: datetime) -> str:
        """The local calendar day."""
        return self.local(moment).date().isoformat()

    def moment(self, day: str, hour: float) -> datetime:
        """An hour of a local day, such as 7.25 for a quarter past seven."""
        midnight = datetime.combine(date.fromisoformat(day), time(), ZoneInfo(self.zone))
        return midnight + timedelta(hours=hour)

    def trouble(self, day: str) -> Trouble:
        """What goes wrong on a day."""
        if day not in self.troubles:
            vans = [van.van for van in self.network.vans]
            self.troubles[day] = trouble(self.chance, day, vans, self.box, self.zone)
        return self.troubles[day]

    def driver_key(self, van: str) -> str:
        """The key of the driver of a van."""
        driver = next(seen.driver for seen in self.network.vans if seen.van == van)
        return self.keys.drivers[driver]


def next_day(day: str, days: int = 1) -> str:
    """The day so many days later."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


async def found_city(*, door: Door, keys: Keys, roads: Roads, truth: Truth, seed: int) -> City:
    """The city as the server describes it. The same seed and the same truth make the same city."""
    network = await door.get("/api/v1/network", Network, key=keys.lsp)
    addresses = await door.get(f"/api/v1/addresses?limit={ADDRESSES}", Addresses, key=keys.lsp)
    lats, lons = [a.lat for a in addresses.addresses], [a.lon for a in addresses.addresses]
    return City(
        door=door,
        keys=keys,
        pace=Pace(door, keys.lsp),
        roads=roads,
        chance=Chance(seed),
        truth=truth,
        book=Book(truth),
        network=network,
        addresses=sorted(addresses.addresses, key=lambda a: (a.street, a.house_number, a.lat, a.lon)),
        box=Box(min(lats), min(lons), max(lats), max(lons)),
    )

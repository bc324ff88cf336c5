"""The demonstration's network: one LSP with a depot, eight vans, two brands, and keys for its clients."""

import json
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from doorstep.adapters.clock import Anchor
from doorstep.adapters.maps.shelf import read_index
from doorstep.adapters.postgres.records import ClockRow
from doorstep.adapters.roads.reachable import best_depot
from doorstep.adapters.wording.brands import brands_in
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.ports import Scope, Transaction
from doorstep.engine.records import Brand, DayPattern, Depot, DepotStorage, Party, RoadSpeeds, RushHour, Van
from doorstep.engine.vault import Address, Person
from doorstep.events import Means
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import DepotId, PartyId, PersonRef, PlaceRef, VanId
from doorstep.kernel.party import Role
from doorstep.main.demo_points import set_up_points
from doorstep.main.settings import CHECKOUT
from doorstep.main.site import TENANT
from doorstep.web.site import Site
from doorstep.web.studio.desk import load_file

LSP = PartyId("pihka")
DEPOT = DepotId("depot-1")
DRIVERS = ("Aino", "Onni", "Eero", "Helmi", "Väinö", "Lempi", "Toivo", "Siiri")
PATTERN = DayPattern(
    depot=DEPOT,
    windows=(
        ("08:00", "10:00"),
        ("10:00", "12:00"),
        ("12:00", "14:00"),
        ("15:00", "17:00"),
        ("17:00", "19:00"),
        ("19:00", "21:00"),
    ),
    shifts=(("07:45", "14:30"), ("14:40", "21:45")),
    breaks=(("10:45", "12:15", 30), ("17:30", "19:00", 30)),
)
LARGE = Means(capacity_cm3=11_000_000, skills=("two_person",))
SMALL = Means(capacity_cm3=4_500_000)
"""Six vans with two people, as furniture needs them, and two small ones that load twice in a shift."""
RELOAD_MINUTES = 25

DAILY = (0, 1, 2, 3, 4, 5, 6)
RUSH_HOURS = RoadSpeeds(
    depot=DEPOT,
    rush_hours=tuple(
        RushHour(weekdays=DAILY, begins=begins, ends=ends, percent=percent)
        for begins, ends, percent in (
            ("07:00", "08:00", 79),
            ("08:00", "09:00", 67),
            ("09:00", "10:00", 74),
            ("10:00", "11:00", 82),
            ("11:00", "14:00", 93),
            ("14:00", "15:00", 82),
            ("15:00", "16:00", 74),
            ("16:00", "18:00", 66),
            ("18:00", "19:00", 79),
            ("19:00", "22:00", 93),
        )
    ),
)
"""What an operator of this town would have measured: the town of the demonstration has traffic of its own."""

STORAGE = DepotStorage(depot=DEPOT, days=14, weekdays=DAILY)
"""It keeps parcels for two weeks, and delivers on every day of the week."""

BRAND_STAFF = ("Meri", "Otso")
"""Of each brand: whoever drafts something, and the second person who looks at it."""

SIGN_IN_LIFE = timedelta(hours=24)


class NoDepotPlace(Unavailable):
    """No address of the region can serve as a depot: no other can be reached from it by road."""

    code = "demo.no_depot_place"


class OtherRegion(Refused):
    """The network was laid out on another map than the one in use."""

    code = "demo.other_region"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """API keys of the demonstration's own clients: kept in the state folder, readable by its owner only."""

    lsp: str
    brands: Mapping[str, str]
    drivers: Mapping[str, str]


async def lay_out(site: Site, clock_row: ClockRow, keys_file: Path) -> Keys:
    """See that the network exists; doing it again changes nothing but what the brands' files say."""
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        known = await site.records.get(tx, Depot, DEPOT)
    if known is not None and known.point not in site.region["box"]:
        raise OtherRegion(
            f"{known.name} lies outside the map of {site.region['name']}; begin anew there with"
            " `make run RESTART=1`, or add the region again that the network was made for"
        )
    depot = known or await _depot(site)
    keys = _keys(keys_file, brands_in(CHECKOUT / "demo" / "brands"))
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        await _place(site, tx, depot)
        await _parties(site, tx, depot)
        await _issue(site, tx, keys)
    for brand in brands_in(CHECKOUT / "demo" / "brands"):
        await load_file(site, TENANT, brand)
    await set_up_points(site)
    await clock_row.write(await _where_it_stopped(site, clock_row, depot.zone))
    return keys


async def sign_in_links(site: Site, base_url: str) -> list[tuple[str, str]]:
    """One-time links for the demonstration's roles, fresh at every start."""
    people = [
        ("Ops console", LSP, Role.LSP, "", "Sanna"),
        *(
            (f"{brand.name}, {name}", brand.party, Role.BRAND, _staff(brand, number), name)
            for brand in await _brands(site)
            for number, name in enumerate(BRAND_STAFF, 1)
        ),
        (f"Driver's app, {DRIVERS[0]}", _driver(0), Role.DRIVER, "van-1", DRIVERS[0]),
    ]
    links: list[tuple[str, str]] = []
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        for label, party, role, subject, name in people:
            new = NewAccess(
                kind=AccessKind.SIGN_IN,
                party=party,
                role=role,
                subject=subject,
                name=name,
                expires_at=site.desk.clock.real() + SIGN_IN_LIFE,
            )
            if role is Role.BRAND:
                await site.vault.put(tx, PersonRef(subject), subject, Person(name=name))
            links.append((label, f"{base_url}/sign-in/{await site.access.issue(tx, new)}"))
    return links


def _staff(brand: Brand, number: int) -> str:
    """One of a brand's people: a review needs two of them."""
    return f"staff-{brand.party}-{number}"


async def _brands(site: Site) -> Sequence[Brand]:
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        return await site.records.all(tx, Brand)


async def _depot(site: Site) -> Depot:
    doors = read_index(site.paths.region).addresses
    best = await best_depot(site.roads, doors)
    if best is None:
        raise NoDepotPlace("no address of this region has roads to the others; add a larger extract")
    return Depot(
        depot=DEPOT,
        name=f"Depot {best.street}",
        zone=site.region["time_zone"],
        place=PlaceRef("plc-depot-1"),
        point=best.point,
        line=f"{best.street} {best.house_number}",
        lsp=LSP,
    )


async def _place(site: Site, tx: Transaction, depot: Depot) -> None:
    address = Address(street=depot.line, point=depot.point)
    await site.vault.put(tx, PersonRef("network"), depot.place, address)
    await site.records.put(tx, DEPOT, depot)
    await site.records.put(tx, DEPOT, PATTERN)
    await site.records.put(tx, DEPOT, RUSH_HOURS)
    await site.records.put(tx, DEPOT, STORAGE)


async def _parties(site: Site, tx: Transaction, depot: Depot) -> None:
    await site.records.put(tx, LSP, Party(party=LSP, role=Role.LSP, name="Pihka Delivery"))
    await tx.grant(LSP, "*")
    for brand in brands_in(CHECKOUT / "demo" / "brands"):
        await site.records.put(tx, brand.party, Party(party=brand.party, role=Role.BRAND, name=brand.name))
    for number, name in enumerate(DRIVERS):
        van = VanId(f"van-{number + 1}")
        row = Van(
            van=van,
            name=f"Van {number + 1}",
            depot=depot.depot,
            driver=_driver(number),
            driver_name=name,
            capacity_g=600_000 if number < 6 else 250_000,
            means=LARGE if number < 6 else SMALL,
            tours=1 if number < 6 else 2,
            reload_minutes=0 if number < 6 else RELOAD_MINUTES,
        )
        await site.records.put(tx, van, row)
        await site.records.put(tx, row.driver, Party(party=row.driver, role=Role.DRIVER, name=name))


async def _issue(site: Site, tx: Transaction, keys: Keys) -> None:
    lsp = NewAccess(
        kind=AccessKind.API_KEY,
        party=LSP,
        role=Role.LSP,
        scopes=("plan", "positions", "network", "clock", "shipments", "warehouse"),
        name="Simulated dispatcher",
    )
    await site.access.issue(tx, lsp, secret=keys.lsp)
    for brand, secret in keys.brands.items():
        new = NewAccess(kind=AccessKind.API_KEY, party=PartyId(brand), role=Role.BRAND, scopes=("shipments",))
        await site.access.issue(tx, new, secret=secret)
    for number, (driver, secret) in enumerate(sorted(keys.drivers.items())):
        new = NewAccess(
            kind=AccessKind.API_KEY, party=PartyId(driver), role=Role.DRIVER, subject=f"van-{number + 1}"
        )
        await site.access.issue(tx, new, secret=secret)


def _keys(file: Path, brands: Sequence[Brand]) -> Keys:
    if not file.exists():
        fresh = {
            "lsp": secrets.token_urlsafe(24),
            "brands": {brand.party: secrets.token_urlsafe(24) for brand in brands},
            "drivers": {_driver(number): secrets.token_urlsafe(24) for number in range(len(DRIVERS))},
        }
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            json.dump(fresh, out)
    return Keys(**json.loads(file.read_text(encoding="utf-8")))


def _driver(number: int) -> PartyId:
    return PartyId(f"driver-{number + 1}")


async def _where_it_stopped(site: Site, clock_row: ClockRow, zone: str) -> Anchor:
    """A story that was left stood still: it goes on where its last event was recorded."""
    known = await clock_row.read()
    if known is None:
        return _first_afternoon(site.desk.clock.real(), zone)
    last = await clock_row.last_recorded()
    real = site.desk.clock.real()
    business = max(known.business, min(known.at(real), last or known.business))
    return Anchor(real=real, business=business, speed=known.speed)


def _first_afternoon(real: datetime, zone: str) -> Anchor:
    """The story begins at three in the afternoon before the first delivery day; the clock stands."""
    today = real.astimezone(ZoneInfo(zone)).date()
    business = datetime.combine(today, time(15, 0), tzinfo=ZoneInfo(zone))
    return Anchor(real=real, business=business, speed=0.0)

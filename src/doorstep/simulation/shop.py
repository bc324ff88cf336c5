"""The shops' buyers: who orders what, where to, when, and what they would like best."""

from dataclasses import replace
from datetime import datetime
from random import Random

from doorstep.simulation.city import City, next_day
from doorstep.simulation.incidents import fates
from doorstep.simulation.names import GIVEN, invent
from doorstep.simulation.orders import Fate, Home, Order
from doorstep.simulation.sayings import SAYINGS
from doorstep.simulation.wire import AddressSeen, BrandSeen

SPEAKS = {
    "fi": 0.42,
    "sv": 0.17,
    "en": 0.17,
    "de": 0.08,
    "fr": 0.04,
    "es": 0.03,
    "it": 0.03,
    "pl": 0.03,
    "ar": 0.03,
}
"""How many of a hundred people speak what, in a city of many languages."""
SOMEBODY_MUST_BE_THERE = frozenset({Fate.NOBODY_HOME, Fate.REFUSED, Fate.DAMAGED})
ONLY_COLLECTS, COLLECTS_TOO = 0.04, 0.02
"""How many orders are returns, and how many have something brought and something else fetched."""


def wishes(city: City, day: str, count: int, *, opens: float = 9.0) -> list[Order]:
    """The orders that people place on the day before `day`, from the hour `opens` until late evening."""
    before = next_day(day, -1)
    begin, end = city.moment(before, opens), city.moment(before, 21.8)
    rng = city.chance.of("moments", day)
    moments = sorted(begin + (end - begin) * rng.random() for _ in range(count))
    fate_of = fates(city.chance, day, count)
    return [
        _wish(city, day, number, moments[number], fate_of.get(number, Fate.SMOOTH)) for number in range(count)
    ]


def _wish(city: City, day: str, number: int, placed_at: datetime, fate: Fate) -> Order:
    rng = city.chance.of("wish", day, number)
    brand = rng.choice(sorted(city.network.brands, key=lambda brand: brand.party))
    locale = _locale(rng, brand)
    seen = rng.choice(city.addresses)
    street, house_number = _written(rng, seen, fate)
    wished = Order(
        key=f"{day}/{number:04d}",
        number=number,
        day=day,
        placed_at=placed_at,
        brand=brand.party,
        reference=f"{_initials(brand.name)}-{day[5:7]}{day[8:]}-{number:03d}",
        locale=locale,
        person=invent(rng, locale, number),
        home=_home(seen),
        written_street=street,
        written_number=house_number,
        unit=seen.unit_hint or (f"{rng.choice('ABC')} {rng.randrange(1, 48)}" if rng.random() < 0.7 else ""),
        floor=str(rng.randrange(1, 7)) if rng.random() < 0.4 else "",
        note=rng.choice(SAYINGS[locale].notes) if rng.random() < 0.12 else "",
        attended=rng.random() < 0.45 or fate in SOMEBODY_MUST_BE_THERE,
        evening=rng.random(),
        items=_items(rng, brand),
        weights=tuple(rng.randrange(300, 9_000) for _ in range(rng.choices((1, 2, 3), (78, 16, 6))[0])),
        fate=fate,
    )
    return _with_returns(city.chance.of("returns", day, number), wished)


def _with_returns(rng: Random, order: Order) -> Order:
    """A few people give something back: most of them have nothing brought."""
    drawn = rng.random()
    if order.fate is Fate.DAMAGED or drawn >= ONLY_COLLECTS + COLLECTS_TOO:
        return order
    fetches = tuple(rng.randrange(400, 7_000) for _ in range(rng.choices((1, 2), (80, 20))[0]))
    return replace(order, fetches=fetches, weights=() if drawn < ONLY_COLLECTS else order.weights)


def _locale(rng: Random, brand: BrandSeen) -> str:
    spoken = [locale for locale in SPEAKS if locale in brand.locales and locale in GIVEN] or list(SPEAKS)
    return rng.choices(spoken, [SPEAKS[locale] for locale in spoken])[0]


def _written(rng: Random, seen: AddressSeen, fate: Fate) -> tuple[str, str]:
    """What was typed: as it is, or so that nobody can be sure of it."""
    if fate is not Fate.WRONG_ADDRESS:
        return seen.street, seen.house_number
    if rng.random() < 0.5:
        return seen.street, str(rng.randrange(400, 900))
    middle = len(seen.street) // 2
    return seen.street[: middle - 1] + seen.street[middle + 1 :], ""


def _home(seen: AddressSeen) -> Home:
    return Home(
        street=seen.street,
        house_number=seen.house_number,
        postcode=seen.postcode,
        city=seen.city,
        lat=seen.lat,
        lon=seen.lon,
    )


def _items(rng: Random, brand: BrandSeen) -> tuple[tuple[str, int], ...]:
    skus = sorted(brand.articles)
    chosen = rng.sample(skus, min(len(skus), rng.choice((1, 1, 2, 3))))
    return tuple((sku, rng.choice((1, 1, 1, 2))) for sku in chosen)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isalpha()).upper()[:3] or "B"

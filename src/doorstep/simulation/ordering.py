"""The conversation of a shop with the server about one order: taken in, slot chosen, held and promised."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from doorstep.kernel.place import Point, distance_m
from doorstep.simulation.city import City
from doorstep.simulation.door import Answered
from doorstep.simulation.orders import Choice, Order, Step
from doorstep.simulation.sayings import SAYINGS
from doorstep.simulation.wire import (
    AddressWord,
    Candidate,
    Held,
    Offer,
    Offers,
    ParcelSeen,
    Promised,
    Row,
    Rows,
    Taken,
)

DAYS_AHEAD = 3
TRIES = 6
SURE_M = 40
"""A candidate this near to the real door is the one the consignee confirms."""


async def take_in(city: City, order: Order) -> Order:
    """Send one order to the server."""
    taken = await city.door.send(
        "/api/v1/shipments",
        _body(order),
        Taken,
        key=city.keys.brands[order.brand],
        once=city.chance.id("take", order.key),
    )
    kept = _taken(order, taken.id, taken.tracking_token, taken.parcels, taken.address)
    city.book.keep(kept)
    return kept


async def take_in_many(city: City, orders: Sequence[Order]) -> list[Order]:
    """Send orders of one brand in one batch, as a shop's nightly export does."""
    rows = await city.door.send(
        "/api/v1/shipments",
        {"shipments": [_body(order) for order in orders]},
        Rows,
        key=city.keys.brands[orders[0].brand],
        once=city.chance.id("batch", *(order.key for order in orders)),
    )
    kept = [_from_row(orders[row.row], row) for row in rows.results]
    city.book.keep(*kept)
    return kept


async def settle(city: City, order: Order) -> Order:
    """Say which place a doubtful address means, as a person who asked the consignee would."""
    fix: dict[str, object] = (
        {"point": {"lat": order.home.lat, "lon": order.home.lon}}
        if order.candidate is None
        else {"candidate": order.candidate}
    )
    await city.door.send(
        f"/api/v1/shipments/{order.shipment}/address",
        fix,
        msgspec.Raw,
        key=city.keys.lsp,
        once=city.chance.id("settle", order.key),
    )
    kept = replace(order, step=Step.TAKEN)
    city.book.keep(kept)
    return kept


async def get_promise(city: City, order: Order) -> Order:
    """Choose a slot and get it promised; a buyer whom nothing suits cancels."""
    while order.step in (Step.TAKEN, Step.HOLDING):
        if order.choice is not None and order.choice.tries > TRIES:
            return await _give_up(city, order, "slots went away while choosing")
        if order.step is Step.TAKEN:
            order = await _choose(city, order)
        else:
            order = await _confirm(city, order)
    return order


async def book_choice(city: City, key: str, order: Order, choice: Choice) -> Choice | None:
    """Hold a chosen slot and have it promised; None when it went away. `key` names the conversation."""
    brand = city.keys.brands[order.brand]
    wanted = {"depot": choice.depot, "start": choice.start, "end": choice.end, "day": choice.day}
    path = f"/api/v1/shipments/{order.shipment}"
    try:
        held = await city.door.send(
            f"{path}/hold", wanted, Held, key=brand, once=city.chance.id("hold", key, choice.tries)
        )
        await city.door.send(
            f"{path}/promise",
            {"reservation": held.reservation, "depot": choice.depot, "day": choice.day},
            Promised,
            key=brand,
            once=city.chance.id("promise", key, choice.tries),
        )
    except Answered as answer:
        if answer.status in (404, 409):
            return None
        raise
    return replace(choice, reservation=held.reservation)


async def offers_for(city: City, order: Order) -> list[Offer]:
    """The windows that can be kept, as the brand's page shows them."""
    answer = await city.door.send(
        f"/api/v1/shipments/{order.shipment}/slots",
        {"days": DAYS_AHEAD},
        Offers,
        key=city.keys.brands[order.brand],
    )
    return [offer for offer in answer.offers if offer.available]


def best_candidate(order: Order, word: AddressWord) -> int | None:
    """The candidate that is the real door, if one is."""
    real = Point(order.home.lat, order.home.lon)

    def off_by(candidate: Candidate) -> float:
        return distance_m(real, Point(candidate.lat, candidate.lon))

    nearest = min(word.candidates, key=off_by, default=None)
    return nearest.candidate if nearest is not None and off_by(nearest) <= SURE_M else None


async def _choose(city: City, order: Order) -> Order:
    offers = await offers_for(city, order)
    if not offers:
        return await _give_up(city, order, "no window could be kept")
    tries = order.choice.tries + 1 if order.choice else 1
    offer = _favourite(city, order, offers, tries)
    choice = Choice(depot=offer.depot, day=offer.day, start=offer.start, end=offer.end, tries=tries)
    kept = replace(order, step=Step.HOLDING, choice=choice)
    city.book.keep(kept)
    return kept


async def _confirm(city: City, order: Order) -> Order:
    if order.choice is None:
        return replace(order, step=Step.TAKEN)
    booked = await book_choice(city, order.key, order, order.choice)
    if booked is None:
        kept = replace(order, step=Step.TAKEN)
    else:
        kept = replace(order, step=Step.PROMISED, choice=booked, first=booked)
    city.book.keep(kept)
    return kept


async def _give_up(city: City, order: Order, why: str) -> Order:
    await city.door.send(
        f"/api/v1/shipments/{order.shipment}/cancel",
        {},
        msgspec.Raw,
        key=city.keys.brands[order.brand],
        once=city.chance.id("cancel", order.key),
    )
    kept = replace(order, step=Step.GIVEN_UP, why_not=why)
    city.book.keep(kept)
    return kept


def _favourite(city: City, order: Order, offers: Sequence[Offer], tries: int) -> Offer:
    """The wished day first; then early or late birds, a little for the greener and the cheaper window."""
    rng = city.chance.of("slot", order.key, tries)
    on_the_day = [offer for offer in offers if offer.day == order.day]
    first = min(offer.day for offer in offers)
    choices = on_the_day or [offer for offer in offers if offer.day == first]
    starts = sorted({offer.start for offer in choices})

    def liking(offer: Offer) -> float:
        off_by = abs(starts.index(offer.start) + 0.5 - order.evening * len(starts))
        price = offer.price.minor / 1000 if offer.price else 0.0
        return -off_by + (0.3 if offer.greener else 0.0) - price + rng.gauss(0, 0.2)

    return max(choices, key=liking)


def _body(order: Order) -> dict[str, object]:
    person, home = order.person, order.home
    body: dict[str, object] = {
        "brand_reference": order.reference,
        "locale": order.locale,
        "attendance": "attended" if order.attended else "unattended",
        "consignee": {"name": person.name, "email": person.email, "phone": person.phone},
        "address": {
            "street": order.written_street,
            "house_number": order.written_number,
            "unit": order.unit,
            "floor": order.floor,
            "postcode": home.postcode,
            "city": home.city,
            "country": "",
            "access_note": order.note,
        },
        "parcels": [
            {"reference": f"{order.reference}-{n}", "weight_g": weight}
            for n, weight in enumerate(order.weights, 1)
        ],
        "items": [{"sku": sku, "quantity": quantity} for sku, quantity in order.items],
    }
    if order.fetches:
        body["collect"] = {
            "pieces": len(order.fetches),
            "weight_g": sum(order.fetches),
            "description": SAYINGS[order.locale].fetched,
        }
    return body


def _from_row(order: Order, row: Row) -> Order:
    if row.result == "refused" or row.address is None:
        return replace(order, step=Step.GIVEN_UP, why_not="the server refused the row")
    return _taken(order, row.id, row.tracking_token, row.parcels, row.address)


def _taken(
    order: Order, shipment: str, token: str, parcels: Sequence[ParcelSeen], word: AddressWord
) -> Order:
    doubted = word.verdict != "located"
    return replace(
        order,
        step=Step.DOUBTED if doubted else Step.TAKEN,
        shipment=shipment,
        token=token,
        parcels=tuple(parcel.parcel for parcel in parcels),
        candidate=best_candidate(order, word) if doubted else None,
    )

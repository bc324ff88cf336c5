"""The dispatcher: opens days, finds out what doubtful addresses mean, publishes tours when it is time."""

from datetime import datetime, timedelta

import msgspec

from doorstep.simulation.city import City
from doorstep.simulation.ordering import settle
from doorstep.simulation.orders import Order, Step
from doorstep.simulation.wire import Day, Plan, PlanTour, Sureness

PUBLISHES_BEFORE = timedelta(minutes=31)
"""How long before a shift its tours are published; until then slots of it can be booked."""
FINDS_OUT_MIN = (25.0, 80.0)


async def open_days(city: City, *days: str) -> None:
    """Open days for booking; those that are open stay as they are."""
    for day in days:
        body = {"depot": city.depot.depot, "day": day}
        await city.door.send("/api/v1/days", body, Day, key=city.keys.lsp, once=city.chance.id("open", day))


async def settle_doubts(city: City, day: str, now: datetime) -> None:
    """Settle the doubtful addresses of a day's orders that were looked into long enough."""
    for order in city.book.orders(day):
        if order.step is Step.DOUBTED and now >= found_out_at(city, order):
            await settle(city, order)


def found_out_at(city: City, order: Order) -> datetime:
    """When somebody has asked the consignee what the address means."""
    minutes = city.chance.of("doubt", order.key).uniform(*FINDS_OUT_MIN)
    return order.placed_at + timedelta(minutes=minutes)


async def improve(city: City, day: str, name: str) -> None:
    """Ask the planner for a better plan; `name` tells one asking from another."""
    await city.door.send(
        f"/api/v1/plans/{city.depot.depot}/{day}/improve",
        {},
        msgspec.Raw,
        key=city.keys.lsp,
        once=city.chance.id("improve", day, name),
    )


async def plan_of(city: City, day: str) -> Plan:
    """The plan of a day as it stands."""
    return await city.door.get(f"/api/v1/plans/{city.depot.depot}/{day}", Plan, key=city.keys.lsp)


async def publish_due(city: City, day: str, now: datetime) -> list[PlanTour]:
    """Publish the tours of the day whose shift begins soon or has begun."""
    due = [
        tour
        for tour in (await plan_of(city, day)).tours
        if tour.shipments and not tour.published and now >= tour.shift.start - PUBLISHES_BEFORE
    ]
    if due:
        names = sorted(tour.tour for tour in due)
        goods = sorted(shipment for tour in due for shipment in tour.shipments)
        await city.door.send(
            f"/api/v1/plans/{city.depot.depot}/{day}/publish",
            {"tours": names},
            msgspec.Raw,
            key=city.keys.lsp,
            once=city.chance.id("publish", *names, *goods),
        )
    return due


async def heed(city: City) -> int | None:
    """Plan as surely as the finished days advise. What is planned with from now on, in percent."""
    path, key = f"/api/v1/depots/{city.depot.depot}/sureness", city.keys.lsp
    seen = await city.door.get(path, Sureness, key=key)
    advised = seen.days.advised if seen.days else None
    if advised is None or advised == seen.percent:
        return seen.percent
    return (await city.door.send(path, {"percent": advised}, Sureness, key=key, method="PUT")).percent

"""The people at home: look at their page, choose another slot after a failed visit, rate, ask."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import quote

from doorstep.simulation.city import City, next_day
from doorstep.simulation.door import Answered
from doorstep.simulation.forms import form_to
from doorstep.simulation.ordering import book_choice, offers_for
from doorstep.simulation.orders import Choice, Order, Story
from doorstep.simulation.sayings import SAYINGS
from doorstep.simulation.wire import Shown, Span

RATES, ASKS, CHOOSES_AGAIN = 0.4, 0.03, 0.35
TEXTS, STOPS = 0.5, 0.1
"""How many of those who ask do so by answering a text, where they have one; and say STOP instead."""

LOOKS_A_STEP = 1
BACK_AT_DEPOT = 15
"""Nobody chooses an hour before this one for goods that are still in the van."""
TRIES = 3


async def step(city: City, now: datetime) -> None:
    """What people at home do now."""
    today = city.day_of(now)
    for order, story in list(_lives(city, (next_day(today, -1), today))):
        if _rates_now(city, order, story, now):
            await _rate(city, order, story, now)
        if _asks_now(city, order, story, now):
            await _ask(city, order, story, now)
        if _chooses_now(city, order, story, now):
            await _choose_again(city, order, story, now)
    await _look(city, now)


def _lives(city: City, days: tuple[str, ...]) -> Iterator[tuple[Order, Story]]:
    for story in city.book.stories():
        order = city.book.order_of(story.shipment)
        if order is not None and order.choice is not None and order.choice.day in days:
            yield order, story


def _rates_now(city: City, order: Order, story: Story, now: datetime) -> bool:
    if story.delivered_at is None or story.rated_at is not None:
        return False
    rng = city.chance.of("rates", order.key)
    return rng.random() < RATES and now >= story.delivered_at + timedelta(minutes=rng.uniform(4, 110))


def _asks_now(city: City, order: Order, story: Story, now: datetime) -> bool:
    if order.first is None or story.asked_at is not None or story.delivered_at is not None:
        return False
    rng = city.chance.of("asks", order.key)
    return rng.random() < ASKS and now >= order.first.start - timedelta(minutes=rng.uniform(20, 90))


def _chooses_now(city: City, order: Order, story: Story, now: datetime) -> bool:
    since = _let_down_at(story)
    if since is None or story.asked_again_at is not None or story.delivered_at is not None:
        return False
    rng = city.chance.of("chooses", order.key)
    return rng.random() < CHOOSES_AGAIN and now >= since + timedelta(minutes=rng.uniform(5, 25))


def _let_down_at(story: Story) -> datetime | None:
    """When it turned out that the first promise would not be kept; None when all is well or all is over."""
    failed = [visit for visit in story.visits if visit.cause and not visit.again]
    if story.refused or len(failed) > 1:
        return None
    return failed[0].at if failed else story.left_behind_at


async def _rate(city: City, order: Order, story: Story, now: datetime) -> None:
    rng = city.chance.of("rating", order.key)
    kept = order.first is not None and story.delivered_at is not None and story.delivered_at < order.first.end
    door = rng.choices((5, 4, 3, 2, 1), (70, 20, 6, 3, 1) if kept else (15, 25, 30, 20, 10))[0]
    answers = {"door": str(door), "goods": str(rng.choices((5, 4, 3, 2), (66, 24, 7, 3))[0])}
    if rng.random() < 0.3:
        answers["comment"] = rng.choice(SAYINGS[order.locale].comments)
    await _fill(city, f"/t/{order.token}", "/rating", answers)
    city.book.tell(replace(city.book.story(story.shipment), rated_at=now))


async def _ask(city: City, order: Order, story: Story, now: datetime) -> None:
    text = SAYINGS[order.locale].question
    if city.chance.of("writes", order.key).random() < TEXTS and await _answer_text(city, order, text):
        city.book.tell(replace(city.book.story(story.shipment), asked_at=now, asked=True))
        return
    answers = {name: text for name in ("words", "text", "message", "question", "note")}  # noqa: C420
    sent = await _fill(city, f"/t/{order.token}/contact", "/contact", answers)
    city.book.tell(replace(city.book.story(story.shipment), asked_at=now, asked=sent))


async def _answer_text(city: City, order: Order, text: str) -> bool:
    """Whether there was a text message on their phone, and it was answered; a few want no more of them."""
    stops = city.chance.of("stops", order.key).random() < STOPS
    page = f"/mailbox/texts?to={quote(order.person.phone)}"
    return await _fill(city, page, "/mailbox/texts", {"body": "STOP" if stops else text})


async def _fill(city: City, page: str, form: str, answers: dict[str, str]) -> bool:
    """Whether the form was there and was taken."""
    try:
        found = form_to(await city.door.page(page), form)
        if found is None:
            return False
        await city.door.form(found.action, found.filled(answers))
    except Answered:
        return False  # a person whom a page tells no shrugs and goes on with the day
    return True


async def _choose_again(city: City, order: Order, story: Story, now: datetime) -> None:
    """Another slot of one's own choice, in place of the one that was offered instead."""
    shown = await city.door.get(
        f"/api/v1/shipments/{order.shipment}", Shown, key=city.keys.brands[order.brand]
    )
    key = f"again/{order.key}"
    for tries in range(1, TRIES + 1):
        if shown.final:
            break
        known = city.truth.get("again", f"{key}/{tries}", Choice)
        choice = known or await _wish(city, order, shown.promise, now, tries)
        if choice is None:
            break
        with city.truth.step():
            city.truth.put("again", f"{key}/{tries}", choice)
        booked = await book_choice(city, key, order, choice)
        if booked is not None:
            city.book.keep(replace(order, choice=booked))
            break
    city.book.tell(replace(city.book.story(story.shipment), asked_again_at=now))


async def _wish(city: City, order: Order, offered: Span | None, now: datetime, tries: int) -> Choice | None:
    """The earliest window that is not the one offered instead; None when there is nothing to choose."""
    today = city.day_of(now)
    offers = [
        offer
        for offer in await offers_for(city, order)
        if offer.day in (today, next_day(today))
        and (offer.day != today or city.local(offer.start).hour >= BACK_AT_DEPOT)
        and offer.start > now + timedelta(minutes=30)
        and (offered is None or offer.start != offered.start)
    ]
    offer = min(offers, key=lambda one: one.start, default=None)
    if offer is None:
        return None
    return Choice(depot=offer.depot, day=offer.day, start=offer.start, end=offer.end, tries=tries)


async def _look(city: City, now: datetime) -> None:
    """Somebody or other opens the page, most often a delivery of today."""
    today = [order for order in city.book.orders(city.day_of(now)) if order.token]
    rng = city.chance.of("looks", int(now.timestamp()))
    for order in rng.sample(today, min(LOOKS_A_STEP, len(today))):
        with suppress(Answered):
            await city.door.page(f"/t/{order.token}")

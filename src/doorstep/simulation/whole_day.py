"""A whole day as fast as the server keeps up, and then the question whether the server tells the truth."""

import asyncio
from dataclasses import dataclass, replace

from doorstep.simulation.book import Book
from doorstep.simulation.city import City
from doorstep.simulation.orders import Fate, Order, Step, Story
from doorstep.simulation.run import CityBusy, Play, Say, opened, play_day, scene_of, visited
from doorstep.simulation.warehouse import due
from doorstep.simulation.wire import Figures

FASTEST = 60.0
"""Business seconds per real second, unless more is asked for."""
LOOK_S = 2.0
FOLLOWS_S = 15
"""For how long its figures may differ from the truth after that. Units: real seconds."""
SETTLES_S = 90
"""How long after the last tour the server may take until every shipment is final. Units: real seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure as the truth has it and as the server says; `None` when the server does not say it."""

    code: str
    truth: tuple[int, int]
    server: tuple[int, int] | None

    @property
    def agrees(self) -> bool:
        """Whether both are the same."""
        return self.truth == self.server


async def whole_day(play: Play, say: Say) -> int:
    """Play one day to its end, or watch it where another process plays the city.

    The exit code: 0 when every shipment due is final and every figure is true.
    """
    try:
        async with opened(play) as city:
            day = await play_day(city, replace(play, speed=max(play.speed, FASTEST)), say)
            return await _judged(city, day, say)
    except CityBusy:
        return await _watched(play, say)


async def _watched(play: Play, say: Say) -> int:
    async with visited(play) as city:
        await city.pace.now()
        before, began = city.pace.speed, await _day_of(city)
        say(f"another process plays {began}; watching it")
        while await _day_of(city) == began:
            if 0 < before < FASTEST and city.pace.speed == before:
                await city.pace.run(FASTEST)
            await city.pace.now()
            await asyncio.sleep(LOOK_S)
        if 0 < before < FASTEST:
            await city.pace.run(before)
        return await _judged(replace(city, book=Book(city.truth)), began, say)


async def _day_of(city: City) -> str:
    """The day that the other process plays; at the very beginning it takes a moment to say."""
    while (scene := scene_of(city)) is None:  # noqa: ASYNC110 - another process writes it into a file
        await asyncio.sleep(LOOK_S)
    return scene.day


async def compared_when_told(city: City, day: str) -> list[Count]:
    """The figures beside the truth, once the server has had time to hear of the last ones.

    Somebody may choose another slot in the very moment in which both are read.
    """
    counts = compared(city.book, day, await figures_of(city, day))
    for _ in range(FOLLOWS_S):
        if all(count.agrees for count in counts):
            break
        await asyncio.sleep(1)
        counts = compared(city.book, day, await figures_of(city, day))
    return counts


async def _judged(city: City, day: str, say: Say) -> int:
    open_ones = await settled(city, day)
    counts = await compared_when_told(city, day)
    _print(city, day, counts, open_ones, say)
    return 0 if not open_ones and all(count.agrees for count in counts) else 1


def compared(book: Book, day: str, server: Figures) -> list[Count]:
    """The figures of a day by the truth, beside what the server says."""
    said = {figure.code: (figure.numerator, figure.denominator) for figure in server.figures}
    lives = [(order, book.story(order.shipment)) for order in book.orders() if is_due(order, day)]
    visited = [(order, story) for order, story in lives if story.visits]
    truth = {
        "promises_kept": (sum(is_kept(*life) for life in lives), len(lives)),
        "first_attempt_success": (sum(_is_first_time_right(story) for _, story in visited), len(visited)),
        "quiet_kept_promises": (sum(_is_quiet(*life) for life in lives), len(lives)),
        "contacts_per_100": (sum(story.asked for _, story in lives), len(lives)),
    }
    return [Count(code=code, truth=counted, server=said.get(code)) for code, counted in truth.items()]


def is_due(order: Order, day: str) -> bool:
    """Whether a visit on that day was chosen and promised."""
    return order.step is Step.PROMISED and order.choice is not None and order.choice.day == day


def is_kept(order: Order, story: Story) -> bool:
    """Whether it came in the chosen window; where nobody need be there, before its end."""
    at, choice = story.delivered_at, order.choice
    if at is None or choice is None:
        return False
    return at < choice.end and (at >= choice.start or not order.attended)


def _is_first_time_right(story: Story) -> bool:
    return bool(story.visits) and not story.visits[0].cause


def _is_quiet(order: Order, story: Story) -> bool:
    in_peace = order.fate is not Fate.DAMAGED and not story.asked
    return is_kept(order, story) and _is_first_time_right(story) and in_peace


async def settled(city: City, day: str) -> list[str]:
    """The shipments due that day that are still open when the server has had its time."""
    open_ones: list[str] = []
    for _ in range(SETTLES_S):
        open_ones = [one.brand_reference for one in await due(city, day) if not one.final]
        if not open_ones:
            break
        await asyncio.sleep(1)
    return open_ones


async def figures_of(city: City, day: str) -> Figures:
    """What the server says of a day."""
    return await city.door.get(f"/api/v1/figures?day={day}", Figures, key=city.keys.lsp)


def _print(city: City, day: str, counts: list[Count], open_ones: list[str], say: Say) -> None:
    say(f"\n{day}{'truth':>34}{'server':>16}")
    for count in counts:
        server = f"{count.server[0]} of {count.server[1]}" if count.server else "not said"
        truth = f"{count.truth[0]} of {count.truth[1]}"
        say(f"  {count.code:<26}{truth:>16}{server:>16}  {'agrees' if count.agrees else 'DISAGREES'}")
    fates = dict.fromkeys(Fate, 0)
    for order in city.book.orders(day):
        fates[order.fate] += 1
    say("  fated: " + ", ".join(f"{number} {fate}" for fate, number in fates.items()))
    say("  drivers' actions: " + ", ".join(f"{number} {word}" for word, number in city.truth.results()))
    say(f"  not final: {', '.join(open_ones) if open_ones else 'none'}")

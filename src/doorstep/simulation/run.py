"""The city's main loop: scene after scene, day after day, from wherever the truth says it was left."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from time import monotonic
from typing import ClassVar

from doorstep.kernel.errors import Refused
from doorstep.simulation import consignee
from doorstep.simulation.city import City, found_city, next_day
from doorstep.simulation.dispatcher import open_days, plan_of, publish_due, settle_doubts
from doorstep.simulation.door import Door
from doorstep.simulation.fleet import Fleet
from doorstep.simulation.keys import Keys
from doorstep.simulation.orders import Order, Step
from doorstep.simulation.roads import Roads
from doorstep.simulation.scenes import Part, Scene, evening, morning, night, place, wished
from doorstep.simulation.truth import Truth
from doorstep.simulation.warehouse import bring_in

TICK_S, PEOPLE_S, SHOPS_S, DESK_S, WAREHOUSE_S, NOTE_S = 0.4, 1.5, 1.0, 4.0, 12.0, 20.0
"""Real seconds between two looks of vans, people, shops, dispatcher and warehouse, and at the note."""
AFTERNOON, BEDTIME = 15.0, 23.5
"""Local hours: before the first no day is over; at the second it is, even if a person's tour is not."""

type Say = Callable[[str], None]


class CityBusy(Refused):
    """Another process drives this simulated city already. Stop it first."""

    code: ClassVar[str] = "simulation.city_busy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """How the city is played. Units: `speed` business seconds per real second."""

    base_url: str
    roads_url: str
    state: Path
    keys: Keys
    seed: int = 1
    speed: float = 10.0
    shipments: int = 300


async def run(play: Play, say: Say) -> None:
    """Play the city until cancelled; `say` is told `moving` once the first vans have left.

    Raises: CityBusy.
    """
    async with opened(play) as city:
        while True:
            await play_day(city, play, say)


@asynccontextmanager
async def opened(play: Play) -> AsyncGenerator[City]:
    """The city of a state folder, which nobody else plays meanwhile.

    Raises: CityBusy.
    """
    play.state.mkdir(parents=True, exist_ok=True)
    with (play.state / "city.lock").open("w") as lock:
        try:
            flock(lock, LOCK_EX | LOCK_NB)
        except BlockingIOError as held:
            raise CityBusy(f"the city in {play.state} is played by another process; stop that one") from held
        async with visited(play) as city:
            yield city


@asynccontextmanager
async def visited(play: Play) -> AsyncGenerator[City]:
    """The city of a state folder as it stands now, to be looked at."""
    truth, door, roads = Truth(play.state / "truth.db"), Door(play.base_url), Roads(play.roads_url)
    try:
        yield await found_city(door=door, keys=play.keys, roads=roads, truth=truth, seed=play.seed)
    finally:
        await door.close()
        await roads.close()
        truth.close()


async def play_day(city: City, play: Play, say: Say) -> str:
    """Play the day that the story is in to its end. Which day that was."""
    now = await city.pace.now()
    scene = scene_of(city) or _go_to(city, next_day(city.day_of(now)), Part.EVENING)
    if scene.part is Part.EVENING:
        say(f"people order for {scene.day}")
        await evening(city, scene.day, play.shipments)
        scene = _go_to(city, scene.day, Part.NIGHT)
    if scene.part is Part.NIGHT:
        say(f"parcels for {scene.day} come to the depot")
        await night(city, scene.day)
        scene = _go_to(city, scene.day, Part.MORNING)
    fleet = Fleet(city, await city.pace.now())
    if scene.part is Part.MORNING:
        await morning(city, fleet, scene.day)
        scene = _go_to(city, scene.day, Part.DAY)
    await _let_run(city, play.speed)
    _note(city, play)
    say("moving")
    await _live(city, play, fleet, scene.day)
    _go_to(city, next_day(scene.day), Part.EVENING)
    return scene.day


async def _live(city: City, play: Play, fleet: Fleet, day: str) -> None:
    """Everybody lives at their own pace, until the last tour of the day is over."""
    following = next_day(day)
    await open_days(city, following, next_day(following))
    wished(city, following, play.shipments, await city.pace.now())

    async def desk(now: datetime) -> None:
        await publish_due(city, day, now)
        await settle_doubts(city, following, now)

    async def shops(now: datetime) -> None:
        await place(city, [order for order in city.book.waiting(following) if order.placed_at <= now])

    async def warehouse(_: datetime) -> None:
        await bring_in(city, day)

    async def people(now: datetime) -> None:
        await consignee.step(city, now)

    async def note(_: datetime) -> None:
        _note(city, play)

    async with asyncio.TaskGroup() as group:
        others = [
            group.create_task(_every(city, seconds, act))
            for seconds, act in (
                (DESK_S, desk),
                (SHOPS_S, shops),
                (WAREHOUSE_S, warehouse),
                (PEOPLE_S, people),
                (NOTE_S, note),
            )
        ]
        await _drive(city, fleet, day)
        for task in others:
            task.cancel()


async def _drive(city: City, fleet: Fleet, day: str) -> None:
    while True:
        began = monotonic()
        now = await city.pace.now()
        await fleet.step(now)
        if await _is_over(city, fleet, day, now):
            return
        await asyncio.sleep(max(0.05, TICK_S - (monotonic() - began)))


async def _is_over(city: City, fleet: Fleet, day: str, now: datetime) -> bool:
    if now >= city.moment(day, BEDTIME):
        return True
    if now < city.moment(day, AFTERNOON) or not fleet.is_home():
        return False
    over = {tour for shift in fleet.shifts for tour in shift.over}
    plan = await plan_of(city, day)
    return all(tour.tour in over for tour in plan.tours if tour.shipments)


async def _every(city: City, seconds: float, act: Callable[[datetime], Awaitable[None]]) -> None:
    while True:
        await act(await city.pace.now())
        await asyncio.sleep(seconds)


async def _let_run(city: City, speed: float) -> None:
    """Business time passes from now on; what a person has set later is kept until another speed is wanted."""
    if city.truth.get("meta", "speed", float) != speed:
        await city.pace.run(speed)
        with city.truth.step():
            city.truth.put("meta", "speed", speed)


def scene_of(city: City) -> Scene | None:
    """Where the story is; None before it has begun."""
    return city.truth.get("meta", "scene", Scene)


def _go_to(city: City, day: str, part: Part) -> Scene:
    scene = Scene(day=day, part=part)
    with city.truth.step():
        city.truth.put("meta", "scene", scene)
    return scene


def _note(city: City, play: Play) -> None:
    """Write down the link of a delivery that is soon to come, for people who want to watch one."""
    order = _next_up(city)
    if order is not None:
        file = play.state / "tracking.txt"
        fresh = file.with_suffix(".new")
        fresh.write_text(f"{play.base_url}/t/{order.token}\n", encoding="utf-8")
        fresh.replace(file)


def _next_up(city: City) -> Order | None:
    scene = scene_of(city)
    waits = [
        order
        for order in city.book.orders(scene.day if scene else "")
        if order.step is Step.PROMISED and order.choice and not city.book.story(order.shipment).visits
    ]
    return min(
        waits, key=lambda order: (order.choice.end, order.number) if order.choice else (), default=None
    )

"""A driver's device: sends what waits on it when there is a network, late things out of order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.simulation import picture
from doorstep.simulation.acts import Act, Picture, wire
from doorstep.simulation.city import City
from doorstep.simulation.door import Answered
from doorstep.simulation.incidents import Trouble
from doorstep.simulation.legs import device_of
from doorstep.simulation.shift import GUEST, Phase, Shift
from doorstep.simulation.wire import ActionResults, Photo

AT_THE_DOOR = frozenset({"arrived", "delivered", "collected", "attempted", "refused"})
OTHER_DEVICE = "driver.other_device"
ASIDE = "aside"
"""The word in the outbox for what was not sent because a person took the tour over."""

type Waiting = tuple[Act, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Whether a person has taken the tour over on another device."""

    taken_over: bool = False


async def send_waiting(city: City, shift: Shift, now: datetime) -> Sent:
    """Send what waits on the device of a van, one tour at a time."""
    trouble = city.trouble(city.day_of(now))
    waiting = city.truth.waiting(shift.van, Act)
    if not waiting or trouble.offline(shift.van, now):
        return Sent()
    if shift.phase in GUEST:
        _answer(city, [(act.id, ASIDE) for act, _ in waiting])
        return Sent(taken_over=True)
    batch = _in_sending_order(city, trouble, [one for one in waiting if one[0].tour == waiting[0][0].tour])
    bodies = [wire(act, await _pictured(city, shift.van, act, media)) for act, media in batch]
    return await _send(city, shift.van, bodies)


def stepped_aside(shift: Shift, now: datetime) -> Shift:
    """The shift of a driver who lets a person drive."""
    if shift.phase in GUEST or shift.phase is Phase.WAITING:
        return shift
    if shift.phase is Phase.DRIVING:
        return replace(shift, phase=Phase.GUEST_DRIVING)  # the van is on the road and comes to its stop
    return replace(shift, phase=Phase.GUEST_WAITING, since=now, until=now)


async def _send(city: City, van: str, bodies: Sequence[dict[str, object]]) -> Sent:
    path, key = "/api/v1/driver/actions", city.driver_key(van)
    try:
        body = {"device": device_of(van), "actions": bodies}
        answer = await city.door.send(path, body, ActionResults, key=key)
    except Answered as no:
        if no.reason != OTHER_DEVICE:
            raise
        _answer(city, [(str(one["id"]), ASIDE) for one in bodies])
        return Sent(taken_over=True)
    _answer(city, [(one.id, f"{one.result} {one.code or ''}".strip()) for one in answer.results])
    return Sent(taken_over=any(one.code == OTHER_DEVICE for one in answer.results))


def _answer(city: City, words: Sequence[tuple[str, str]]) -> None:
    with city.truth.step():
        for action, word in words:
            city.truth.answered(action, word)


async def _pictured(city: City, van: str, act: Act, media: str) -> str:
    """The name of the act's picture at the server, after it is there."""
    if media or act.picture is Picture.NOTHING:
        return media
    rng = city.chance.of("picture", act.id)
    drawn = {
        Picture.PARCEL: picture.parcel_at_door,
        Picture.SIGNATURE: picture.signature,
        Picture.DAMAGE: picture.broken_parcel,
    }[act.picture](rng)
    stored = await city.door.upload(
        f"/api/v1/driver/media?parcel={act.parcels[0]}",
        drawn,
        Photo,
        key=city.driver_key(van),
        once=city.chance.id("picture", act.id),
    )
    with city.truth.step():
        city.truth.pictured(act.id, stored.media)
    return stored.media


def _in_sending_order(city: City, trouble: Trouble, waiting: list[Waiting]) -> list[Waiting]:
    """As they were done; but after a dead spot two neighbours change places and one is sent twice."""
    order = list(waiting)
    late = [
        n
        for n, (act, _) in enumerate(order)
        if act.occurred_at in trouble.dead_spot and act.kind in AT_THE_DOOR
    ]
    if len(late) < 2:
        return order
    rng = city.chance.of("late", order[0][0].id)
    n = rng.choice(late[:-1])
    order[n], order[n + 1] = order[n + 1], order[n]
    return [*order, order[rng.choice(late)]]

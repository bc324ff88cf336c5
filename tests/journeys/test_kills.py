"""Every process is killed in the middle of a day, one by one; the day goes on and nothing is lost."""

import os
import signal
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.journeys.installation import DOORS, Installation, NeverCame, start, until
from tests.journeys.recount import recount, verify_all
from tests.town import ZONE

from doorstep.adapters.senders.mailbox import Mailbox
from doorstep.events import MessageQueued, MessageSent, MessageSwitched

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]

SPEED_OF_KILLS, SPEED_OF_REST = 60, 500
BACK_WITHIN_S = 90.0
GOES_ON_WITHIN_S = 120.0
DAY_WITHIN_S = 400.0
REST_WITHIN_S = 400.0

KILLS = 9
"""Each process once, and the supervisor."""

IN_FLIGHT = 12
"""Mails of one tour that may be handed over together and wait for their record when a kill comes."""


@pytest.fixture(scope="module")
def day_played() -> Iterator[Installation]:
    """An installation of its own, with a small day played by the simulated city."""
    with tempfile.TemporaryDirectory(prefix="ds-") as folder:
        running = start(Path(folder), SIMULATE=1, SHIPMENTS=36, SEED=2, SPEED=SPEED_OF_KILLS)
        yield running
        running.stop()


def test_a_day_survives_the_kill_of_every_process(day_played: Installation) -> None:
    city = day_played
    day = str(city.now().astimezone(ZoneInfo(ZONE)).date())
    due = {one["id"] for one in _due(city, day)}
    assert len(due) >= 8, "too small a day to show anything"

    for name, victim in _victims(city).items():
        _kill_and_see(city, name, victim)
    _kill_and_see(city, "the supervisor", lambda: _supervisor_of(city), revive=city.run)

    city.ask("PUT", "/api/v1/clock", "lsp", {"speed": SPEED_OF_REST})
    evening = city.at(day, "21:46")
    until(lambda: city.now() > evening, what="the end of the day", within_s=DAY_WITHIN_S)
    try:
        until(lambda: not _open(city, day), what="a day that is all final", within_s=REST_WITHIN_S)
    except NeverCame:
        pytest.fail(_told_of(city, _open(city, day)))
    assert verify_all(city.events()) > len(due)
    _no_fact_was_told_twice(city)
    _figures_agree(city, day)


def _victims(city: Installation) -> dict[str, Callable[[], int]]:
    supervised = ("postgres", "worker", "planner", "roads", "mail", "simulation", "api")
    return {"a process of the API": lambda: _child_of(city.pids()["api"])} | {
        name: lambda name=name: city.pids()[name] for name in supervised
    }


def _kill_and_see(
    city: Installation, name: str, victim: Callable[[], int], revive: Callable[[], None] | None = None
) -> None:
    before = {one.hash for one in city.events()}
    # What was killed before may have taken others along; they are started again too.
    until(lambda: _is_replaced(victim, 0), what=f"{name} running", within_s=BACK_WITHIN_S)
    known, pid = _facts(city), victim()
    acknowledged = city.shipment(DOORS[len(name) * 7])["id"]
    os.kill(pid, signal.SIGKILL)  # in the same breath: an answer given is a promise of durability
    if revive is not None:
        revive()
    until(
        lambda: _is_replaced(victim, pid) and city.is_ready(),
        what=f"{name} back after its kill",
        within_s=BACK_WITHIN_S,
    )
    after = city.events()
    lost = before - {one.hash for one in after}
    assert not lost, f"{len(lost)} events were lost with {name}"
    _still_known(city, known | {acknowledged: ""}, name)
    until(
        lambda: len(city.events()) > len(after),
        what=f"a day that goes on without {name}",
        within_s=GOES_ON_WITHIN_S,
    )


def _supervisor_of(city: Installation) -> int:
    assert city.process is not None
    return city.process.pid


def _is_replaced(victim: Callable[[], int], pid: int) -> bool:
    try:
        return victim() != pid
    except (KeyError, StopIteration, OSError):
        return False


def _child_of(pid: int) -> int:
    """The process in which the server's master lets requests be answered."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    words = {child: Path(f"/proc/{child}/cmdline").read_bytes() for child in children}
    return int(next(child for child, line in words.items() if b"resource_tracker" not in line))


def _facts(city: Installation) -> dict[str, str]:
    """What the API acknowledged: every shipment of these days, and the stage of those that were delivered."""
    today = str(city.now().date())
    return {one["id"]: one["stage"] if one["stage"] == "delivered" else "" for one in _due(city, today)}


def _still_known(city: Installation, known: dict[str, str], name: str) -> None:
    for shipment, stage in known.items():
        card = city.card(shipment)
        assert stage in ("", card["stage"]), (
            f"{shipment} was {stage} before {name} was killed: {card['stage']}"
        )


def _due(city: Installation, day: str) -> list[dict[str, str]]:
    return city.get(f"/api/v1/shipments?day={day}")["shipments"]


def _open(city: Installation, day: str) -> list[dict[str, str]]:
    return [one for one in _due(city, day) if not one["final"]]


def _told_of(city: Installation, shipments: list[dict[str, str]]) -> str:
    """What the log says last of shipments that should be final, and when it was said."""
    log, said = city.events(), [f"not final at {city.now()}:"]
    for one in shipments:
        mine = [seen for seen in log if one["id"] in repr(seen.event)][-8:]
        said.append(f"{one['id']} {one['stage']} {one['health']}")
        said += [f"    {seen.event.occurred_at} ({seen.recorded_at}) {seen.event!r}" for seen in mine]
    return "\n".join(said)


def _no_fact_was_told_twice(city: Installation) -> None:
    """Nor by another channel, unless the first one was given up: nobody said that the text arrived."""
    log = [one.event for one in city.events()]
    queued = {one.message: one for one in log if isinstance(one, MessageQueued)}
    sent = [one for one in log if isinstance(one, MessageSent)]
    told = Counter(
        (queued[one.message].shipment, queued[one.message].topic, queued[one.message].fact) for one in sent
    )
    given_up = Counter(queued[one.message].fact for one in log if isinstance(one, MessageSwitched))
    assert told
    assert not [fact for fact, times in told.items() if times > 1 + given_up[fact[2]]]
    by_channel = Counter((one.message, one.channel) for one in sent)
    assert max(by_channel.values()) == 1
    names = [line.message_id for line in Mailbox(city.state / "mail").list(limit=1_000).lines]
    assert len(set(names)) >= sum(one.channel == "email" for one in sent)
    # Killed between the server's 250 and the record, mails go again under their own names: copies, no others.
    assert len(names) - len(set(names)) <= KILLS * IN_FLIGHT


def _figures_agree(city: Installation, day: str) -> None:
    """The figures of the day, which is over: those before and after the log was read must be the same."""

    def said() -> dict[str, tuple[int, int]]:
        found = city.get(f"/api/v1/figures?day={day}")["figures"]
        return {one["code"]: (one["numerator"], one["denominator"]) for one in found}

    before, log, after = said(), city.events(), said()
    assert before == after
    counted = recount(log, day, city.now())
    assert counted == {code: before[code] for code in counted}
    assert counted["promises_kept"][1] >= 8

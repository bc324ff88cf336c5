"""`doorstep simulate`: the simulated city, given nothing but what any client would be given."""

import asyncio
import sys

from doorstep.main.run import keys_file
from doorstep.main.settings import Settings
from doorstep.simulation.keys import read_keys
from doorstep.simulation.run import Play, run


def simulate(settings: Settings, mode: str, days: int, speed: float) -> None:
    """Play the city until interrupted; with `day`, one whole day as fast as it goes, then compare.

    With `week`, `days` of them, and what the log says of the plans and of itself.
    """
    play = Play(
        base_url=settings.base_url,
        roads_url=settings.roads_url,
        state=settings.state / "simulation",
        keys=read_keys(keys_file(settings)),
        seed=settings.seed,
        speed=settings.speed,
        shipments=settings.shipments,
    )
    if mode == "day":
        from doorstep.simulation.whole_day import whole_day  # noqa: PLC0415

        sys.exit(asyncio.run(whole_day(play, _say)))
    if mode == "week":
        sys.exit(asyncio.run(_week(settings, play, days, speed)))
    asyncio.run(run(play, _say))


async def _week(settings: Settings, play: Play, days: int, speed: float) -> int:
    from doorstep.main.audit import audit  # noqa: PLC0415
    from doorstep.simulation.whole_week import whole_week  # noqa: PLC0415

    code = await whole_week(play, _say, days, speed)
    _say(f"  planning            {settings.planning}")
    await audit(settings, sys.stdout)
    return code


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()

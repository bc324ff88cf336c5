"""The simulated city as a program: `python -m doorstep.simulation [run|day] --url … --keys … --state …`."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from doorstep.kernel.errors import DoorstepError
from doorstep.simulation.keys import read_keys
from doorstep.simulation.run import Play, run
from doorstep.simulation.whole_day import whole_day


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the city, or one whole day of it; the exit code is 0 when all went as it should."""
    words = _parser().parse_args(arguments)
    play = Play(
        base_url=words.url,
        roads_url=words.roads,
        state=words.state,
        keys=read_keys(words.keys),
        seed=words.seed,
        speed=words.speed,
        shipments=words.shipments,
    )
    try:
        return perform(play, words.mode)
    except KeyboardInterrupt:
        return 130
    except DoorstepError as failure:
        sys.stderr.write(f"{failure} ({failure.code})\n")
        return 1


def perform(play: Play, mode: str) -> int:
    """Play `run` until interrupted, or `day` to its end; the exit code."""
    if mode == "day":
        return asyncio.run(whole_day(play, _say))
    asyncio.run(run(play, _say))
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="doorstep.simulation", description="A simulated city.")
    parser.add_argument("mode", nargs="?", default="run", choices=("run", "day"))
    parser.add_argument("--url", required=True, help="the server, such as http://127.0.0.1:8400")
    parser.add_argument("--roads", default="", help="a road engine for the vans; without one they go by air")
    parser.add_argument("--keys", type=Path, required=True, help="a JSON file with the keys")
    parser.add_argument("--state", type=Path, required=True, help="the folder of the hidden truth")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--speed", type=float, default=10.0, help="business seconds per real second")
    parser.add_argument("--shipments", type=int, default=300, help="orders a day")
    return parser


if __name__ == "__main__":
    sys.exit(main())

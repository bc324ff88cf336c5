"""Running the programs that build a region, and saying what they said when they fail."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from doorstep.adapters.maps.errors import BuildFailed, DiskFull

LAST_LINES = 4
NO_SPACE = "No space left"


def run_tool(name: str, argv: Sequence[str]) -> None:
    """Run one program to its end; `name` says what it was doing.

    Raises:
        BuildFailed: it could not be started, or it ended with an error.
        DiskFull: it ran out of space.
    """
    try:
        done = subprocess.run(  # noqa: S603 our own programs and file names, no shell
            argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
    except OSError as error:
        raise BuildFailed(f"{name}: {argv[0]} cannot be started: {error.strerror}") from error
    if done.returncode == 0:
        return
    said = done.stdout.decode(errors="replace")
    if NO_SPACE in said:
        raise DiskFull(f"{name}: no space left on the disk; free some and run the command again")
    last = " · ".join(line.strip() for line in said.splitlines()[-LAST_LINES:] if line.strip())
    raise BuildFailed(f"{name} failed (exit {done.returncode}): {last or 'nothing was said'}")


def beside_python(program: str) -> str:
    """The path of a program that was installed with our packages."""
    return str(Path(sys.executable).parent / program)

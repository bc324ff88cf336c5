"""Showing how far a region is: a bar on a terminal, plain lines elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

BAR_CELLS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`step` begins now and `done` of `total` steps are behind it; when both are equal, all is done."""

    step: str
    done: int
    total: int


type OnProgress = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Show nothing."""


def shown_on(stream: TextIO) -> OnProgress:
    """A bar that redraws itself when `stream` is a terminal, else one line per step."""
    return _bar(stream) if stream.isatty() else _lines(stream)


def _bar(stream: TextIO) -> OnProgress:
    def draw(progress: Progress) -> None:
        cells = BAR_CELLS * progress.done // max(1, progress.total)
        bar = "█" * cells + "░" * (BAR_CELLS - cells)
        end = "\n" if progress.done >= progress.total else ""
        stream.write(f"\r\x1b[2K  {bar}  {progress.step}{end}")
        stream.flush()

    return draw


def _lines(stream: TextIO) -> OnProgress:
    def write(progress: Progress) -> None:
        stream.write(f"  {min(progress.done + 1, progress.total)}/{progress.total}  {progress.step}\n")
        stream.flush()

    return write

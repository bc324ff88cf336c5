"""What a person sees while things start: a line per step, and on a terminal one line that moves."""

import shutil
import time
from typing import TextIO

_CLEAR = "\r\x1b[K"


class Display:
    """Progress on a terminal, or plain lines elsewhere. A reader that went away is no reason to stop."""

    def __init__(self, output: TextIO) -> None:
        self._output = output
        self._moves = output.isatty()
        self._working: dict[str, tuple[float, str]] = {}

    def begin(self, label: str) -> None:
        """A step has begun."""
        self._working[label] = time.monotonic(), ""
        self._draw()

    def detail(self, label: str, text: str) -> None:
        """How far a step is."""
        began, _ = self._working.get(label, (time.monotonic(), ""))
        self._working[label] = began, text
        self._draw()

    def done(self, label: str) -> None:
        """A step is finished."""
        began, _ = self._working.pop(label, (time.monotonic(), ""))
        self.say(f"  {'✓ ' if self._moves else ''}{label} ({time.monotonic() - began:.1f} s)")

    def say(self, text: str) -> None:
        """A line that stays."""
        self._write(f"{_CLEAR if self._moves else ''}{text}\n")
        self._draw()

    def clear(self) -> None:
        """Forget unfinished steps and wipe the moving line."""
        self._working.clear()
        if self._moves:
            self._write(_CLEAR)

    def _draw(self) -> None:
        if not self._moves or not self._working:
            return
        steps = [f"{label} {text}".strip() for label, (_, text) in self._working.items()]
        width = shutil.get_terminal_size().columns - 1
        self._write(f"{_CLEAR}{f'  … {", ".join(steps)}'[:width]}")

    def _write(self, text: str) -> None:
        try:
            self._output.write(text)
            self._output.flush()
        except (OSError, ValueError):
            self._moves = False

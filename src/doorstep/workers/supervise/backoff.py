"""How long to wait before a process that ended is started again."""

from dataclasses import dataclass

_FIRST = 0.1  # seconds
_LONGEST = 20.0
_STEADY = 30.0


@dataclass(slots=True)
class Backoff:
    """Doubling pauses, forgotten as soon as the process has lived for a while."""

    _next: float = _FIRST

    def pause(self, lived: float) -> float:
        """The pause after a life of `lived` seconds.

        Units: seconds.
        """
        if lived >= _STEADY:
            self._next = _FIRST
        pause = self._next
        self._next = min(pause * 2, _LONGEST)
        return pause

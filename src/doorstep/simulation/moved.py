"""What one step of a driver's day leads to."""

from dataclasses import dataclass

from doorstep.simulation.acts import Act
from doorstep.simulation.orders import Story
from doorstep.simulation.shift import Shift


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The next state, what the device has to tell, and what really happened."""

    shift: Shift
    acts: tuple[Act, ...] = ()
    gave: tuple[Shift, Act] | None = None
    stories: tuple[Story, ...] = ()

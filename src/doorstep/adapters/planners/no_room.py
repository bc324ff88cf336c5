"""Looks for no room: an installation that books by insertion alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.slots import SlotLoad, Travel, Visit
from doorstep.domain.slots.offers import SlotOffer, Wish
from doorstep.events import TourOrder


@dataclass(frozen=True, slots=True)
class NoRoom:
    """What insertion does not see is not offered."""

    findings: int = 0

    def widened(
        self,
        offers: Sequence[SlotOffer],
        loads: Sequence[SlotLoad],  # noqa: ARG002
        wish: Wish,  # noqa: ARG002
        travel: Travel,  # noqa: ARG002
        *,
        at: datetime,  # noqa: ARG002
        seconds: float,  # noqa: ARG002
    ) -> Sequence[SlotOffer]:
        """The offers as they are."""
        return offers

    def look_on(
        self,
        offers: Sequence[SlotOffer],
        loads: Sequence[SlotLoad],
        wish: Wish,
        travel: Travel,
        *,
        at: datetime,
    ) -> None:
        """Nothing is looked for behind the answer."""

    def rearranged(
        self,
        load: SlotLoad,  # noqa: ARG002
        visit: Visit,  # noqa: ARG002
        travel: Travel,  # noqa: ARG002
        *,
        at: datetime,  # noqa: ARG002
        seconds: float,  # noqa: ARG002
        sparing: bool = False,  # noqa: ARG002
    ) -> tuple[TourOrder, ...] | None:
        """No tours."""
        return None

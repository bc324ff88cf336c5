"""The legs of a journey, as the rule reads them, and the row that explains each."""

from dataclasses import dataclass
from enum import StrEnum

from doorstep.domain.ledger.contract import Contract, due_after
from doorstep.events import Owner
from doorstep.kernel.ids import EventId


class LegFlag(StrEnum):
    """What a reader should know of a leg before believing its minutes."""

    CONCURRENT = "concurrent"
    """Several causes at the same time: its minutes are split equally."""
    CLOCK_SKEW = "clock_skew"
    """It ended before it began by the clocks of two devices: its minutes belong to both sides."""
    SCAN_MISSING = "scan_missing"
    """Nobody recorded this boundary, so the time around it is one leg."""
    SCAN_DUTY = "scan_duty"
    """Whoever had to scan did not; the time is nobody's."""
    HAND_OVER = "hand_over"
    """Giver and taker name different moments; the time between them is split."""
    CLAIMED = "claimed"
    """One side names a cause; nothing from outside shows it yet."""
    REROUTED = "rerouted"
    """The van drove another sequence, or another van came, than the plan at departure said."""
    UNDER_WAY = "under_way"
    """It is not over: its end is now, or when it is due."""
    FOUND = "found"
    """A contest settled it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One leg: who owns it, what it may take, and when it really ended. Units: `exit_s` seconds UTC.

    `code` says what it is, `subject` of which stop or party. Several owners share its minutes equally.
    """

    code: str
    owners: tuple[Owner, ...]
    contracts: tuple[Contract, ...]
    exit_s: int
    subject: str = ""
    evidence: tuple[EventId, ...] = ()
    flags: tuple[LegFlag, ...] = ()

    def due(self, entry: int) -> int:
        """When it is due to end if it is entered then. Raises: CalendarEnded."""
        return due_after(self.contracts, entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the explanation: anyone can work it out again with a pencil. Units: seconds (UTC).

    `debts` are what each row owes after this one, row 0 first; they sum to the lateness against plan.
    `knock_on` was added to, or taken from, the debts before as `knock_on_taken`; `own` is the leg's, or,
    where time was made up, what `recovered` took from the debts.
    """

    step: int
    leg: Leg
    planned_entry: int
    planned_exit: int
    entry: int
    due: int
    exit: int
    knock_on: int
    own: int
    knock_on_taken: tuple[int, ...]
    recovered: tuple[int, ...]
    debts: tuple[int, ...]

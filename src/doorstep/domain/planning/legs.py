"""Travel from places to places, as the roads answered."""

from dataclasses import dataclass

type LegTable = tuple[tuple[int | None, ...], ...]
"""One row per source, one column per destination; None where no road leads there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Legs:
    """Travel from each source to each destination.

    `estimated` says that a formula answered because no road graph did; nothing narrow may be promised on it.

    Units: whole seconds, whole metres. None: no way by road, so a doubt about the address and never a zero.
    """

    durations_s: LegTable
    distances_m: LegTable
    estimated: bool

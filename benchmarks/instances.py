"""Public instances with known best plans: the format of Solomon and of Gehring and Homberger."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from doorstep.domain.planning.problem import Problem, Shift, Stop

SCALE = 10
"""One decimal counts: whatever comes behind it is cut off, in distances as in times."""

FIELDS = 7
COLUMN = "distance_1_decimal_truncated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A problem and the least driving that anybody is known to have found, in the same units."""

    name: str
    problem: Problem
    best: int

    def gap(self, travel: int) -> float:
        """By how many percent `travel` is more than the best known."""
        return 100 * (travel - self.best) / self.best


def instances(folder: Path) -> Iterator[Instance]:
    """Every instance of `folder` that `best_known.json` names a best plan for."""
    known = json.loads((folder / "best_known.json").read_text(encoding="utf-8"))["instances"]
    for name, facts in known.items():
        problem = read((folder / facts["file"]).read_text(encoding="utf-8"))
        yield Instance(name=name, problem=problem, best=round(facts[COLUMN] * SCALE))


def read(text: str) -> Problem:
    """The problem in `text`; node 0 is the depot, its due date is the end of every shift.

    Units: tenths of the file's units, for driving, times and windows; goods as they are.
    """
    lines = [line.split() for line in text.splitlines()]
    fleet = next(number for number, line in enumerate(lines) if line[:1] == ["NUMBER"]) + 1
    vans, capacity = (int(word) for word in lines[fleet])
    rows = [
        [float(word) for word in line]
        for line in lines[fleet + 1 :]
        if len(line) == FIELDS and line[0].isdigit()
    ]
    where = np.array([row[1:3] for row in rows])
    apart = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2))
    return Problem(
        travel_s=np.floor(SCALE * apart + 1e-9).astype(np.int64),
        depot=0,
        stops=tuple(_stop(number, row) for number, row in enumerate(rows) if number),
        shifts=tuple(
            Shift(key=f"v-{van}", starts_s=0, ends_s=round(rows[0][5] * SCALE), capacity_g=capacity)
            for van in range(vans)
        ),
    )


def _stop(number: int, row: list[float]) -> Stop:
    _, _, _, goods, opens, closes, service = row
    return Stop(
        key=f"s-{number}",
        place=number,
        opens_s=round(opens * SCALE),
        closes_s=round(closes * SCALE),
        service_s=round(service * SCALE),
        load_g=round(goods),
    )

"""Driving times between doors: on real roads where an extract is at hand, else made up as roads are."""

import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import osmium
import osmium.filter
import osrm

from benchmarks.report import tell
from benchmarks.trial_data import ROOT, trial_data
from doorstep.adapters.roads.graph import GRAPH, graph_commands
from doorstep.domain.planning.problem import NO_ROAD, Seconds

EXTRACT = "porto-roads-bench.osm.pbf"
DOORS_ON = frozenset({"residential", "living_street", "unclassified", "tertiary", "secondary"})
SIDE_M = 40_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Streets:
    """Row 0 is the depot. Units: seconds and metres; `where` has x and y of every door, east and north."""

    name: str
    seconds_s: Seconds
    metres_m: Seconds
    where: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"


def streets(seed: int, doors: int) -> Streets:
    """Driving times among `doors` doors drawn from a region of some forty kilometres, and a depot in it."""
    pbf = trial_data("osm", EXTRACT)
    dice = np.random.default_rng(seed)
    return _invented(dice, doors) if pbf is None else _real(dice, doors, pbf)


def _real(dice: np.random.Generator, doors: int, pbf: Path) -> Streets:
    known = np.array(_doors(pbf))
    where = known[dice.choice(len(known), doors + 1, replace=False)]
    middle = np.abs(where - np.median(where, axis=0)).sum(1).argmin()
    where[[0, middle]] = where[[middle, 0]]
    reply: Any = _engine(pbf).Table(
        osrm.TableParameters(coordinates=where.tolist(), annotations=["duration", "distance"])
    )
    return Streets(
        name="real roads",
        seconds_s=_whole(reply["durations"]),
        metres_m=_whole(reply["distances"]),
        where=where,
    )


@cache
def _doors(pbf: Path) -> list[tuple[float, float]]:
    """The middle of every street that people live on."""
    ways = osmium.FileProcessor(str(pbf)).with_locations()
    ways = ways.with_filter(osmium.filter.EntityFilter(osmium.osm.WAY))
    found: list[tuple[float, float]] = []
    for way in ways.with_filter(osmium.filter.KeyFilter("highway")):
        node = way.nodes[len(way.nodes) // 2]
        if way.tags.get("highway") in DOORS_ON and node.location.valid():
            found.append((node.lon, node.lat))
    return found


@cache
def _engine(pbf: Path) -> Any:  # noqa: ANN401  # the engine's module tells no types
    """The road engine in this process; the graph is built once and kept under `build`."""
    folder = ROOT / "build" / "bench" / pbf.name.partition(".")[0]
    folder.mkdir(parents=True, exist_ok=True)
    ready = folder / "ready"
    if not ready.exists():
        tell(f"building the road graph of {pbf.name}, about a minute")
        for _, command in graph_commands(pbf, folder, drivable_ways=len(_doors(pbf))):
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # the product's own command
        ready.touch()
    return osrm.OSRM(
        storage_config=str(folder / GRAPH),
        use_shared_memory=False,
        algorithm="CH",
        max_locations_distance_table=5_000,
    )


def _whole(rows: Any) -> Seconds:  # noqa: ANN401  # as above
    table = np.array([[np.nan if value is None else value for value in row] for row in rows], float)
    return np.where(np.isnan(table), NO_ROAD, np.rint(table)).astype(np.int64)


def _invented(dice: np.random.Generator, doors: int) -> Streets:
    """A square with the formula for roads; up to a fifth longer one way than the other, by chance."""
    where = dice.uniform(0, SIDE_M, (doors + 1, 2))
    where[0] = SIDE_M / 2
    apart = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2)) * 1.4
    apart = apart * dice.uniform(1.0, 1.2, apart.shape)
    seconds_s = np.rint(1.07 * np.maximum(apart, 1) ** 0.745).astype(np.int64)
    np.fill_diagonal(seconds_s, 0)
    return Streets(
        name="invented roads",
        seconds_s=seconds_s,
        metres_m=np.rint(apart).astype(np.int64),
        where=where,
    )

"""The one line of JSON that every benchmark ends with."""

import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Figures by name, with their unit as the last part of the name; `peers` are others in the same run."""

    bench: str
    figures: Mapping[str, float]
    peers: Mapping[str, float] = field(default_factory=dict[str, float])

    def line(self) -> str:
        """The report as one line of JSON."""
        return json.dumps(
            {
                "bench": self.bench,
                "figures": _rounded(self.figures),
                "peers": _rounded(self.peers),
                "machine": machine(),
            }
        )


def machine() -> dict[str, object]:
    """What the figures were taken on, and how busy it was with other things."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 0,
        "load_1_min": round(os.getloadavg()[0], 2),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


def spread(prefix: str, values: Sequence[float], unit: str) -> dict[str, float]:
    """Mean, least and most of a few repetitions."""
    return {
        f"{prefix}_{unit}": float(np.mean(values)),
        f"{prefix}_least_{unit}": min(values),
        f"{prefix}_most_{unit}": max(values),
    }


def quantiles(prefix: str, values: Sequence[float], unit: str) -> dict[str, float]:
    """Median, 95th and 99th percentile of many repetitions."""
    p50, p95, p99 = np.quantile(values, [0.5, 0.95, 0.99])
    return {f"{prefix}_p50_{unit}": p50, f"{prefix}_p95_{unit}": p95, f"{prefix}_p99_{unit}": p99}


def tell(text: str) -> None:
    """Say to a person what is going on; the standard output is for the report."""
    sys.stderr.write(f"{text}\n")


def _rounded(figures: Mapping[str, float]) -> dict[str, float]:
    """Four digits that count; more would be noise."""
    return {name: float(f"{value:.4g}") for name, value in figures.items()}


def _processor() -> str:
    """The processor's own name where the system tells it."""
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text(encoding="utf-8").splitlines() if facts.is_file() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or "unknown")

"""The tracking page: what it costs beside a million shipments, and what a telephone makes of it."""

import asyncio
import gzip
import random
import re
import time
from itertools import cycle

import httpx

from benchmarks.browser_look import axe, lighthouse
from benchmarks.installation import installation
from benchmarks.million import fill
from benchmarks.report import Report, quantiles, tell
from benchmarks.road_day import road_day

READERS, PAGES = 20, 1_000
PAGES_PER_S = 200
LOOKED_AT = 3
"""So many times Lighthouse looks at one page; the median counts."""


def run() -> Report:
    """Milliseconds of whole pages, `p95_ms` at 200 a second among a million; and the verdict of a browser.

    The peer is the plainest answer of the same server under the same readers: it reads nothing.
    """
    day = road_day()
    base, paths = installation().base_url, [f"/t/{token}" for token in day.tokens]
    coming = f"/t/{day.coming[0].token}" if day.coming else paths[0]
    looks = [lighthouse(base + coming) for _ in range(LOOKED_AT)]
    seen = {name: sorted(look[name] for look in looks)[LOOKED_AT // 2] for name in looks[0]}
    violations = axe([base + path for path in dict.fromkeys([coming, *paths[:3]])])
    few_ms = asyncio.run(_read(paths, readers=READERS, pages=PAGES))
    dice = random.Random(5)  # noqa: S311  # no secret
    many = [f"/t/{secret}" for secret in dice.sample(fill(installation(), next(iter(day.links))), PAGES)]
    tell(f"tracking: {PAGES} pages by {READERS} readers")
    alone_ms = asyncio.run(_read(many, readers=1, pages=PAGES // 10))
    took_ms = asyncio.run(_read(many, readers=READERS, pages=PAGES))
    paced_ms = asyncio.run(_read(many, readers=READERS, pages=2 * PAGES, pause_s=READERS / PAGES_PER_S))
    plain_ms = asyncio.run(_read(["/health/live"], readers=READERS, pages=PAGES))
    figures = {
        "p95_ms": quantiles("paced", paced_ms, "ms")["paced_p95_ms"],
        **seen,
        "axe_violations": violations,
        **quantiles("at_200_a_s", paced_ms, "ms"),
        **quantiles("page_1_reader", alone_ms, "ms"),
        "pages_per_s": _rate(took_ms),
        "pages_per_s_of_few": _rate(few_ms),
        **_weight(coming),
    }
    return Report(bench="tracking", figures=figures, peers=quantiles("plain_answer", plain_ms, "ms"))


def _rate(took_ms: list[float]) -> float:
    return 1000 * READERS / (sum(took_ms) / len(took_ms))


async def _read(paths: list[str], *, readers: int, pages: int, pause_s: float = 0.0) -> list[float]:
    """Milliseconds of each page; with a pause, every reader begins one that often, however long it takes."""
    took_ms: list[float] = []
    todo = iter([path for path, _ in zip(cycle(paths), range(pages), strict=False)])
    limits = httpx.Limits(max_connections=readers)
    async with httpx.AsyncClient(base_url=installation().base_url, timeout=60, limits=limits) as http:

        async def reader(number: int) -> None:
            due = time.perf_counter() + number * pause_s / readers
            for path in todo:
                await asyncio.sleep(max(0.0, due - time.perf_counter()))
                begun = due if pause_s else time.perf_counter()
                due += pause_s
                (await http.get(path, headers={"accept": "text/html"})).raise_for_status()
                took_ms.append((time.perf_counter() - begun) * 1000)

        await asyncio.gather(*map(reader, range(readers)))
    return took_ms


def _weight(path: str) -> dict[str, float]:
    """Bytes of the page, its styles and its scripts, plain and as gzip makes them."""
    with httpx.Client(base_url=installation().base_url, timeout=60) as http:
        html = http.get(path).content
        styles = [
            http.get(found).content for found in _linked(html, r'<link rel="stylesheet" href="([^"]+)"')
        ]
        scripts = [http.get(found).content for found in _linked(html, r'<script[^>]* src="([^"]+)"')]
    everything = [html, *styles, *scripts]
    return {
        "html_bytes": float(len(html)),
        "html_gzip_bytes": float(len(gzip.compress(html, 6))),
        "html_and_styles_gzip_bytes": float(sum(len(gzip.compress(one, 6)) for one in [html, *styles])),
        "with_scripts_gzip_bytes": float(sum(len(gzip.compress(one, 6)) for one in everything)),
        "with_scripts_bytes": float(sum(map(len, everything))),
    }


def _linked(html: bytes, pattern: str) -> list[str]:
    return [found.replace("&amp;", "&") for found in re.findall(pattern, html.decode())]

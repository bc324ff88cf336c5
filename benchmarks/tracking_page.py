"""The tracking page: how long twenty readers at once wait for it, and how much they have to load."""

import asyncio
import gzip
import re
import time
from itertools import cycle

import httpx

from benchmarks.installation import installation
from benchmarks.report import Report, quantiles, tell
from benchmarks.road_day import road_day

READERS, PAGES = 20, 1_000


def run() -> Report:
    """Milliseconds of a whole page, flat out and at half that rate; bytes as a browser takes them.

    The peer is the plainest answer of the same server under the same readers: it reads nothing.
    """
    day = road_day()
    tell(f"tracking_page: {PAGES} pages by {READERS} readers")
    paths = [f"/t/{token}" for token in day.tokens]
    alone_ms = asyncio.run(_read(paths, readers=1, pages=PAGES // 10))
    took_ms = asyncio.run(_read(paths, readers=READERS, pages=PAGES))
    rate = 1000 * READERS / (sum(took_ms) / len(took_ms))
    calm_ms = asyncio.run(_read(paths, readers=READERS, pages=PAGES, pause_s=2 * READERS / rate))
    plain_ms = asyncio.run(_read(["/health/live"], readers=READERS, pages=PAGES))
    figures = {
        **quantiles("page_20_readers", took_ms, "ms"),
        **quantiles("page_1_reader", alone_ms, "ms"),
        "pages_per_s": rate,
        **quantiles("page_20_readers_at_half_rate", calm_ms, "ms"),
        **_weight(f"/t/{day.coming[0].token}" if day.coming else paths[0]),
    }
    return Report(bench="tracking_page", figures=figures, peers=quantiles("plain_answer", plain_ms, "ms"))


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

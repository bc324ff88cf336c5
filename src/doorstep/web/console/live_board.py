"""A work page that somebody has open: rows that mean the same are not sent again, nor vans that stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from doorstep.engine.access import Pass
from doorstep.engine.positions import Fix
from doorstep.web.console import words
from doorstep.web.console.bar import axis_at
from doorstep.web.console.board import BoardSources, board
from doorstep.web.console.chrome import STAFF, behind
from doorstep.web.console.fleet import caption, live_van, newest
from doorstep.web.console.reading import read_board
from doorstep.web.console.row import Row
from doorstep.web.console.wish import Wish
from doorstep.web.door import AnyRequest, enter, secret_of
from doorstep.web.render import render
from doorstep.web.scene import Parts
from doorstep.web.site import Site


@dataclass(slots=True)
class BoardScene:
    """Reads the board again when anything happened; where vans are now it hears."""

    site: Site
    request: AnyRequest
    wish: Wish
    _rows: dict[str, tuple[Row, str]] = field(default_factory=dict[str, tuple[Row, str]], init=False)
    _sources: BoardSources | None = field(default=None, init=False)

    @property
    def heeds(self) -> None:
        """A work page shows a whole day: everything may alter it."""
        return

    @property
    def secrets(self) -> Sequence[str]:
        """The session."""
        return (secret_of(self.request),)

    @property
    def rest_s(self) -> float:
        """Nobody reads a whole day faster."""
        return 0.75

    async def look(self, *, known: bool = False) -> Parts:
        """Read everything anew: a whole day has no part that could be read alone. Raises: NoAccess."""
        del known
        return await self.of(await enter(self.request, self.site, *STAFF))

    async def of(self, who: Pass) -> Parts:
        """What the page shows to `who`."""
        async with self.site.desk.store.transaction(self.site.scope(who.viewer)) as tx:
            sources, shown = await read_board(self.site, tx, who, self.wish)
        self._sources = sources = replace(sources, fixes=self._newer(sources.fixes))
        record = board(sources, self.wish, shown)
        self._rows = {row.id: self._shown(row) for row in record.rows}
        return Parts(
            html={
                "axis": render("console/axis.html", ticks=record.ticks),
                "counts": render("console/counts.html", counters=record.counters),
                **{f"row-{row.id}": self._rows[row.id][1] for row in record.rows},
            },
            values={
                "title": record.title,
                "of": record.of,
                "rows": [row.id for row in record.rows],
                "ages": {row.id: row.age for row in record.rows},
                "now": axis_at(sources.at, sources.zone).x(sources.at),
                "behind": await behind(self.site),
                "clock": words.clock(sources.at, sources.zone),
                "vans": [fix.van for fix in sources.fixes],
                **_moved(sources, sources.fixes),
            },
        )

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        """The vans that moved; what time alone alters takes a look. A van not seen before does, too."""
        if not vans or self._sources is None:
            return None
        if not self._sources.has_map:
            return Parts(html={})
        known = {str(fix.van): fix for fix in self._sources.fixes}
        if vans.keys() - known.keys():
            return None
        moved = [fix for fix in vans.values() if fix.at > known[fix.van].at]
        known |= {str(fix.van): fix for fix in moved}
        self._sources = replace(
            self._sources, fixes=[known[van] for van in sorted(known)], at=self.site.desk.clock.now()
        )
        return Parts(html={}, values=_moved(self._sources, moved))

    def _shown(self, row: Row) -> tuple[Row, str]:
        """The row and its HTML; as it was while it means the same."""
        same = self._rows.get(row.id)
        if same is not None and _meaning(same[0]) == _meaning(row):
            return same
        return row, render("console/one_row.html", row=row)

    def _newer(self, fixes: Sequence[Fix]) -> list[Fix]:
        """What a glance showed while this was read is not taken back."""
        shown = {str(fix.van): fix for fix in self._sources.fixes} if self._sources else {}
        return newest(fixes, shown)


def _moved(sources: BoardSources, fixes: Sequence[Fix]) -> dict[str, object]:
    """Each van as a value of its own: one that moves is sent alone. The moment tells how old it is."""
    return {
        "moment": int(sources.at.timestamp()),
        "caption": caption(sources.fixes, sources.at),
        **{f"van {fix.van}": live_van(fix, sources.names.vans.get(fix.van)) for fix in fixes},
    }


def _meaning(row: Row) -> Row:
    return replace(row, age="", bar=replace(row.bar, now="", gap=None))

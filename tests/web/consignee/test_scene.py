"""An open tracking page: what a glance says is what a fresh load would say."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from tests.web.consignee import cards, pages
from tests.web.consignee.cards import AT

from doorstep.engine.positions import Fix
from doorstep.kernel.place import Point
from doorstep.web.consignee import scene
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.scene import TrackingScene
from doorstep.web.scene import Parts

pytestmark = pytest.mark.anyio
LATER = AT + timedelta(minutes=3)
MOVED = replace(pages.FIX, at=AT + timedelta(minutes=2), point=Point(60.1650, 24.9465))
CARDS = {
    name: card for name, card in vars(cards).items() if isinstance(card, cards.ShipmentCard) and card.promises
}


class Read:
    """A site that reads constant facts; `now` and the newest fix can be moved on."""

    def __init__(self, facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
        self.facts = facts
        clock = SimpleNamespace(now=lambda: self.facts.now)
        self.site = SimpleNamespace(
            desk=SimpleNamespace(clock=clock),
            speed=lambda: 1.0,
            wording=pages.WORDING,
            paths=SimpleNamespace(assets=pages.BRANDS),
        )
        self.visitor = SimpleNamespace(asked_lang="", links=lambda _: Links(base="/t/link"))
        monkeypatch.setattr(scene, "read", self._read)
        monkeypatch.setattr(scene, "come_in", self._come_in)
        monkeypatch.setattr(scene, "assets_of", lambda _: SimpleNamespace(url=str))

    async def _read(self, *_: object) -> Facts:
        return self.facts

    async def _come_in(self, *_: object) -> SimpleNamespace:
        return self.visitor

    def page(self) -> TrackingScene:
        request = SimpleNamespace(cookies={})
        return TrackingScene(self.site, request, "link", self.facts.card.shipment)

    def moves_on(self, fix: Fix | None) -> None:
        self.facts = replace(
            pages.facts(self.facts.card, now=LATER), fix=fix if self.facts.fix is not None else None
        )


@pytest.mark.parametrize("name", CARDS)
async def test_as_time_passes_a_page_reads_as_if_it_were_loaded_anew(name: str, monkeypatch):
    world = Read(pages.facts(CARDS[name]), monkeypatch)
    page = world.page()
    await page.look()
    before = world.facts.health.reasons
    world.moves_on(pages.FIX)
    falls_silent = "silent" in world.facts.health.reasons and "silent" not in before
    told = await page.look() if falls_silent else page.glance({})
    assert told == await world.page().look()


async def test_whether_a_van_fell_silent_takes_a_look(monkeypatch):
    world = Read(pages.facts(CARDS["STOPPED"]), monkeypatch)
    page = world.page()
    await page.look()
    world.moves_on(None)
    assert page.glance({}) is None
    await page.look()
    assert page.glance({}) is not None


@pytest.mark.parametrize("name", CARDS)
async def test_a_van_that_moved_is_told_as_a_fresh_load_would_tell_it(name: str, monkeypatch):
    card = CARDS[name]
    world = Read(pages.facts(card), monkeypatch)
    page = world.page()
    await page.look()
    world.moves_on(MOVED if card.leg else pages.FIX)
    told = page.glance({card.leg.van: MOVED} if card.leg else {})
    fresh = await world.page().look()
    assert told.html == {part: fresh.html[part] for part in told.html}
    assert card.leg is None or set(told.html) == {"leg", "map"}


async def test_a_page_whose_turn_has_not_come_does_not_listen_to_the_van(monkeypatch):
    world = Read(replace(pages.facts(cards.COMING), fix=None), monkeypatch)
    page = world.page()
    await page.look()
    assert cards.VAN not in page.heeds


async def test_the_first_fix_of_a_van_that_comes_is_shown_at_once_and_looked_at(monkeypatch):
    world = Read(replace(pages.facts(cards.NEXT), fix=None), monkeypatch)
    page = world.page()
    await page.look()
    assert cards.VAN in page.heeds
    told = page.glance({cards.VAN: MOVED})
    world.facts = replace(world.facts, fix=MOVED)
    assert told == replace(await world.page().look(), rough=True)
    assert not page.glance({cards.VAN: replace(MOVED, at=MOVED.at + timedelta(seconds=9))}).rough


async def test_a_van_that_does_not_come_here_yet_is_not_shown_whatever_is_heard_of_it(monkeypatch):
    world = Read(replace(pages.facts(cards.COMING), fix=None), monkeypatch)
    page = world.page()
    await page.look()
    assert page.glance({cards.VAN: MOVED}) == Parts(html={})


async def test_a_fix_that_came_late_does_not_move_the_van_back(monkeypatch):
    world = Read(pages.facts(cards.NEXT), monkeypatch)
    page = world.page()
    before = await page.look()
    late = replace(MOVED, at=pages.FIX.at - timedelta(minutes=1))
    assert page.glance({cards.VAN: late}).html == {part: before.html[part] for part in scene.VAN_PARTS}


async def test_a_position_shown_while_the_page_was_read_is_not_taken_back(monkeypatch):
    world = Read(pages.facts(cards.NEXT), monkeypatch)
    page = world.page()
    await page.look()
    world.facts = replace(world.facts, fix=pages.FIX, now=LATER)
    page.glance({cards.VAN: MOVED})
    late = await page.look()
    world.facts = replace(world.facts, fix=MOVED)
    assert late == await world.page().look()

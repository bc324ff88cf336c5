"""The studio as two people of a brand use it: drafted, seen, sent back, approved, live, rolled back."""

import json
import re
from html import unescape

import httpx
import pytest
from tests.web.served import TENANT, Served, cluster, database, served

from doorstep.domain.studio.contrast import palette
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.ports import Scope
from doorstep.engine.records import Brand
from doorstep.engine.vault import Person
from doorstep.kernel.ids import PartyId, PersonRef
from doorstep.kernel.party import Role
from doorstep.web.door import SESSION_COOKIE
from doorstep.web.studio.desk import load_file, publish_due

__all__ = ["cluster", "database", "served"]

pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


class Visitor:
    """Somebody who is signed in with a browser."""

    def __init__(self, served: Served, session: str) -> None:
        self.served, self.cookies = served, {SESSION_COOKIE: session}

    async def get(self, path: str) -> str:
        answer = await self.served.client.get(path, headers=self.headers)
        assert answer.status_code == 200, answer.text
        return answer.text

    async def post(self, path: str, page: str, *, files: object = None, **fields: str) -> httpx.Response:
        """Send the form of a page, with its hidden fields and these."""
        text = await self.get(page)
        hidden = {name: unescape(re.search(rf'name="{name}" value="([^"]*)"', text)[1]) for name in HIDDEN}
        was = re.search(r'name="was" value="([^"]*)"', text)
        data = {**hidden, "was": unescape(was[1]) if was else "", **fields}
        return await self.served.client.post(path, data=data, files=files, headers=self.headers)

    @property
    def headers(self):
        return {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}


HIDDEN = ("csrf", "key", "seen")
THEME = {"accent": "#C98A3A", "secondary": "#fbf3e8", "radius": "12", "font": "serif"}


async def person(served: Served, number: int, role: Role = Role.BRAND, party: str = "kallio") -> Visitor:
    site, ref = served.site, f"staff-{party}-{number}" if role is Role.BRAND else ""
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        if ref:
            await site.vault.put(tx, PersonRef(ref), ref, Person(name=f"Person {number}"))
        new = NewAccess(
            kind=AccessKind.SIGN_IN, party=PartyId(party), role=role, subject=ref, name=f"Person {number}"
        )
        secret = await site.access.issue(tx, new)
    session, _ = await site.access.exchange(secret)
    return Visitor(served, session)


async def live(served: Served) -> Brand:
    async with served.site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        brand = await served.site.records.get(tx, Brand, "kallio")
    assert brand is not None
    return brand


async def test_two_people_take_a_brand_from_a_draft_to_live_and_back(served: Served):
    meri, otso = await person(served, 1), await person(served, 2)
    before = await live(served)
    saved = await meri.post("/studio/theme", "/studio", **THEME)
    assert saved.status_code == 303, saved.text
    page = await meri.get("/studio")
    assert "nobody has approved a version yet" in page
    assert "2.9:1 on white, and text needs 4.5:1" in page
    assert await live(served) == before
    shown = await meri.get("/studio/preview/page?state=delivered&lang=fi&theme=dark")
    assert '<html lang="fi" dir="ltr" data-theme="dark">' in shown
    light = palette("#c98a3a", "#fbf3e8").accent.shown
    assert light != "#c98a3a"
    assert f":root{{--accent:{light};" in shown
    asked = await meri.post("/studio/ask", "/studio/review")
    assert asked.status_code == 303, asked.text
    own = await meri.post("/studio/approve", "/studio/review", version="2")
    assert (own.status_code, "somebody else has to approve it" in own.text) == (409, True)
    locked = await otso.post("/studio/theme", "/studio", **{**THEME, "radius": "3"})
    assert "waits for a second person" in locked.text
    approved = await otso.post("/studio/approve", "/studio/review", version="2")
    assert approved.status_code == 303, approved.text
    after = await live(served)
    assert (after.own_accent, after.accent != before.accent, after.radius) == ("#c98a3a", True, 12)
    history = await otso.get("/studio/review")
    assert "Person 1" in history
    assert "approved version 2" in history
    back = await meri.post("/studio/roll-back", "/studio/review", version="1", live="2")
    assert back.status_code == 303, back.text
    assert await live(served) == before


async def test_the_second_of_two_who_edit_is_told_and_keeps_what_was_typed(served: Served):
    meri, otso = await person(served, 1), await person(served, 2)
    old = await otso.get("/studio")
    await meri.post("/studio/theme", "/studio", **{**THEME, "radius": "4"})
    fields = {
        name: unescape(re.search(rf'name="{name}" value="([^"]*)"', old)[1]) for name in (*HIDDEN, "was")
    }
    told = await served.client.post(
        "/studio/theme", data={**fields, **THEME, "radius": "9"}, headers=otso.headers
    )
    assert told.status_code == 409
    assert "changed by somebody else" in told.text
    assert "4 (Person 1)" in told.text
    assert 'name="radius" inputmode="numeric" value="9"' in told.text


async def test_nobody_but_the_brand_s_own_people_comes_in(served: Served):
    lsp = await person(served, 1, Role.LSP, "pihka")
    for path in ("/studio", "/studio/review", "/studio/preview/page"):
        answer = await served.client.get(path, headers=lsp.headers)
        assert answer.json()["code"] == "access.not_allowed", path
        program = await served.get(path, "kallio")
        assert program.json()["code"] == "studio.no_person"
        nobody = await served.client.get(path)
        assert (nobody.status_code, nobody.headers["location"]) == (303, "/sign-in")
    other = await person(served, 1, party="nordhem")
    assert "Kallio" not in await other.get("/studio")
    forged = await served.client.post("/studio/theme", data=THEME, headers=other.headers)
    assert forged.json()["code"] == "access.stale_form"


async def test_hostile_files_and_sentences_are_refused_and_change_nothing(served: Served):
    meri = await person(served, 1)
    before = await served.events()
    bad = b'<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'
    for kind, body in (("logo", bad), ("logo", b"GIF89a"), ("font", b"wOF2" + bytes(60)), ("other", b"x")):
        answer = await meri.post("/studio/file", "/studio", files={"file": ("a", body)}, kind=kind)
        assert answer.status_code == 409
    for text in ("{{ config }}", "{ $window }", "<script>", "x" * 10_000, "a\u202eb"):
        sentence = {"trigger": "promise.made", "place": "opener", "locale": "en", "text": text}
        answer = await meri.post("/studio/phrase", "/studio/tone", **sentence)
        assert answer.status_code == 409
    for colour in ("red", "#fff", "url(x)", "#12345g;}"):
        assert (await meri.post("/studio/theme", "/studio", **{**THEME, "accent": colour})).status_code == 409
    assert await served.events() == before


async def test_a_drawing_is_cleaned_and_a_font_is_served_as_one(served: Served):
    meri, otso = await person(served, 1), await person(served, 2)
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()"><script>1</script>'
        b'<path d="M1 1"/></svg>'
    )
    for kind in ("logo", "logo_dark"):
        sent = await meri.post("/studio/file", "/studio", files={"file": ("l.svg", drawing)}, kind=kind)
        assert sent.status_code == 303, sent.text
    await meri.post("/studio/ask", "/studio/review")
    await otso.post("/studio/approve", "/studio/review", version="2")
    brand = await live(served)
    assert "script" not in brand.logo_svg
    assert "onload" not in brand.logo_dark_svg
    assert (await served.client.get(f"/brand-files/{'0' * 64}")).status_code == 404


async def test_sentences_are_mended_before_a_second_person_is_asked(served: Served):
    meri = await person(served, 1)
    sentence = {"trigger": "promise.revised", "place": "opener", "locale": "en"}
    await meri.post("/studio/phrase", "/studio/tone", **sentence, text="So sorry!! Fresh coffee takes time!")
    page = await meri.get("/studio/tone")
    assert "No exclamation mark in bad news" in page
    assert "Fresh coffee takes time." in page
    refused = await meri.post("/studio/ask", "/studio/review")
    assert "must be mended" in refused.text
    await meri.post("/studio/phrase", "/studio/tone", **sentence, text="Fresh coffee takes time.")
    assert (await meri.post("/studio/ask", "/studio/review")).status_code == 303


async def test_terms_hold_from_their_date(served: Served):
    meri, otso = await person(served, 1), await person(served, 2)
    wish = {"minutes": "90", "slot_price": "5,90", "may-neighbour": "yes", "until-neighbour": "left"}
    assert (
        await meri.post("/studio/terms", "/studio/terms", **wish, **{"price-neighbour": "1.5"})
    ).status_code == 303
    assert (await meri.post("/studio/ask", "/studio/review", **{"from": "2020-01-01"})).status_code == 409
    await meri.post("/studio/ask", "/studio/review", **{"from": "2026-07-01"})
    await otso.post("/studio/approve", "/studio/review", version="2")
    before = await live(served)
    assert before.change_until_minutes == 60
    assert "Call it off" in await meri.get("/studio/review")
    await publish_due(served.site, TENANT, PartyId("kallio"), 2, PartyId("platform"))
    after = await live(served)
    assert (after.change_until_minutes, after.slot_price_minor) == (90, 590)
    assert [(one.kind.value, one.price_minor) for one in after.change_terms] == [("neighbour", 150)]


async def test_a_file_that_did_not_change_leaves_what_was_published(served: Served):
    meri, otso = await person(served, 1), await person(served, 2)
    file = await live(served)
    await load_file(served.site, TENANT, file)
    await meri.post("/studio/theme", "/studio", **{**THEME, "radius": "2"})
    await meri.post("/studio/ask", "/studio/review")
    assert (await otso.post("/studio/approve", "/studio/review", version="2")).status_code == 303
    await load_file(served.site, TENANT, file)
    assert (await live(served)).radius == 2


async def test_a_preview_can_do_nothing_and_stands_in_no_other_site(served: Served):
    meri = await person(served, 1)
    answer = await served.client.get("/studio/preview/page", headers=meri.headers)
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors 'self'; sandbox" in policy
    mail = await served.client.get("/studio/preview/mail?state=late", headers=meri.headers)
    assert "default-src 'none'" in mail.headers["content-security-policy"]
    assert (
        await served.client.get("/studio/preview/mail?state=disputed", headers=meri.headers)
    ).status_code == 404
    assert json.loads(unescape(re.search(r'name="was" value="([^"]*)"', await meri.get("/studio"))[1]))

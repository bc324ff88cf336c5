"""The page "How sure we plan": the effect of a setting is read before it is set."""

from dataclasses import replace

import pytest
from tests.domain.prediction.test_sureness import FULL
from tests.web.served import DEPOT, TENANT, Served, cluster, database, served

from doorstep.domain.prediction.sureness import sureness
from doorstep.engine.ports import Scope
from doorstep.web.console.sure_record import NO_CUSHION, headline, preview, rows

__all__ = ["cluster", "database", "served"]

TOLD = sureness(FULL)


def test_a_change_is_said_in_words_against_what_is_set_now():
    assert TOLD is not None
    said = preview(TOLD, None, "90")
    assert said.startswith(f"P90: {TOLD.effects[8].kept:.1%} kept instead of {TOLD.replayed:.1%}, about ")
    assert said.endswith(" fewer stops on a day like these.")
    assert preview(TOLD, 90, "90") == preview(TOLD, None, "") == ""
    assert "will be known" in preview(None, None, "70")
    assert "on the mean" in preview(TOLD, 70, NO_CUSHION)


def test_what_is_set_now_is_marked_and_the_lowest_that_keeps_enough_is_named():
    assert TOLD is not None
    lines = rows(TOLD, None, "75")
    assert [line.word for line in lines if line.is_now] == ["No cushion"]
    assert [line.word for line in lines if line.is_wished] == ["P75"]
    assert [line.difference for line in lines if line.is_now] == [""]
    assert [line.word for line in rows(TOLD, 70, "") if line.is_now] == ["P70"]
    assert f"P{TOLD.advised} would be the lowest" in headline(TOLD, None)
    assert rows(None, None, "") == ()


@pytest.mark.anyio
@pytest.mark.database
@pytest.mark.timeout(180)
async def test_the_page_is_empty_at_first_previews_and_sets(served: Served):
    assert "Not known yet" in (await served.get("/console/sureness", "lsp")).text
    view = served.site.views["driven_tour"]
    async with served.site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        tours = [replace(tour, depot=DEPOT, day="2026-06-15") for tour in FULL]
        await tx.put_rows([view.write(served.site.desk.codec, tour.tour, tour) for tour in tours])
    before = (await served.get("/console/sureness?percent=90", "lsp")).text
    assert "P90: " in before
    assert "Promises that were made keep" in before
    form = {"depot": DEPOT, "percent": "90"}
    done = await served.client.post("/console/sureness", data=form, headers=served.bearer("lsp"))
    assert (done.status_code, done.headers["location"][-8:]) == (303, "done=set")
    after = (await served.get("/console/sureness", "lsp")).text
    assert "set now" in after
    assert "Who set it" in after
    told = (await served.get(f"/api/v1/depots/{DEPOT}/sureness", "lsp")).json()
    assert (told["percent"], told["days"]["tours"]) == (90, len(FULL))
    wrong = form | {"percent": "7"}
    bad = await served.client.post("/console/sureness", data=wrong, headers=served.bearer("lsp"))
    assert bad.status_code == 409

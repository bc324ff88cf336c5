"""The planner's page as it is served: plan, verdict, move by form, undo, freeze and comparison."""

import html
import re

import pytest
from tests.web.console.test_served import KALLIO, sign_in, submit
from tests.web.served import DAY, DEPOT, Served, cluster, database, served
from tests.web.test_moves import day_of_three, loaded

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
PAGE = f"/console/plan?day={DAY}"
FORM = {"depot": DEPOT, "day": DAY}


async def seen(served: Served, path: str) -> str:
    answer = await served.client.get(path)
    assert answer.status_code == 200, answer.text
    return html.unescape(answer.text)


async def test_a_day_that_is_not_open_says_so(served: Served):
    await sign_in(served)
    assert "This day is not open yet" in await seen(served, PAGE)
    assert "This day is not open yet" in await seen(served, "/console/plan?day=no-day&compare=x&visit=nobody")


async def test_a_day_without_bookings_shows_its_vans(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    await sign_in(served)
    shown = await seen(served, PAGE)
    assert "Nothing is booked yet" in shown
    assert shown.count('class="van"') > 1


async def test_a_visit_is_chosen_checked_and_moved_by_form_and_taken_back(served: Served):
    day = await day_of_three(served)
    await sign_in(served)
    shown = await seen(served, PAGE)
    assert "The plan keeps every promise" in shown
    assert shown.count("data-visit=") == 3
    checked = await seen(served, f"{PAGE}&visit={day['reservation']}&to={day['tour']}")
    assert "breaks none" in checked
    assert not re.search(r'id="move"[^>]* hidden', checked)
    move = {
        **FORM,
        "visit": day["reservation"],
        "to": day["tour"],
        "version": str(day["version"]),
        "freeze": "yes",
    }
    answer = await submit(served, "/console/plan/move", PAGE, **move)
    assert answer.headers["location"].endswith("&done=move"), answer.text
    after = await loaded(served)
    assert day["tour"] in after.locked
    shown = await seen(served, f"{PAGE}&compare={day['version']}")
    assert "Undo:" in shown
    assert f"Version {day['version']} beside version {after.version}" in shown
    assert 'class="ghost"' in shown.split('class="key"')[0]
    answer = await submit(served, "/console/plan/undo", PAGE, **FORM)
    assert answer.headers["location"].endswith("&done=undo"), answer.text
    assert "Undo:" not in await seen(served, PAGE)


async def test_of_two_dispatchers_the_second_is_told_on_the_page(served: Served):
    day = await day_of_three(served)
    await sign_in(served)
    move = {**FORM, "visit": day["reservation"], "to": day["tour"], "version": str(day["version"])}
    assert (await submit(served, "/console/plan/move", PAGE, **move)).status_code == 303
    again = await submit(served, "/console/plan/move", PAGE, **move | {"to": day["source"]})
    assert again.status_code == 409
    assert "look at it again" in again.text


async def test_the_verdict_for_a_hovered_van_is_words_and_a_panel(served: Served):
    day = await day_of_three(served)
    await sign_in(served)
    asked = f"/console/plan/verdict?day={DAY}&visit={day['reservation']}&to="
    answer = (await served.client.get(asked + day["tour"])).json()
    assert answer["ok"] is True
    assert "breaks none" in answer["short"]
    assert "Done after" in answer["html"]
    unknown = await served.client.get(asked + "no-tour")
    assert (unknown.status_code, unknown.json()["ok"]) == (409, False)


async def test_a_day_is_frozen_and_thawed(served: Served):
    day = await day_of_three(served)
    await sign_in(served)
    assert (await submit(served, "/console/plan/freeze", PAGE, **FORM)).status_code == 303
    assert (await loaded(served)).locked == {day["source"]}
    assert (await submit(served, "/console/plan/thaw", PAGE, **FORM)).status_code == 303
    assert (await loaded(served)).locked == frozenset()
    await submit(served, "/console/plan/lock", PAGE, **FORM, to=day["tour"])
    assert (await loaded(served)).locked == {day["tour"]}


async def test_a_brand_has_no_planner(served: Served):
    await day_of_three(served)
    await sign_in(served, KALLIO)
    assert (await served.client.get(PAGE)).status_code == 409


async def test_a_visit_is_pinned_by_form_and_let_go_again(served: Served):
    day = await day_of_three(served)
    await sign_in(served)
    visit = f"{PAGE}&visit={day['reservation']}"
    assert "Pin to this van and place" in await seen(served, visit)
    await submit(served, "/console/plan/pin-place", visit, **FORM, visit=day["reservation"])
    shown = await seen(served, f"{visit}&done=pin-place")
    assert "Pinned to this van as visit 3." in shown
    assert "Unpin takes it back" in shown
    assert shown.count(", pinned") == 2, "its label and its title"
    assert "unpin the visit first" in (await seen(served, f"{visit}&to={day['tour']}")).lower()
    await submit(served, "/console/plan/unpin", visit, **FORM, visit=day["reservation"])
    assert (await loaded(served)).pins == {}
    assert "Pin to this van and place" in await seen(served, visit)

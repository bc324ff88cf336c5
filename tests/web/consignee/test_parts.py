"""A page that is patched shows what a fresh one would, and stays within its budgets."""

import gzip
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from tests.web.consignee import cards
from tests.web.consignee.pages import page_of
from tests.web.consignee.whole import html_of, part_of

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.web.consignee.scene import PARTS

STYLES = Path(__file__).parents[3] / "frontend" / "styles"
HTML_AND_CSS, WHOLE_ANSWER = 30_000, 14_000
STORY = (
    cards.OPEN,
    cards.BEFORE,
    cards.COMING,
    cards.NEXT,
    cards.STALE,
    cards.LATE,
    cards.ATTEMPTED,
    cards.DELIVERED,
)


def patched(html: str, parts: dict[str, str]) -> str:
    """`html` with the contents of its parts replaced, as the page's script does."""
    for name, fresh in parts.items():
        opening = re.search(rf'<(\w+)[^>]*data-part="{name}"[^>]*>', html)
        assert opening, name
        end = _end(html, opening.end(), opening[1])
        html = html[: opening.end()] + fresh + html[end:]
    return html


def _end(html: str, at: int, tag: str) -> int:
    depth = 1
    for found in re.finditer(rf"<(/?){tag}\b", html[at:]):
        depth += -1 if found[1] else 1
        if depth == 0:
            return at + found.start()
    raise AssertionError(tag)


def shown(html: str) -> str:
    """What is left when spaces between tags do not count, nor the title, which is sent as a value."""
    return re.sub(r"\s+", " ", re.sub(r"<title>.*?</title>", "", html, flags=re.DOTALL)).replace("> <", "><")


@pytest.mark.parametrize(("before", "after"), list(pairwise(STORY)))
def test_a_page_with_its_patches_equals_a_fresh_page(before: ShipmentCard, after: ShipmentCard):
    fresh = page_of(after)
    html = patched(html_of(page_of(before)), {name: part_of(fresh, name) for name in PARTS})
    assert shown(html) == shown(html_of(fresh))


def test_drawing_a_page_again_replaces_no_form():
    once, twice = page_of(cards.DELIVERED), page_of(cards.DELIVERED)
    assert part_of(once, "rate") == part_of(twice, "rate")
    assert part_of(once, "side") == part_of(twice, "side")


@pytest.mark.parametrize("card", cards.SITUATIONS.values(), ids=cards.SITUATIONS)
def test_html_and_styles_stay_within_their_budget(card: ShipmentCard):
    css = b"".join((STYLES / f"{name}.css").read_bytes() for name in ("tokens", "page", "live-map"))
    html = html_of(page_of(card, locale="fi")).encode()
    assert len(gzip.compress(html)) + len(gzip.compress(css)) <= HTML_AND_CSS
    assert len(gzip.compress(html)) <= WHOLE_ANSWER


@pytest.mark.parametrize("card", cards.SITUATIONS.values(), ids=cards.SITUATIONS)
def test_a_page_loads_nothing_from_others_and_has_one_heading(card: ShipmentCard):
    html = html_of(page_of(card))
    loaded = re.findall(r'(?:src|href)="(https?:[^"]+)"', html)
    assert set(loaded) <= {"https://kalliocoffee.example"}
    assert html.count("<h1") == 1
    assert 'role="status"' in html


@pytest.mark.parametrize("card", cards.SITUATIONS.values(), ids=cards.SITUATIONS)
def test_every_form_posts_without_a_script_and_is_idempotent(card: ShipmentCard):
    html = html_of(page_of(card, unlocked=True))
    for form in re.findall(r"<form.*?</form>", html, flags=re.DOTALL):
        assert 'method="post"' in form
        assert 'name="form_key"' in form
        assert "<button" in form or "btn two" in form


def test_hours_said_in_words_stay_together_and_take_their_comma_along():
    html = html_of(page_of(cards.SITUATIONS["coming_late"], locale="fr"))
    said = re.sub(r"</?time[^>]*>", "", html.replace("\N{NO-BREAK SPACE}", " "))
    hours = '<span class="hrs">entre 16 h 05 et 16 h 45,</span>' in said
    assert hours
    assert "entre" not in html_of(page_of(cards.SITUATIONS["coming_late"]))


def test_few_languages_are_a_row_and_many_a_list_that_opens_without_a_script():
    page = page_of(cards.BEFORE, locale="fr")
    many = html_of(page)
    assert "Français</summary>" in many
    assert many.count("hreflang=") == len(page.look.languages) > 4
    few = html_of(replace(page, look=replace(page.look, languages=page.look.languages[:3])))
    assert "</summary>" not in few.partition("</nav>")[0]
    assert 'aria-label="FI, Suomi"' in few

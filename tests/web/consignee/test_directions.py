"""What a consignee looks at is right in both ways of writing: `dir` is set, no rule names a physical side."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.consignee import cards
from tests.web.consignee.pages import page_of
from tests.web.consignee.whole import html_of

from doorstep.adapters.wording.catalogue import LOCALES
from doorstep.kernel.script import direction
from doorstep.web.render import TEMPLATES

FRONTEND = Path(__file__).parents[3] / "frontend"
SEEN = [FRONTEND / "styles" / f"{name}.css" for name in ("page", "shop", "mailbox", "live-map", "tokens")]
PICKER = FRONTEND / "islands" / "slots" / "style.ts"
BOX = r"(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b"
SIDE = rf"(?<![\w-])(?:{BOX}|(?:left|right)\s*:)"
VALUE = r"(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b"
CORNER = r"border-(?:top|bottom)-(?:left|right)-radius"
FOUR = r"(?:margin|padding|inset|border-width|border-color|border-style)\s*:\s*(?P<four>[^;}]+)"
PHYSICAL = re.compile(f"{SIDE}|{VALUE}|{CORNER}")


def physical(css: str) -> Iterator[str]:
    """Declarations that name a side of the screen instead of a side of the text."""
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    yield from (found.group() for found in PHYSICAL.finditer(plain))
    for found in re.finditer(FOUR, plain):
        sides = re.findall(
            r"(?:[\w-]*\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s!])+", found["four"].partition("!")[0]
        )
        if len(sides) == 4 and sides[1] != sides[3]:
            yield found.group()


@pytest.mark.parametrize("path", [*SEEN, PICKER], ids=lambda path: path.name)
def test_no_rule_that_a_consignee_sees_names_a_physical_side(path: Path):
    assert list(physical(path.read_text(encoding="utf-8"))) == []


def test_no_template_of_a_consignee_names_one_either():
    for path in (TEMPLATES / "consignee").rglob("*.html"):
        styles = re.findall(r'style="([^"]*)"', path.read_text(encoding="utf-8"))
        assert not [found for one in styles for found in physical(one)], path.name


@pytest.mark.parametrize(
    "rule",
    [
        "a{margin-left:1px}",
        "a{left:0}",
        "a{text-align: right}",
        "a{padding:1px 2px 1px 0}",
        "a{border-top-left-radius:1px}",
        "a{float:right}",
    ],
)
def test_a_physical_side_would_be_found(rule: str):
    assert list(physical(rule))


@pytest.mark.parametrize(
    "rule",
    [
        "a{margin:1px 2px 1px 2px}",
        "a{inset-inline:0}",
        "a{padding:0 var(--s4) var(--s3)}",
        "/* left: 0 */",
        "a{text-align:start}",
    ],
)
def test_what_has_no_side_is_let_be(rule: str):
    assert not list(physical(rule))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_says_its_language_and_its_direction(locale: str):
    html = html_of(page_of(cards.BEFORE, locale=locale))
    assert f'<html lang="{locale}" dir="{direction(locale)}"' in html


def test_names_of_the_other_writing_stand_by_themselves():
    html = html_of(page_of(cards.COMING, locale="ar", unlocked=True))
    assert "\N{FIRST STRONG ISOLATE}Kallio Coffee\N{POP DIRECTIONAL ISOLATE}" in html
    assert "<bdi>\N{FIRST STRONG ISOLATE}2 × " in html or "<bdi>2 × " in html  # noqa: RUF001  # a times sign
    assert "\N{FIRST STRONG ISOLATE}" not in html_of(page_of(cards.COMING, unlocked=True))

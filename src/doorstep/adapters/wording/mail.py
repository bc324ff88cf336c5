"""Letters as e-mails: HTML from one MJML template, and its plain-text twin."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import mrml
from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup, escape

from doorstep.adapters.wording.brands import mark_of
from doorstep.adapters.wording.letter import Letter
from doorstep.engine.records import Brand
from doorstep.kernel.script import END, ISOLATE, direction, unmarked

TEMPLATE = Path(__file__).with_name("mail.mjml")
SANS = "system-ui,-apple-system,'Segoe UI','Noto Sans','Helvetica Neue',Arial,sans-serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkLine:
    """A line of the brand's name at the head of a mail, with its CSS."""

    words: str
    style: str


def mail_html(letter: Letter, brand: Brand, *, locale: str, link: str, markup: str = "") -> str:
    """The letter as HTML: one column, live text only, light and dark, nothing fetched from anywhere.

    `markup` says the same to programs, as a script element of data.
    """
    html = _template().render(
        answer=_unbroken(letter),
        brand=brand,
        letter=letter,
        link=link,
        locale=locale,
        mark=[_mark(words, brand, first=words == mark_of(brand)[0]) for words in mark_of(brand)],
        sans=SANS,
        share=100 // max(1, len(letter.cells)),
        start="right" if direction(locale) == "rtl" else "left",
        subject=unmarked(letter.subject),
        way=direction(locale),
    )
    html = html.replace(ISOLATE, "<bdi>").replace(END, "</bdi>")
    return html.replace("</head>", f"{markup}</head>", 1)


def mail_text(letter: Letter, brand: Brand, *, link: str) -> str:
    """The same letter in plain text: same facts, same order."""
    cells = "\n".join(f"{cell.label}: {cell.value}" for cell in letter.cells)
    blocks = [
        brand.name,
        letter.answer,
        letter.lead,
        cells,
        f"{letter.button}:\n{link}",
        *letter.paragraphs,
        "-- \n" + "\n".join([*letter.footer, *([f"{letter.fewer}: {link}/mails"] if letter.fewer else [])]),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


@cache
def _template() -> Template:
    """The compiled template. Facts are filled in after MJML became HTML, so that none is read as markup."""
    html = str(mrml.to_html(TEMPLATE.read_text(encoding="utf-8")).content)
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(html)


def _unbroken(letter: Letter) -> Markup:
    """The answer with its times kept on one line."""
    answer = str(escape(letter.answer))
    kept = next((str(escape(words)) for words in letter.together if str(escape(words)) in answer), "")
    if kept:
        answer = answer.replace(kept, f'<span style="white-space:nowrap">{kept}</span>', 1)
    return Markup(answer)  # noqa: S704  # escaped above


def _mark(words: str, brand: Brand, *, first: bool) -> MarkLine:
    if words.isupper():
        return MarkLine(
            words=words, style="font-size:15px;line-height:20px;font-weight:700;letter-spacing:3.5px"
        )
    if not first:
        return MarkLine(words=words, style="font-size:13px;line-height:18px;letter-spacing:3px")
    style = f"font-family:{brand.display_font};font-size:21px;line-height:28px;font-weight:700"
    return MarkLine(words=words, style=style)

"""What the studio's pages show: settings beside what they do, findings, the draft against what is live."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import cast
from urllib.parse import urlencode

from doorstep.domain.comms.catalogue import CATALOGUE
from doorstep.domain.studio import HistoryLine, StudioBook
from doorstep.domain.studio.contrast import Pair, palette
from doorstep.domain.studio.lint import Finding as Found
from doorstep.domain.studio.lint import Level, lint
from doorstep.domain.studio.tone import Place, tone_of
from doorstep.engine.records import Brand
from doorstep.web.consignee.links import LANGUAGES
from doorstep.web.console import words as staff
from doorstep.web.site import Site
from doorstep.web.studio import words
from doorstep.web.studio.desk import Studio
from doorstep.web.studio.forms import CHOICES, FONTS, Form, given_colours
from doorstep.web.studio.preview import Data, Ground, Wish, message_of
from doorstep.web.studio.record import (
    Colour,
    DiffRow,
    Finding,
    MatrixCell,
    MatrixRow,
    Option,
    Seen,
    StudioPage,
    TermsRow,
    ToneRow,
    VersionRow,
)
from doorstep.web.studio.stories import State

THEME_FIELDS = ("accent", "secondary", "on_accent", "accent_dark", "on_accent_dark", "secondary_dark")
OPENED = {
    "theme": (*THEME_FIELDS, "own_accent", "own_secondary", "radius", "display_font"),
    "tone": ("voice", "tones"),
    "phrases": ("phrases",),
    "sender": ("sender",),
    "terms": ("change_terms", "change_until_minutes", "slot_price_minor"),
}
"""The settings that each form was opened with."""

MOST_VALUE = 60


def opened(book: StudioBook, form: str) -> str:
    """The settings of a form as they are now, for its field `was`."""
    now = book.drafted
    return json.dumps({name: now[name] for name in OPENED[form] if name in now})


def seen(site: Site, brand: Brand, ground: Ground, wish: Wish, width: str) -> Seen:
    """The preview beside the settings: the page in a frame, and the message of that state."""
    mail = message_of(site, brand, ground, wish, "email")
    text = message_of(site, brand, ground, wish, "sms")
    length = site.studio.size(text.text) if text else None
    query = {
        "state": wish.state.value,
        "sheet": wish.sheet.value,
        "lang": wish.locale,
        "theme": wish.theme,
        "data": wish.data.value,
    }
    address = urlencode(query)
    return Seen(
        src=f"/studio/preview/page?{address}",
        states=_options(words.STATES, wish.state),
        sheets=_options(words.SHEETS, wish.sheet),
        locales=tuple(
            Option(value=one, word=LANGUAGES.get(one, one), chosen=one == wish.locale)
            for one in brand.locales
        ),
        themes=_options(words.THEMES, wish.theme),
        data=_options(words.DATA, wish.data),
        widths=_options(words.WIDTHS, width),
        width=width,
        subject=mail.subject if mail else "",
        mail=f"/studio/preview/mail?{address}" if mail else "",
        text=text.text if text else "",
        text_size=f"{length.used} of {length.of}, {staff.count(length.parts, 'part')}" if length else "",
        text_long=bool(length and length.parts > 1),
        silent="" if mail else "No message is sent in this state: the page says it.",
    )


def theme_page(base: StudioPage, studio: Studio, typed: Form) -> StudioPage:
    """Colours with what became of them, logo, letters and corners."""
    brand = studio.drafted
    accent, secondary = given_colours(brand)
    found = palette(accent, secondary)
    family = next((name for name, value in FONTS.items() if value == brand.display_font), "own")
    fonts = {"system": "System, no bytes", "serif": "Serif, no bytes"}
    fonts |= {"own": "As in the brand's file"} if family == "own" else {}
    return replace(
        base,
        was=opened(studio.book, "theme"),
        colours=(
            _colour(
                "accent", "Accent", typed.get("accent", accent), found.accent, brand.accent, brand.accent_dark
            ),
            _colour(
                "secondary",
                "Sheet",
                typed.get("secondary", secondary),
                found.secondary,
                brand.secondary,
                brand.secondary_dark,
            ),
        ),
        fonts=_options(fonts, typed.get("font", family)),
        font_now="a font file of your own" if brand.font_file else "",
        radius=typed.get("radius", str(brand.radius)),
        logo_words=_logo(brand.logo_file, brand.logo_svg),
        logo_dark_words=_logo(brand.logo_dark_file, brand.logo_dark_svg),
    )


def tone_page(base: StudioPage, site: Site, studio: Studio, typed: Form) -> StudioPage:
    """The voice of each language, own sentences, and what is wrong with them."""
    brand = studio.drafted
    found = findings(site, brand)
    triggers = [one for one in CATALOGUE.values() if one.is_sayable]
    own = [(one.trigger, f"{one.place.value}, {one.locale}", one.text) for one in brand.phrases]
    return replace(
        base,
        was=opened(studio.book, "tone"),
        voice=_options(words.MANNER, brand.voice),
        tones=tuple(_tone(site, brand, locale) for locale in brand.locales),
        findings=tuple(_finding(one) for one in found),
        lint=_summary(found) if brand.phrases else "",
        triggers=_options(
            {one.name: f"{one.name}: {one.fires}" for one in triggers}, typed.get("trigger", "")
        ),
        places=_options(words.PLACES, typed.get("place", Place.OPENER.value)),
        locales=_options(
            {one: LANGUAGES.get(one, one) for one in brand.locales}, typed.get("locale", brand.locales[0])
        ),
        phrase=typed.get("text", ""),
        own=tuple(own),
    )


def terms_page(base: StudioPage, studio: Studio) -> StudioPage:
    """Which choices people have, until when, and what each costs."""
    brand = studio.drafted
    known = {one.kind: one for one in brand.change_terms}
    return replace(
        base,
        was=opened(studio.book, "terms"),
        terms=tuple(
            TermsRow(
                kind=kind.value,
                word=words.CHOICES[kind],
                may=kind in known,
                until=_options(words.UNTIL, known[kind].until.value if kind in known else "left"),
                price=_amount(known[kind].price_minor if kind in known else 0),
            )
            for kind in CHOICES
        ),
        minutes=str(brand.change_until_minutes),
        slot_price=_amount(brand.slot_price_minor),
        currency=brand.currency,
    )


def review_page(base: StudioPage, site: Site, studio: Studio, zone: str) -> StudioPage:
    """The draft against what is live, the review, and every version there was."""
    book, at = studio.book, site.desk.clock.now()
    review = book.review
    musts = [one for one in findings(site, studio.drafted) if one.level is Level.MUST]
    blocked = (
        f"{staff.count(len(musts), 'sentence has', 'sentences have')} to be mended first" if musts else ""
    )
    holds = (
        f", to hold from {staff.when(review.holds_from, at, zone)}" if review and review.holds_from else ""
    )
    return replace(
        base,
        diff=tuple(
            DiffRow(
                name=words.setting(name),
                before=_short(book.live.get(name, "")),
                after=_short(line.value),
                by=who(studio, line.by),
                at=staff.when(line.at, at, zone),
            )
            for name, line in sorted(book.draft.items())
        ),
        review=f"{who(studio, review.by)} asked {staff.when(review.at, at, zone)}{holds}." if review else "",
        review_version=review.version if review else 0,
        is_asker=review is not None and review.by == studio.person,
        may_approve=review is not None and studio.person not in {review.by, *book.authors},
        blocked=blocked,
        waiting=tuple(
            (one.version, staff.when(one.holds_from, at, zone) if one.holds_from else "")
            for one in book.waiting
        ),
        versions=tuple(
            VersionRow(
                number=one.version,
                at=staff.when(one.at, at, zone),
                how=words.REASONS[one.reason].format(back_to=one.back_to),
                changed=words.names(one.changed),
                live=one.version == book.version,
            )
            for one in book.past
        ),
        live_version=book.version,
        history=tuple(
            (staff.when(one.at, at, zone), who(studio, one.by), _deed(one)) for one in book.history
        ),
    )


def matrix_page(base: StudioPage, site: Site, studio: Studio, ground: Ground) -> StudioPage:
    """The text message of every state in every language, with the longest data."""
    brand = studio.drafted
    rows = [
        MatrixRow(
            name=words.STATES[state],
            cells=tuple(_cell(site, brand, ground, state, locale) for locale in brand.locales),
        )
        for state in State
    ]
    return replace(base, matrix=tuple(rows), heads=brand.locales)


def findings(site: Site, brand: Brand) -> list[Found]:
    """What is wrong with a brand's own sentences."""
    return lint(brand.phrases, brand.locales, site.studio.plain)


def who(studio: Studio, person: str) -> str:
    """A person's name, or that nobody in particular did it."""
    return studio.names.get(person, "Somebody who is gone") if person else "Doorstep"


def _cell(site: Site, brand: Brand, ground: Ground, state: State, locale: str) -> MatrixCell:
    wish = Wish(state=state, locale=locale, data=Data.LONG)
    text = message_of(site, brand, ground, wish, "sms")
    href = f"/studio/preview?state={state.value}&lang={locale}&data={Data.LONG.value}"
    if text is None:
        return MatrixCell(words="page only", long=False, href=href)
    length = site.studio.size(text.text)
    return MatrixCell(words=f"{length.used} of {length.of}", long=length.parts > 1, href=href)


def _colour(name: str, label: str, given: str, pair: Pair, light: str, dark: str) -> Colour:
    why = ""
    if pair.moved:
        why = (
            f"{pair.own:.1f}:1 on white, and text needs 4.5:1. Shown is {light} in light,"
            f" {pair.reached:.1f}:1, and {dark} in dark. The hue is yours, only lightness was moved."
            if name == "accent"
            else f"A sheet has to be quiet under letters. Shown is {light} in light and {dark} in dark."
        )
    return Colour(
        name=name, label=label, given=given, ratio=f"{pair.reached:.1f}:1", why=why, light=light, dark=dark
    )


def _tone(site: Site, brand: Brand, locale: str) -> ToneRow:
    tone = tone_of(brand.tones.get(locale, brand.voice))
    own = sum(one.locale == locale for one in brand.phrases)
    lacking = len(site.studio.missing(locale))
    return ToneRow(
        locale=locale,
        name=LANGUAGES.get(locale, locale),
        manner=tone.manner,
        short=tone.short,
        emoji=tone.emoji,
        own=str(own) if own else "none",
        missing=str(lacking) if lacking else "none",
    )


def _finding(found: Found) -> Finding:
    phrase, rule = found.phrase, found.rule
    told = f": {found.detail}" if found.detail and rule != "alphabet" else ""
    return Finding(
        level="must" if found.level is Level.MUST else "consider",
        what=f"{words.RULES[rule]}{told}",
        where=f"{phrase.trigger}, {phrase.place.value}, {phrase.locale}",
        rule=rule,
        before=phrase.text,
        after=found.after if found.after != phrase.text else "",
        trigger=phrase.trigger,
        place=phrase.place.value,
        locale=phrase.locale,
    )


def _summary(found: list[Found]) -> str:
    musts = sum(one.level is Level.MUST for one in found)
    if not found:
        return "Nothing to mend."
    return f"{musts} must be mended, {len(found) - musts} to consider."


def _deed(line: HistoryLine) -> str:
    told = words.DEEDS[line.deed].format(version=line.version)
    why = f", {words.REASONS[line.reason].format(back_to=line.back_to)}" if line.reason else ""
    return f"{told}{why}{': ' + words.names(line.fields) if line.fields else ''}"


def _logo(file: str, drawing: str) -> str:
    return "a picture" if file else "a drawing" if drawing else ""


def _short(value: str) -> str:
    try:
        text = json.loads(value) if value else "not set"
    except ValueError:
        text = value
    told = _told(text)
    return told if len(told) <= MOST_VALUE else f"{told[:MOST_VALUE]}…"


def _told(fact: object) -> str:
    """A setting as a person reads it; of a list what each of its lines says."""
    if isinstance(fact, list):
        return "; ".join(_told(one) for one in cast("list[object]", fact))
    if isinstance(fact, dict):
        lines = cast("dict[str, object]", fact)
        return (
            str(lines["text"])
            if "text" in lines
            else ", ".join(f"{name} {_told(one)}" for name, one in lines.items())
        )
    return str(fact)


def _amount(minor: int) -> str:
    return f"{minor / 100:.2f}"


def _options[K: str](known: Mapping[K, str], chosen: str) -> tuple[Option, ...]:
    return tuple(
        Option(value=str(value), word=word, chosen=str(value) == str(chosen)) for value, word in known.items()
    )

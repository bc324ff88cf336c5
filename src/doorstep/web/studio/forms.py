"""What a form of the studio says, as changes of settings: only those that the person changed."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from doorstep.domain.promise.terms import ChangeTerms, Until
from doorstep.domain.studio.contrast import palette
from doorstep.domain.studio.lint import MOST_LETTERS, is_template
from doorstep.domain.studio.tone import MANNERS, Place, Tone
from doorstep.engine.records import Brand
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Invalid

type Form = Mapping[str, str]
type Value = Callable[[object], str]

COLOUR = re.compile(r"#[0-9a-f]{6}")
MOST_ROUND = 16
LONGEST_ADDRESS = 254
MOST_PRICE = 100_000
"""Minor units: nobody pays more for a changed delivery."""

CHOICES = (
    ChangeKind.ADDRESS,
    ChangeKind.PICKUP_POINT,
    ChangeKind.SAFE_PLACE,
    ChangeKind.NEIGHBOUR,
    ChangeKind.RECEPTION,
    ChangeKind.ACCESS,
    ChangeKind.HOLD,
)
FONTS = {
    "system": "system-ui,-apple-system,'Segoe UI','Noto Sans','Helvetica Neue',Arial,sans-serif",
    "serif": "'Iowan Old Style','Palatino Linotype',Palatino,'Noto Serif',Georgia,serif",
}


class SettingUnusable(Invalid):
    """A field of the studio holds what it cannot be; the text names it. Nothing was changed."""

    code = "studio.setting_unusable"


def changed(form: Form, facts: Mapping[str, object], value: Value) -> dict[str, str]:
    """Of `facts`, those that differ from what the form was opened with (its field `was`)."""
    try:
        opened = cast("dict[str, Any]", json.loads(form.get("was", "") or "{}"))
    except ValueError as fault:
        raise SettingUnusable("the form was cut off; open the page again") from fault
    written = {name: value(fact) if fact not in ([], {}) else "" for name, fact in facts.items()}
    return {name: text for name, text in written.items() if opened.get(name, "") != text}


def seen(form: Form) -> int | None:
    """As of which touch the form was opened."""
    text = form.get("seen", "")
    return int(text) if text.isdecimal() and len(text) < 9 else None


def theme(form: Form, brand: Brand) -> dict[str, object]:
    """Colours, corners and letters; the colours that are shown follow from the two that are given."""
    accent, secondary = _colour(form, "accent"), _colour(form, "secondary")
    fonts = FONTS.get(form.get("font", ""), brand.display_font)
    colours: dict[str, object] = {}
    if (accent, secondary) != given_colours(brand):
        own = {"own_accent": accent, "own_secondary": secondary}
        colours = {**palette(accent, secondary).settings, **own}
    return {
        **colours,
        "radius": _number(form, "radius", MOST_ROUND),
        "display_font": fonts,
    }


def given_colours(brand: Brand) -> tuple[str, str]:
    """The two colours as the brand gave them."""
    return brand.own_accent or brand.accent, brand.own_secondary or brand.secondary


def tone(form: Form, brand: Brand) -> dict[str, object]:
    """The manner of each language; where it is the brand's own voice in full, nothing is kept."""
    voice = form.get("voice", "")
    if voice not in MANNERS:
        raise SettingUnusable(f"the voice is {voice[:20]!r}; choose warm or formal")
    tones: dict[str, str] = {}
    for locale in brand.locales:
        manner = form.get(f"manner-{locale}", "") or voice
        if manner not in MANNERS:
            raise SettingUnusable(f"the manner in {locale} is {manner[:20]!r}; choose warm or formal")
        chosen = Tone(
            manner=manner,
            short=form.get(f"length-{locale}") == "short",
            emoji=form.get(f"emoji-{locale}") == "emoji",
        )
        if chosen.words != voice:
            tones[locale] = chosen.words
    return {"voice": voice, "tones": tones}


def phrase(form: Form, brand: Brand) -> dict[str, object]:
    """A brand's own sentences with the one of the form in its place; empty takes it away."""
    trigger, locale, text = form.get("trigger", ""), form.get("locale", ""), form.get("text", "").strip()
    place = next((one for one in Place if one.value == form.get("place")), None)
    if place is None or locale not in brand.locales or not re.fullmatch(r"[a-z_]+\.[a-z_]+", trigger):
        raise SettingUnusable("choose a message, a place in it and a language of this brand")
    if is_template(text):
        raise SettingUnusable(
            "template signs such as { }, < > and $ are not said to people; write plain words"
        )
    if len(text) > MOST_LETTERS:
        raise SettingUnusable(f"the sentence has {len(text)} letters, and {MOST_LETTERS} are read")
    kept = [
        {"trigger": one.trigger, "place": one.place.value, "locale": one.locale, "text": one.text}
        for one in brand.phrases
        if (one.trigger, one.place, one.locale) != (trigger, place, locale)
    ]
    own = [{"trigger": trigger, "place": place.value, "locale": locale, "text": text}] if text else []
    return {"phrases": sorted([*kept, *own], key=lambda one: (one["trigger"], one["place"], one["locale"]))}


def sender(form: Form, _: Brand) -> dict[str, object]:
    """The address that mails are from."""
    text = form.get("sender", "").strip()
    local, domain = text.rpartition("@")[::2]
    if not (local and "." in domain.strip(".")) or len(text) > LONGEST_ADDRESS or len(text.split()) != 1:
        raise SettingUnusable(f"the sender is {text[:40]!r}, not an address such as delivery@mail.shop.com")
    return {"sender": text}


def terms(form: Form, brand: Brand) -> dict[str, object]:
    """Which choices people have, until when, and what each costs."""
    known = {one.kind: _line(one) for one in brand.change_terms}
    rows: list[dict[str, object]] = []
    for kind in CHOICES:
        if form.get(f"may-{kind.value}") != "yes":
            continue
        until = next((one for one in Until if one.value == form.get(f"until-{kind.value}")), None)
        if until is None:
            raise SettingUnusable(f"say until when {kind.value} is possible")
        chosen = {"until": until.value, "price_minor": _minor(form, f"price-{kind.value}")}
        rows.append({**known.get(kind, {"kind": kind.value}), **chosen})
    kept = [line for kind, line in known.items() if kind not in CHOICES]
    return {
        "change_terms": [*kept, *rows],
        "change_until_minutes": _number(form, "minutes", 24 * 60),
        "slot_price_minor": _minor(form, "slot_price"),
    }


def _line(terms: ChangeTerms) -> dict[str, object]:
    """Terms as a brand's file says them; what the form does not ask for stays as it is."""
    return {**asdict(terms), "kind": terms.kind.value, "until": terms.until.value}


def _colour(form: Form, name: str) -> str:
    text = form.get(name, "").strip().lower()
    if not COLOUR.fullmatch(text):
        raise SettingUnusable(f"{name} is {text[:20]!r}, not a colour such as #1f5f4a")
    return text


def _number(form: Form, name: str, most: int) -> int:
    text = form.get(name, "").strip()
    if not (text.isascii() and text.isdecimal() and len(text) < 6 and int(text) <= most):
        raise SettingUnusable(f"{name} is {text[:20]!r}, not a number from 0 to {most}")
    return int(text)


def _minor(form: Form, name: str) -> int:
    text = form.get(name, "").strip().replace(",", ".") or "0"
    try:
        value = Decimal(text) * 100
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value != value.to_integral_value() or not 0 <= value <= MOST_PRICE:
        raise SettingUnusable(f"{name.replace('-', ' ')} is {text[:20]!r}, not an amount such as 4.90")
    return int(value)

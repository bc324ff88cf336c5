"""Brand rows from data files, checked: a look that could break a page or a mail does not come in."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any, ClassVar, cast

import msgspec

from doorstep.adapters.svg import LogoUnusable, clean_svg
from doorstep.adapters.wording.catalogue import LOCALES, VOICES
from doorstep.domain.comms import CATALOGUE
from doorstep.domain.comms.triggers import Way
from doorstep.domain.promise.terms import ChangeTerms, PresenceTerms, Until
from doorstep.domain.studio.contrast import PAPER, PAPER_DARK, TEXT, contrast
from doorstep.domain.studio.lint import MOST_LETTERS, is_template
from doorstep.domain.studio.tone import Phrase, Place, tone_of
from doorstep.domain.terms import WHOLE_DAY, WindowTerms
from doorstep.engine.records import Brand
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Invalid

COLOURS = ("accent", "on_accent", "secondary", "accent_dark", "on_accent_dark", "secondary_dark")
COLOUR = re.compile(r"#[0-9a-f]{6}")
FONTS = re.compile(r"[\w ,\"'-]+")
ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?")
CLOCK = re.compile(r"([01]\d|2[0-4]):[0-5]\d")
SMS_SENDER = re.compile(r"(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{1,11}|)")
WHATSAPP = re.compile(r"(\+[1-9]\d{6,14}|)")
TEMPLATE = re.compile(r"HX[0-9a-f]{32}")
HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+")
DIGEST = re.compile(r"[0-9a-f]{64}")
MOST_ROUND = 16


class InvalidBrand(Invalid):
    """A brand has a field that is missing, unknown or out of bounds; the text names it."""

    code: ClassVar[str] = "brand.invalid"


def brand_from(facts: Mapping[str, Any]) -> Brand:
    """The brand that a mapping (a TOML table, a JSON object) describes.

    Raises:
        InvalidBrand: a field is missing, unknown or out of bounds.
    """
    try:
        complete = {name: _LISTS.get(name, _as_it_is)(fact) for name, fact in facts.items()}
        brand = Brand(**complete)
        _check(brand)
        _check_tone(brand)
        return _with_clean_logos(brand)
    except (TypeError, LogoUnusable) as wrong:
        raise InvalidBrand(f"brand {facts.get('name', '')!r}: {wrong}") from wrong


class BrandShelf:
    """Brands as settings: fields as JSON, by their names in a brand's file; none that is at its default."""

    def made(self, settings: Mapping[str, str]) -> Brand:
        """The brand that settings describe. Raises: InvalidBrand."""
        return brand_from({name: json.loads(value) for name, value in settings.items()})

    def settings(self, brand: Brand) -> dict[str, str]:
        """The settings that describe a brand."""
        facts = cast("dict[str, Any]", msgspec.to_builtins(brand))
        usual = {one.name: _default(one) for one in fields(brand)}
        return {name: self.value(fact) for name, fact in facts.items() if fact != usual.get(name, MISSING)}

    def value(self, fact: object) -> str:
        """One setting as JSON, the same for the same fact."""
        return json.dumps(fact, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _default(one: Any) -> Any:  # noqa: ANN401  # a field of a dataclass and whatever it holds
    if one.default_factory is not MISSING:
        return msgspec.to_builtins(one.default_factory())
    return one.default if one.default is MISSING else msgspec.to_builtins(one.default)


def _with_clean_logos(brand: Brand) -> Brand:
    cleaned = {
        name: clean_svg(drawing, name=brand.name)
        for name in ("logo_svg", "logo_dark_svg")
        if (drawing := cast("str", getattr(brand, name)))
    }
    return replace(brand, **cleaned)


def brands_in(folder: Path) -> list[Brand]:
    """The brands of a folder of TOML files, by file name.

    Raises:
        InvalidBrand: one of them is not as it should be.
    """
    return [brand_from(_table(path)) for path in sorted(folder.glob("*.toml"))]


def _as_it_is(fact: Any) -> Any:  # noqa: ANN401  # whatever the file gave
    return fact


def _terms(tables: Any) -> tuple[WindowTerms, ...]:  # noqa: ANN401  # whatever the file gave
    return tuple(table if isinstance(table, WindowTerms) else _one_kind(dict(table)) for table in tables)


def _one_kind(table: dict[str, Any]) -> WindowTerms:
    table["begins"] = tuple(table.get("begins", WHOLE_DAY))
    return WindowTerms(**table)


def _changes(tables: Any) -> tuple[ChangeTerms, ...]:  # noqa: ANN401  # whatever the file gave
    return tuple(table if isinstance(table, ChangeTerms) else _one_change(dict(table)) for table in tables)


def _one_change(table: dict[str, Any]) -> ChangeTerms:
    try:
        kind, until = ChangeKind(table.pop("kind", "")), Until(table.pop("until", Until.LEFT))
    except ValueError as wrong:
        raise InvalidBrand(f"field change_terms: {wrong}") from wrong
    return ChangeTerms(kind=kind, until=until, **table)


def _phrases(tables: Any) -> tuple[Phrase, ...]:  # noqa: ANN401  # whatever the file gave
    return tuple(table if isinstance(table, Phrase) else _one_phrase(dict(table)) for table in tables)


def _one_phrase(table: dict[str, Any]) -> Phrase:
    try:
        place = Place(table.pop("place", ""))
    except ValueError as wrong:
        raise InvalidBrand(f"field phrases: {wrong}") from wrong
    return Phrase(place=place, **table)


def _presence(table: Any) -> PresenceTerms:  # noqa: ANN401  # whatever the file gave
    return table if isinstance(table, PresenceTerms) else PresenceTerms(**table)


def _orders(table: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401  # whatever the file gave
    return {trigger: tuple(ways) for trigger, ways in dict(table).items()}


_LISTS: Mapping[str, Callable[[Any], Any]] = {
    "channels": _orders,
    "change_terms": _changes,
    "presence_terms": _presence,
    "locales": tuple,
    "mark": tuple,
    "phrases": _phrases,
    "reply_days": tuple,
    "reply_hours": tuple,
    "shop_origins": tuple,
    "skills": tuple,
    "slot_terms": _terms,
}


def mark_of(brand: Brand) -> tuple[str, ...]:
    """The brand's name as it stands at the head of a mail, line by line."""
    return brand.mark or (brand.name,)


def _table(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as wrong:
        raise InvalidBrand(f"{path.name} is no TOML: {wrong}") from wrong


def _check(brand: Brand) -> None:
    for name in COLOURS:
        colour = cast("str", getattr(brand, name))
        _demand(brand, name, COLOUR.fullmatch(colour), f"{colour!r} is not of the form '#1f5f4a'")
    _demand(brand, "voice", brand.voice in VOICES, f"{brand.voice!r} is none of {', '.join(VOICES)}")
    _demand(brand, "radius", 0 <= brand.radius <= MOST_ROUND, f"{brand.radius} is not 0 to {MOST_ROUND}")
    _demand(
        brand, "display_font", FONTS.fullmatch(brand.display_font), f"{brand.display_font!r} is no font list"
    )
    _demand(brand, "sender", ADDRESS.fullmatch(brand.sender), f"{brand.sender!r} is no e-mail address")
    _demand(
        brand,
        "sms_sender",
        SMS_SENDER.fullmatch(brand.sms_sender),
        f"{brand.sms_sender!r} is neither a number with its country code nor a name of up to 11 letters",
    )
    _check_replies(brand)
    _check_channels(brand)
    foreign = [locale for locale in brand.locales if locale not in LOCALES]
    for origin in brand.shop_origins:
        _demand(
            brand,
            "shop_origins",
            ORIGIN.fullmatch(origin),
            f"{origin!r} is no origin like 'https://shop.example'",
        )
    for terms in brand.slot_terms:
        _check_terms(brand, terms)
    for change in brand.change_terms:
        _demand(brand, "change_terms", change.price_minor >= 0, f"{change.kind.value} has a price below zero")
        _demand(brand, "change_terms", change.most_days > 0, f"{change.kind.value} is held for no day")
    _demand(brand, "locales", not foreign, f"no wording for {', '.join(foreign)}")


def _check_tone(brand: Brand) -> None:
    """That it can be read, and says nothing that a template would take for its own."""
    for text, paper in (("accent", PAPER), ("accent_dark", PAPER_DARK)):
        on = "on_accent" + text.removeprefix("accent")
        for one, other in ((text, paper), (on, cast("str", getattr(brand, text)))):
            reached = contrast(cast("str", getattr(brand, one)), other)
            _demand(brand, one, reached >= TEXT, f"{reached:.1f}:1 on {other}, and text needs {TEXT}:1")
    for locale, words in brand.tones.items():
        _demand(brand, "tones", locale in LOCALES, f"no wording for {locale}")
        try:
            tone_of(words)
        except ValueError as wrong:
            raise InvalidBrand(f"brand {brand.name!r}, field tones: {wrong}") from wrong
    for phrase in brand.phrases:
        where = f"{phrase.trigger} {phrase.place.value} {phrase.locale}"
        _demand(brand, "phrases", phrase.locale in LOCALES, f"no wording for {phrase.locale}")
        _demand(brand, "phrases", not is_template(phrase.text), f"{where} has template signs in it")
        _demand(
            brand, "phrases", 0 < len(phrase.text) <= MOST_LETTERS, f"{where} has {len(phrase.text)} letters"
        )
    for name in ("logo_file", "logo_dark_file", "font_file"):
        digest = cast("str", getattr(brand, name))
        _demand(brand, name, not digest or DIGEST.fullmatch(digest), f"{digest!r} is no digest of a file")


def _check_channels(brand: Brand) -> None:
    number = brand.whatsapp_sender
    _demand(
        brand, "whatsapp_sender", WHATSAPP.fullmatch(number), f"{number!r} is no number like +46701740698"
    )
    for name, template in brand.whatsapp_templates.items():
        trigger, _, locale = name.rpartition(" ")
        known = locale in LOCALES and (not trigger or trigger in CATALOGUE)
        _demand(brand, "whatsapp_templates", known, f"{name!r} is neither 'en' nor like 'tour.started en'")
        _demand(brand, "whatsapp_templates", TEMPLATE.fullmatch(template), f"{template!r} is no ContentSid")
    for trigger, ways in brand.channels.items():
        _demand(brand, "channels", trigger in CATALOGUE, f"there is no trigger {trigger!r}")
        _demand(
            brand,
            "channels",
            ways and len(set(ways)) == len(ways),
            f"{trigger} names a channel twice, or none",
        )
        _demand(brand, "channels", set(ways) <= set(Way), f"{trigger} goes by {', '.join(ways)}")


def _check_replies(brand: Brand) -> None:
    hours = len(brand.reply_hours) == 2 and all(HOUR.fullmatch(one) for one in brand.reply_hours)
    _demand(brand, "reply_hours", hours, f"{brand.reply_hours} are not like ('08:00', '18:00')")
    _demand(
        brand, "reply_days", set(brand.reply_days) <= set(range(1, 8)), f"{brand.reply_days} are not 1 to 7"
    )
    _demand(brand, "reply_minutes", brand.reply_minutes > 0, f"{brand.reply_minutes} is no time to answer in")


def _check_terms(brand: Brand, terms: WindowTerms) -> None:
    prices = (terms.price_minor, terms.greener_minor, terms.change_minor)
    clocks = len(terms.begins) == 2 and all(CLOCK.fullmatch(one) for one in terms.begins)
    _demand(brand, "slot_terms", min(prices) >= 0, f"{terms.kind!r} has a price below zero")
    _demand(brand, "slot_terms", clocks, f"{terms.kind!r} begins {terms.begins}, not like ('17:00', '24:00')")
    _demand(brand, "slot_terms", terms.longest_minutes > 0, f"{terms.kind!r} is for windows of no length")


def _demand(brand: Brand, field: str, holds: object, otherwise: str) -> None:
    if not holds:
        raise InvalidBrand(f"brand {brand.name!r}, field {field}: {otherwise}")

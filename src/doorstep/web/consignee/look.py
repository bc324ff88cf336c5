"""A brand's looks on a page: logo, name and the few tokens that a brand may set."""

import re

from doorstep.engine.records import Brand
from doorstep.web.consignee.links import LANGUAGES, THEMES, Links
from doorstep.web.consignee.record import Link, Look
from doorstep.web.consignee.speech import Speech

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}")
_FONT = re.compile(r"[\w \",.'-]*")
_DIGEST = re.compile(r"[0-9a-f]{64}")
SMALL_RADIUS = 8
FILES = "/brand-files"
OWN_FONT = "Brand font"
"""The name under which a brand's font file is used, whatever the file calls itself."""


def look(brand: Brand, speech: Speech, links: Links, *, path: str = "", about: str) -> Look:
    """The frame around a brand's page. `path` is the page below the links' base, for the switches."""
    return Look(
        lang=speech.locale,
        way=speech.way,
        theme=links.theme,
        brand=brand.name,
        shop=brand.shop_url,
        logo=brand.logo_svg,
        style=tokens(brand),
        languages=_languages(brand, speech, links, path),
        themes=tuple(
            Link(
                href=Links(base=links.base, lang=links.lang, theme=theme).to(path),
                label=speech.text(f"page-theme-{theme}"),
            )
            for theme in THEMES
        ),
        about=about,
        logo_dark=brand.logo_dark_svg,
        picture=file_url(brand.logo_file),
        picture_dark=file_url(brand.logo_dark_file),
    )


def file_url(digest: str) -> str:
    """Where a brand's file is served; empty where it has none."""
    return f"{FILES}/{digest}" if _DIGEST.fullmatch(digest) else ""


def tokens(brand: Brand) -> str:
    """The brand's own tokens as CSS, in both lights; what is no colour or font name is left out."""
    shape = f"--radius:{brand.radius:d}px;--radius-s:{min(brand.radius, SMALL_RADIUS):d}px"
    face, family = _face(brand)
    font = f";--font-display:{family}" if family else ""
    light = _colours(brand.accent, brand.on_accent, brand.secondary)
    dark = _colours(brand.accent_dark, brand.on_accent_dark, brand.secondary_dark)
    return (
        f"{face}:root{{{light}{shape}{font}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}"
        f"@media screen{{:root[data-theme=dark]{{{dark}}}}}"
    )


def _colours(accent: str, on_accent: str, secondary: str) -> str:
    named = {"accent": accent, "on-accent": on_accent, "secondary": secondary}
    return "".join(f"--{name}:{value};" for name, value in named.items() if _COLOUR.fullmatch(value))


def _face(brand: Brand) -> tuple[str, str]:
    """The rule that loads a brand's font, and the family that its headings have."""
    family = brand.display_font if _is_font(brand.display_font) else ""
    url = file_url(brand.font_file)
    if not url:
        return "", family
    rule = f'@font-face{{font-family:"{OWN_FONT}";src:url("{url}") format("woff2");font-display:swap}}'
    return rule, ",".join([f'"{OWN_FONT}"', *([family] if family else ["sans-serif"])])


def _is_font(name: str) -> bool:
    return bool(name) and _FONT.fullmatch(name) is not None


def _languages(brand: Brand, speech: Speech, links: Links, path: str) -> tuple[Link, ...]:
    return tuple(
        Link(
            href=Links(base=links.base, lang=code, theme=links.theme).to(path),
            label=code.upper(),
            name=LANGUAGES[code],
            lang=code,
            current=code == speech.locale,
        )
        for code in brand.locales
        if code in LANGUAGES
    )

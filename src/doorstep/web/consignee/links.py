"""Addresses of a reader's pages, which carry the chosen language and light, so that no cookie has to."""

from dataclasses import dataclass
from urllib.parse import urlencode

from doorstep.kernel.language import language_of

LANGUAGES = {
    "en": "English",
    "fi": "Suomi",
    "sv": "Svenska",
    "de": "Deutsch",
    "pl": "Polski",
    "fr": "Français",
    "es": "Español",
    "it": "Italiano",
    "ar": "العربية",
}
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Pages below `base`. `lang` and `theme` are empty while the reader has not chosen."""

    base: str
    lang: str = ""
    theme: str = ""

    def to(self, path: str = "", *, anchor: str = "", **query: str) -> str:
        """The page at `path` below the base, in the chosen language and light."""
        chosen = {"lang": self.lang, "theme": self.theme, **query}
        search = urlencode({name: value for name, value in chosen.items() if value})
        address = f"{self.base}/{path}" if path else self.base
        return f"{address}{'?' if search else ''}{search}{'#' if anchor else ''}{anchor}"


def chosen_lang(asked: str | None, own: str) -> tuple[str, str]:
    """The language to speak and, when it was chosen on the page, its code for links."""
    wanted = language_of(asked or "")
    if wanted in LANGUAGES:
        return wanted, wanted
    language = language_of(own)
    return (language if language in LANGUAGES else "en"), ""


def chosen_theme(asked: str | None) -> str:
    """The light that was chosen on the page; empty follows the system."""
    return str(asked) if asked in THEMES else ""

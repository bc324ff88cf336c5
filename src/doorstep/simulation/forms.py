"""Forms as a browser without scripts finds them on a page and fills them in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True, kw_only=True)
class Form:
    """A form: where it goes, what it carries hidden, which radio values and texts it asks for."""

    action: str
    hidden: dict[str, str] = field(default_factory=dict[str, str])
    radios: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    texts: list[str] = field(default_factory=list[str])

    def filled(self, answers: Mapping[str, str]) -> dict[str, str]:
        """What is sent with these answers; a radio without an answer takes its first value."""
        first = {name: values[0] for name, values in self.radios.items() if values}
        known = {*self.radios, *self.texts}
        return self.hidden | first | {name: text for name, text in answers.items() if name in known}


def forms_in(page: str) -> list[Form]:
    """The forms of a page that are sent by POST."""
    reader = _Reader()
    reader.feed(page)
    return reader.forms


def form_to(page: str, end: str) -> Form | None:
    """The form whose address ends so."""
    return next((form for form in forms_in(page) if form.action.split("?")[0].endswith(end)), None)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self._open: Form | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form" and found.get("method", "").lower() == "post":
            self._open = Form(action=found.get("action", ""))
            self.forms.append(self._open)
        if self._open is not None and found.get("name"):
            _take(self._open, tag, found)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None


def _take(form: Form, tag: str, found: dict[str, str]) -> None:
    name, value = found["name"], found.get("value", "")
    match tag, found.get("type", "text"):
        case "input", "hidden":
            form.hidden[name] = value
        case "input", "radio":
            form.radios.setdefault(name, []).append(value)
        case ("input", "text" | "email") | ("textarea", _):
            form.texts.append(name)
        case _:
            pass

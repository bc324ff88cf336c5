"""Every text exists in every language, and says what it should with awkward facts."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from doorstep.adapters.wording.catalogue import LOCALES, VOICES, Catalogue, catalogues, sources
from doorstep.adapters.wording.letters import BUTTONS
from doorstep.domain.comms import CATALOGUE
from doorstep.events import DeliveryMethod
from doorstep.kernel.errors import WordingFault
from doorstep.kernel.party import Cause

AWKWARD: tuple[str | int, ...] = (
    "",
    "Åsa-Liisa Öljymäki-Väänänen-Großmann",
    "<b>&\"'{ $brand }",
    "محمد",
    0,
    1,
    2,
    1_000_000,
)
BAD_NEWS = (
    "promise-broken",
    "return-started",
    "trade-order-cancelled",
    "delivery-attempted",
    "delivery-refused",
    "promise-revised",
    "address-doubted",
    "cause",
)
BLAME = re.compile(
    r"\b(your fault|you were not|you failed|et ollut|sinä et|du warst nicht|du var inte)\b", re.IGNORECASE
)


COUNTS = {"collected", "count", "delivered", "minutes", "of", "parcels", "rest"}
"""Facts that are counts of things. Marks and codes that choose a text are none."""


class _Counted(Visitor):
    """Choices by a count that also print it: what stands beside the number bends with it."""

    def __init__(self) -> None:
        self.keys: list[tuple[set[str], set[int]]] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802  # the visitor's name
        seen = _Variables()
        for variant in node.variants:
            seen.visit(variant.value)
        if isinstance(node.selector, ast.VariableReference) and node.selector.id.name in COUNTS & seen.names:
            keys = [variant.key for variant in node.variants]
            names = {key.name for key in keys if isinstance(key, ast.Identifier)}
            numbers = {int(key.value) for key in keys if isinstance(key, ast.NumberLiteral)}
            self.keys.append((names, numbers))
        self.generic_visit(node)


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the visitor's name
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  # the visitor's name
        self.texts.add(node.id.name)


@cache
def _messages(locale: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for name, source in sources(locale).items():
        resource = FluentParser().parse(source)
        junk = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
        assert not junk, f"{locale}/{name}.ftl is no Fluent: {junk[0]}"
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{locale}/{name}.ftl says {entry.id.name} twice"
                found[entry.id.name] = entry
    return found


def _variables(locale: str, key: str) -> set[str]:
    seen = _Variables()
    seen.visit(_messages(locale)[key])
    return seen.names | {name for text in seen.texts for name in _variables(locale, text)}


def _renderings(locale: str, key: str) -> Iterator[str]:
    catalogue = catalogues()[locale]
    variables = _variables(locale, key)
    for voice in VOICES if _messages(locale)[key].attributes else VOICES[:1]:
        for fact in AWKWARD if variables else AWKWARD[:1]:
            yield catalogue.text(voice, key, dict.fromkeys(variables, fact))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_the_same_texts(locale: str):
    assert set(_messages(locale)) == set(_messages("en"))


@pytest.mark.parametrize("locale", LOCALES)
def test_no_language_asks_for_a_fact_that_english_does_not_know(locale: str):
    known = {
        "month_number",
        "weekday",
        "day",
        "number",
        "month",
        "hour",
        "hour_number",
        "hh",
        "mm",
        "minute",
        "hour12",
        "half",
    }
    for key in _messages(locale):
        extra = _variables(locale, key) - _variables("en", key) - known
        assert not extra, f"{locale}: {key} asks for {extra}"


@pytest.mark.parametrize("locale", LOCALES)
def test_variants_are_those_of_known_voices(locale: str):
    for key, message in _messages(locale).items():
        assert {one.id.name for one in message.attributes} <= set(VOICES), key


@pytest.mark.parametrize("locale", LOCALES)
def test_beside_a_number_every_plural_of_the_language_has_its_words(locale: str):
    plural = Locale.parse(locale).plural_form
    numbers: dict[str, set[int]] = {}
    for number in range(1_000):
        numbers.setdefault(plural(number), set()).add(number)
    for key, message in _messages(locale).items():
        seen = _Counted()
        seen.visit(message)
        for names, literals in seen.keys:
            missing = {one for one, of in numbers.items() if one not in names and not of <= literals}
            assert not missing, f"{locale}: {key} lacks {missing}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_renders_with_awkward_facts(locale: str):
    for key in _messages(locale):
        for text in _renderings(locale, key):
            assert "{" not in text.replace("{ $brand }", ""), f"{locale}: {key}: {text}"
            assert not re.search("[\u2066-\u2069]", text), f"{locale}: {key} bears isolation marks"


@pytest.mark.parametrize("locale", LOCALES)
def test_bad_news_is_said_calmly_and_blames_nobody(locale: str):
    for key in _messages(locale):
        if key.startswith(BAD_NEWS):
            for text in _renderings(locale, key):
                assert "!" not in text, f"{locale}: {key}"
                assert not BLAME.search(text), f"{locale}: {key}: {text}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_cause_and_method_has_words(locale: str):
    codes = [f"cause-{cause}" for cause in Cause] + [f"method-{method}" for method in DeliveryMethod]
    wanted = {code.replace(".", "-").replace("_", "-") for code in codes}
    assert wanted <= set(_messages(locale))


def test_every_trigger_that_is_told_has_its_texts():
    parts = ("subject", "answer", "lead", "body", "button", "second")
    for name, trigger in CATALOGUE.items():
        if trigger.is_sayable:
            key = name.replace(".", "-").replace("_", "-")
            nearest = {part: BUTTONS.get(key, key) if part in ("button", "second") else key for part in parts}
            assert {f"{letter}-{part}" for part, letter in nearest.items()} <= set(_messages("en")), name


def test_a_missing_text_is_a_fault():
    with pytest.raises(WordingFault, match="no text 'nonsense'"):
        catalogues()["en"].text("warm", "nonsense", {})


def test_a_missing_fact_is_a_fault():
    with pytest.raises(WordingFault, match="promise-made-subject"):
        catalogues()["en"].text("warm", "promise-made-subject", {})


def test_a_voice_without_a_variant_speaks_the_common_text():
    catalogue = Catalogue("en", {"some": "greeting = Good day\n    .warm = Hi\n"})
    assert catalogue.text("warm", "greeting", {}) == "Hi"
    assert catalogue.text("formal", "greeting", {}) == "Good day"

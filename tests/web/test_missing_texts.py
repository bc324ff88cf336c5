"""A page whose language lacks a text is shown whole in English; a language with a region is its language."""

import pytest
from litestar import Litestar
from litestar.testing import RequestFactory

from doorstep.kernel.errors import WordingFault
from doorstep.kernel.language import language_of
from doorstep.web.consignee.links import chosen_lang
from doorstep.web.errors import on_doorstep_error


def answer(path: str, query: dict[str, str] | None = None) -> tuple[int, str]:
    request = RequestFactory(app=Litestar(logging_config=None)).get(path, query_params=query or {})
    said = on_doorstep_error(request, WordingFault("no text 'page-now' in locale 'fr'"))
    return said.status_code or 200, getattr(said, "url", "")


def test_a_page_that_lacks_a_text_is_shown_in_english_and_reported(caplog: pytest.LogCaptureFixture):
    shown = answer("/t/ToKeN", {"lang": "fr", "theme": "dark"})
    assert shown == (303, "/t/ToKeN?lang=en&theme=dark")
    assert "ToKeN" not in caplog.text
    assert "wording.missing: no text 'page-now' in locale 'fr'" in caplog.text
    assert answer("/shop/kallio") == (303, "/shop/kallio?lang=en")


def test_english_that_lacks_a_text_goes_in_no_circle():
    assert answer("/t/ToKeN", {"lang": "en"}) == (500, "")
    assert answer("/api/v1/shipments") == (500, "")


@pytest.mark.parametrize(
    ("tag", "language"), [("fr-CH", "fr"), ("es_MX", "es"), ("IT", "it"), ("zh-Hant-TW", "zh"), ("", "")]
)
def test_a_tag_falls_to_its_language(tag: str, language: str):
    assert language_of(tag) == language
    known = language if language in ("fr", "es", "it") else "en"
    assert chosen_lang(None, tag) == (known, "")
    assert chosen_lang(tag, "en") == (known, known if known == language else "")

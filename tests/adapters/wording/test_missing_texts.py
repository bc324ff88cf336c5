"""A text that a language lacks: the message is said whole in English, and reported."""

import logging

import pytest
from tests.adapters.wording.conftest import occasion_of

from doorstep.adapters.wording.catalogue import Catalogue, catalogues, sources
from doorstep.adapters.wording.compose import MailComposer, TextComposer
from doorstep.adapters.wording.wording import Wording
from doorstep.engine.records import Brand
from doorstep.kernel.errors import WordingFault


def without(*keys: str, locale: str = "fr") -> Wording:
    """All texts but these of one language."""
    cut = {
        name: "\n".join(line for line in source.split("\n") if line.partition(" =")[0] not in keys)
        for name, source in sources(locale).items()
    }
    return Wording(dict(catalogues()) | {locale: Catalogue(locale, cut)})


@pytest.mark.parametrize("composer", [MailComposer, TextComposer])
@pytest.mark.parametrize("key", ["promise-made-button", "window-across", "footer-reference"])
def test_a_missing_text_makes_the_whole_message_english_and_is_reported(
    composer: type[MailComposer | TextComposer],
    key: str,
    brands: list[Brand],
    caplog: pytest.LogCaptureFixture,
):
    occasion = occasion_of("made", brands[0], "fr-CH")
    whole = composer(wording=Wording()).compose(occasion)
    english = composer(wording=Wording()).compose(occasion_of("made", brands[0], "en"))
    with caplog.at_level(logging.WARNING):
        said = composer(wording=without(key)).compose(occasion)
    needed = key != "window-across"
    assert (said.locale, said.text) == (("en", english.text) if needed else ("fr", whole.text))
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == [
        "wording.missing"
    ] * needed


def test_a_fault_of_the_facts_is_none_of_the_language(brands: list[Brand], caplog: pytest.LogCaptureFixture):
    with pytest.raises(WordingFault):
        MailComposer(wording=without("promise-made-button", locale="en")).compose(
            occasion_of("made", brands[0], "en")
        )
    assert not caplog.records

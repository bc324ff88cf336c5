"""Texts are kept where nothing personal goes into them, and never mixed up."""

from doorstep.adapters.wording.catalogue import LOCALES, SHARED, Catalogue, catalogues

SOURCE = """
hello = Hello { $name }
window = { $day }, { $hours }
    .formal = On { $day }: { $hours }
count = { $count ->
    [one] one parcel
   *[other] { $count } parcels
}
both = { hello } and { -sign }
-sign = { $brand }
"""


def test_the_same_facts_make_the_same_text_and_others_another():
    catalogue = Catalogue("en", {"texts": SOURCE})
    for _ in range(2):
        assert catalogue.text("", "window", {"day": "Mon", "hours": "8"}) == "Mon, 8"
        assert catalogue.text("formal", "window", {"day": "Mon", "hours": "8"}) == "On Mon: 8"
        assert catalogue.text("", "window", {"day": "8", "hours": "Mon"}) == "8, Mon"
        assert catalogue.text("", "count", {"count": 1}) == "one parcel"
        assert catalogue.text("", "count", {"count": "1"}) == "1 parcels"


def test_what_names_somebody_is_not_kept():
    catalogue = Catalogue("en", {"texts": SOURCE})
    assert catalogue.text("", "hello", {"name": "Aino"}) == "Hello Aino"
    assert catalogue.text("", "both", {"name": "Aino", "brand": "Kallio"}).startswith("Hello Aino and ")
    assert catalogue.text("", "window", {"day": "Mon", "hours": "8", "name": "Aino"}) == "Mon, 8"
    assert "Aino" not in str(catalogue._kept)  # noqa: SLF001  # what the process remembers


def test_nothing_personal_is_shared_and_every_locale_is_there():
    assert not SHARED & {"name", "street", "reference", "link", "fact", "items", "words", "code", "note"}
    assert set(catalogues()) == set(LOCALES)

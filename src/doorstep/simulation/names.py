"""Invented people: names in nine languages, mail addresses nobody has, telephone numbers kept for fiction."""

from dataclasses import dataclass
from random import Random
from unicodedata import normalize

# Ranges that regulators keep for films and books, so that no simulated call reaches anybody.
PHONES = {
    "en": ("+467017406", 2),
    "de": ("+4917139200", 2),
    "sv": ("+467017406", 2),
    "fi": ("+467017406", 2),
}
ELSEWHERE = PHONES["fi"]
"""For whoever speaks a language of a country that keeps no numbers for fiction."""

DOMAINS = ("example.test", "posti.example.test", "brief.example.test", "mejl.example.test")

GIVEN = {
    "fi": (
        "Aino",
        "Eero",
        "Helmi",
        "Ilmari",
        "Kaarina",
        "Lauri",
        "Maija",
        "Onni",
        "Päivi",
        "Rauha",
        "Sampo",
        "Tuulikki",
        "Urho",
        "Väinö",
        "Yrjö",
        "Älli",
        "Marja-Liisa",
        "Juha-Pekka",
    ),
    "sv": (
        "Agneta",
        "Björn",
        "Cajsa",
        "Elof",
        "Gun-Britt",
        "Håkan",
        "Ingegerd",
        "Jörgen",
        "Maj-Lis",
        "Nils",
        "Rutger",
        "Siv",
        "Torbjörn",
        "Ulla",
        "Åke",
        "Åsa",
        "Östen",
    ),
    "de": (
        "Annegret",
        "Bärbel",
        "Dörte",
        "Friedrich",
        "Gisela",
        "Hans-Jürgen",
        "Ilse",
        "Jörg",
        "Käthe",
        "Lüder",
        "Maximiliane",
        "Rüdiger",
        "Sönke",
        "Traute",
        "Uwe",
        "Wiebke",
    ),
    "en": (
        "Alice",
        "Beatrix",
        "Clement",
        "Dorothea",
        "Edmund",
        "Fern",
        "Gwendolyn",
        "Hugo",
        "Imogen",
        "Jasper",
        "Keziah",
        "Leopold",
        "Mabel",
        "Ngaio",
        "Oisín",
        "Siân",
        "Zoë",
    ),
    "fr": (
        "Aurélien",
        "Béatrice",
        "Élodie",
        "François",
        "Gaëlle",
        "Hélène",
        "Loïc",
        "Maëva",
        "Noé",
        "Océane",
        "Théophile",
        "Zoé",
    ),
    "es": ("Álvaro", "Begoña", "Íñigo", "Lucía", "Martín", "Nuria", "Raúl", "Sofía", "Úrsula", "Ximena"),
    "it": ("Agnese", "Cosimo", "Fiorella", "Giosuè", "Ludovica", "Niccolò", "Ottavia", "Tommaso", "Zaira"),
    "pl": (
        "Agnieszka",
        "Bożena",
        "Grażyna",
        "Łukasz",
        "Małgorzata",
        "Paweł",
        "Stanisław",
        "Świętosława",
        "Żaneta",
    ),
    "ar": ("أمينة", "بشير", "ثريا", "خالد", "رنا", "زينب", "سليم", "عمر", "ليلى", "ياسر"),
}
FAMILY = {
    "fi": (
        "Aaltonen",
        "Hyvärinen",
        "Järvelä",
        "Kivimäki",
        "Könönen",
        "Lähteenmäki",
        "Mäkeläinen",
        "Nieminen",
        "Pyykkönen",
        "Rautio",
        "Sääskilahti",
        "Törmänen",
        "Vainio-Kurtakko",
        "Yli-Hankala",
        "Ämmälä",
    ),
    "sv": (
        "Ahlström",
        "Björkqvist",
        "Ekelöf",
        "Fågelklo",
        "Hjärtström",
        "Lindroos",
        "Malmgård",
        "Nyåker",
        "Rönnbäck",
        "Sjöwall",
        "Sundsten",
        "Tallgren",
        "Wrede af Älvsjö",
        "Åkerblom",
        "Öhrnberg",
    ),
    "de": (
        "Apfelbaum",
        "Bärenklau",
        "Dünnebier",
        "Feldhäuser",
        "Grünspan",
        "Höllriegel",
        "Kirschgärtner",
        "Liebeskind",
        "Müßiggang",
        "Nußbaumer",
        "Rübsamen",
        "Schönwetter",
        "Süßmilch",
        "Weißgerber",
    ),
    "en": (
        "Applegarth",
        "Brightwater",
        "Copperfield-Hughes",
        "Drinkwater",
        "Fairweather",
        "Greenhalgh",
        "Honeychurch",
        "Kettlewell",
        "Merryweather",
        "O'Hanrahan",
        "Ravensworth",
        "Thistlethwaite",
    ),
    "fr": (
        "Beaupré",
        "Châtelain",
        "Désormeaux",
        "L'Hôpital",
        "Noël-Lefèvre",
        "Pâquerette",
        "Rouvière",
        "Vauquelin",
    ),
    "es": ("Azpilicueta", "Cañizares", "Echevarría", "Fariñas", "Peñaloza", "Quiñones", "Zúñiga"),
    "it": ("Bentivoglio", "D'Acquasparta", "Fiordalisi", "Malagò", "Pietrangeli", "Serafini", "Venturi"),
    "pl": (
        "Brzęczyszczykiewicz",
        "Gżegżółka",
        "Jóźwiak",
        "Ługowska",
        "Pszczółkowski",
        "Śliwińska",
        "Żurawska",
    ),
    "ar": ("البستاني", "الحدّاد", "الخياط", "السنديان", "العطّار", "النجّار"),
}
LONG = (
    "Maximiliane Freifrau von Hohenstein-Bärenklau zu Süßenbrunn",
    "Wilhelmiina Anna-Reetta Kulmala-Lähteenmäki os. Vainio",
    "Bartholomew Featherstonehaugh-Cholmondeley Thistlethwaite III",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who orders something. Nobody of that name and number is meant."""

    name: str
    email: str
    phone: str


def invent(rng: Random, locale: str, number: int) -> Person:
    """A person who speaks `locale`; `number` keeps two mail addresses apart."""
    name = f"{rng.choice(GIVEN[locale])} {rng.choice(FAMILY[locale])}"
    if rng.random() < 0.02:
        name = rng.choice(LONG)
    return Person(
        name=name,
        email=f"{_ascii(name.split()[0])}.{_ascii(name.split()[-1])}.{number}@{rng.choice(DOMAINS)}",
        phone=_phone(rng, locale),
    )


def _phone(rng: Random, locale: str) -> str:
    stem, digits = PHONES.get(locale, ELSEWHERE)
    # The Swedish range begins at 05 of its last two digits.
    return f"{stem}{rng.randrange(5, 10**digits):0{digits}d}"


def _ascii(word: str) -> str:
    plain = normalize("NFKD", word.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    return "".join(letter for letter in plain if letter.isalpha() or letter == "-") or "post"

"""Words that a text message may consist of and that are no message: stop, start, help; in many languages.

Source: Twilio, "Default keywords" of its messaging services; CTIA, Messaging Principles, on opting out.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Wish(StrEnum):
    """What such a word asks for. `AGAIN` is a yes: it takes back a stop, and means nothing else here."""

    STOP = "stop"
    START = "start"
    AGAIN = "again"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A word, and whether a provider that answers such words itself knows this one."""

    wish: Wish
    provider_answers: bool


PROVIDERS: dict[Wish, str] = {
    Wish.STOP: "stop stopall unsubscribe cancel end quit revoke optout",
    Wish.START: "start unstop",
    Wish.AGAIN: "yes",
    Wish.HELP: "help info",
}
"""What providers answer themselves; they take them only as they stand here, in any case of letters."""

PEOPLES: dict[Wish, str] = {
    Wish.STOP: (
        "opt-out "
        "lopeta lopettakaa seis "  # fi
        "stopp sluta avsluta avregistrera "  # sv
        "stoppen abmelden aufhören aufhoeren beenden "  # de
        "arret arrêt arreter arrêter désabonner desabonner "  # fr
        "parar pare basta baja "  # es
        "ferma fermare smetti disiscrivi "  # it
        "zatrzymaj koniec wypisz "  # pl
        "توقف إيقاف ايقاف قف"  # ar
    ),
    Wish.START: (
        "aloita jatka "  # fi
        "starta börja "  # sv
        "starten weiter "  # de
        "reprendre "  # fr
        "empezar iniciar "  # es
        "inizia riprendi "  # it
        "zacznij wznów wznow "  # pl
        "ابدأ ابدا"  # ar
    ),
    Wish.AGAIN: "kyllä kylla ja oui sí si sì tak نعم",
    Wish.HELP: "apua hjälp hjalp hilfe aide ayuda aiuto pomoc مساعدة",
}
"""What people say besides. Words of cancelling a delivery are left out: those are for somebody to read."""

_EDGES = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_PROVIDERS = {word: wish for wish, words in PROVIDERS.items() for word in words.split()}
_PEOPLES = {word: wish for wish, words in PEOPLES.items() for word in words.split()}


def keyword(text: str) -> Keyword | None:
    """What the whole of `text` asks for; `None` where it is a message. One in a sentence is none."""
    said = " ".join(text.casefold().split())
    if said in _PROVIDERS:
        return Keyword(wish=_PROVIDERS[said], provider_answers=True)
    bare = _EDGES.sub("", said)
    wish = _PROVIDERS.get(bare) or _PEOPLES.get(bare)
    return Keyword(wish=wish, provider_answers=False) if wish else None

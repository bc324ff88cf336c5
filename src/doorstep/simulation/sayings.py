"""What invented people say, each in their language: notes for the driver, a question, thanks, a return."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """Words of somebody who speaks one language.

    `notes` are written with an order, `question` is asked of the brand, `comments` come with a rating,
    `fetched` is what a return is called.
    """

    notes: tuple[str, ...]
    question: str
    comments: tuple[str, ...]
    fetched: str


SAYINGS = {
    "fi": Sayings(
        notes=("Ovikoodi 4711, toinen kerros.", "Summeri ei toimi, koputa.", "Sisäpihan kautta, B-rappu."),
        question="Voiko paketin jättää myös rappukäytävään, jos en ole kotona?",
        comments=("Kiitos, kaikki hyvin.", "Ystävällinen kuljettaja!", "Saapui juuri luvattuun aikaan."),
        fetched="Palautus alkuperäisessä laatikossa",
    ),
    "sv": Sayings(
        notes=(
            "Portkod 4711, hissen till vänster.",
            "Ringklockan är trasig, knacka.",
            "In över gården, trappa B.",
        ),
        question="Kan paketet lämnas i trapphuset om jag inte är hemma?",
        comments=("Tack, allt gick bra.", "Trevlig förare!", "Kom precis när det var lovat."),
        fetched="Retur i originalkartong",
    ),
    "de": Sayings(
        notes=("Türcode 4711, zweiter Stock.", "Klingel defekt, bitte klopfen.", "Durch den Hof, Aufgang B."),
        question="Kann das Paket auch im Treppenhaus abgestellt werden, falls ich nicht da bin?",
        comments=("Danke, alles bestens.", "Sehr freundlich!", "Genau zur versprochenen Zeit."),
        fetched="Rücksendung im Originalkarton",
    ),
    "en": Sayings(
        notes=(
            "Door code 4711, second floor.",
            "The bell is broken, please knock.",
            "Through the yard, stairs B.",
        ),
        question="Could the parcel also be left in the stairway if I am out?",
        comments=("Thank you, all good.", "Friendly driver!", "Came just when promised."),
        fetched="A return in its own box",
    ),
    "fr": Sayings(
        notes=("Code 4711, deuxième étage.", "Sonnette en panne, frappez.", "Par la cour, escalier B."),
        question="Le colis peut-il aussi être laissé dans la cage d'escalier si je suis absente ?",
        comments=("Merci, tout va bien.", "Livreur très aimable !", "Pile à l'heure promise."),
        fetched="Un retour dans sa boîte d'origine",
    ),
    "es": Sayings(
        notes=(
            "Código 4711, segundo piso.",
            "El timbre no funciona, llame a la puerta.",
            "Por el patio, portal B.",
        ),
        question="¿Pueden dejar el paquete en la escalera si no estoy en casa?",
        comments=("Gracias, todo bien.", "¡Muy amable!", "Llegó justo a la hora prometida."),
        fetched="Una devolución en su caja",
    ),
    "it": Sayings(
        notes=(
            "Codice 4711, secondo piano.",
            "Il citofono è rotto, bussare.",
            "Dal cortile, scala B.",
        ),
        question="Il pacco si può lasciare anche sulle scale, se non sono in casa?",
        comments=("Grazie, tutto bene.", "Corriere molto gentile!", "Puntuale come promesso."),
        fetched="Un reso nella sua scatola",
    ),
    "pl": Sayings(
        notes=("Kod 4711, drugie piętro.", "Dzwonek nie działa, proszę pukać.", "Przez podwórze, klatka B."),
        question="Czy paczkę można też zostawić na klatce schodowej, jeśli mnie nie będzie?",
        comments=("Dziękuję, wszystko w porządku.", "Miły kurier!", "Dokładnie o obiecanej porze."),
        fetched="Zwrot w oryginalnym pudełku",
    ),
    "ar": Sayings(
        notes=("رمز الباب 4711، الطابق الثاني.", "الجرس معطّل، اطرق الباب.", "عبر الفناء، المدخل B."),
        question="هل يمكن ترك الطرد على الدرج إن لم أكن في البيت؟",
        comments=("شكرًا، كل شيء على ما يرام.", "سائق لطيف جدًا!", "وصل في الوقت الموعود تمامًا."),
        fetched="مرتجع في علبته الأصلية",
    ),
}
"""By locale."""

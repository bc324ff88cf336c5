"""What nobody wants to read in a message about their parcel, by language, and why.

Blame sends people away, stock apologies and trade words say nothing, vows are broken by the next van.
Source: product rules of wording; Halperin et al. 2022 on repeated apologies.
"""

from enum import StrEnum


class Fault(StrEnum):
    """Why a word is not said."""

    BLAME = "blame"
    STOCK = "stock"
    TRADE = "trade"
    VOW = "vow"
    AD = "ad"


FORBIDDEN: dict[str, dict[Fault, tuple[str, ...]]] = {
    "en": {
        Fault.BLAME: ("you failed", "you missed", "your fault", "you did not", "you were not"),
        Fault.STOCK: (
            "unfortunately",
            "any inconvenience",
            "we regret",
            "please be advised",
            "dear customer",
        ),
        Fault.TRADE: ("exception", "consignee", "non-delivery", "shipment status"),
        Fault.VOW: ("never again", "we guarantee", "we promise", "gutted", "so sorry"),
        Fault.AD: ("discount", "voucher", "% off", "buy now", "special offer"),
    },
    "fi": {
        Fault.BLAME: ("et ollut", "oma syysi", "laiminlöit"),
        Fault.STOCK: ("valitettavasti", "pahoittelemme aiheutunutta", "hyvä asiakas"),
        Fault.TRADE: ("poikkeama", "lähetyksen tila", "vastaanottaja"),
        Fault.VOW: ("takaamme", "ei koskaan enää", "lupaamme"),
        Fault.AD: ("alennus", "tarjous", "osta nyt"),
    },
    "de": {
        Fault.BLAME: ("sie waren nicht", "ihr fehler", "selbst schuld", "sie haben versäumt"),
        Fault.STOCK: ("leider", "unannehmlichkeiten", "sehr geehrter kunde", "wir bedauern"),
        Fault.TRADE: ("empfänger", "ausnahme", "sendungsstatus", "nichtzustellung"),
        Fault.VOW: ("wir garantieren", "nie wieder", "wir versprechen"),
        Fault.AD: ("rabatt", "gutschein", "jetzt kaufen"),
    },
    "sv": {
        Fault.BLAME: ("du var inte", "ditt fel", "du missade"),
        Fault.STOCK: ("tyvärr", "eventuella olägenheter", "bästa kund", "vi beklagar"),
        Fault.TRADE: ("avvikelse", "mottagaren", "försändelsestatus"),
        Fault.VOW: ("vi garanterar", "aldrig mer", "vi lovar"),
        Fault.AD: ("rabatt", "erbjudande", "köp nu"),
    },
    "pl": {
        Fault.BLAME: ("twoja wina", "nie było cię", "nie odebrałeś"),
        Fault.STOCK: ("niestety", "niedogodności", "szanowny kliencie"),
        Fault.TRADE: ("wyjątek", "adresat", "status przesyłki"),
        Fault.VOW: ("gwarantujemy", "nigdy więcej", "obiecujemy"),
        Fault.AD: ("rabat", "promocja", "kup teraz"),
    },
    "fr": {
        Fault.BLAME: ("votre faute", "vous n'étiez pas", "vous avez manqué"),
        Fault.STOCK: ("malheureusement", "désagrément", "cher client", "nous regrettons"),
        Fault.TRADE: ("destinataire", "anomalie", "statut de l'envoi"),
        Fault.VOW: ("nous garantissons", "plus jamais", "nous promettons"),
        Fault.AD: ("remise", "promotion", "achetez"),
    },
    "es": {
        Fault.BLAME: ("su culpa", "tu culpa", "no estaba en casa", "no estabas"),
        Fault.STOCK: ("desafortunadamente", "lamentablemente", "molestias", "estimado cliente"),
        Fault.TRADE: ("destinatario", "incidencia", "estado del envío"),
        Fault.VOW: ("garantizamos", "nunca más", "prometemos"),
        Fault.AD: ("descuento", "oferta", "compra ahora"),
    },
    "it": {
        Fault.BLAME: ("colpa sua", "colpa tua", "non eri in casa", "non era in casa"),
        Fault.STOCK: ("purtroppo", "disagio", "gentile cliente", "siamo spiacenti"),
        Fault.TRADE: ("destinatario", "anomalia", "stato della spedizione"),
        Fault.VOW: ("garantiamo", "mai più", "promettiamo"),
        Fault.AD: ("sconto", "offerta", "acquista ora"),
    },
    "ar": {
        Fault.BLAME: ("خطؤك", "لم تكن", "فشلت"),
        Fault.STOCK: ("للأسف", "أي إزعاج", "عميلنا العزيز"),
        Fault.TRADE: ("المرسل إليه", "استثناء", "حالة الشحنة"),
        Fault.VOW: ("نضمن", "لن يتكرر", "نعدك"),
        Fault.AD: ("خصم", "عرض خاص", "اشتر الآن"),
    },
}

// The few words needed before Doorstep has answered once, and whether the reader must be told the time zone.

import type { Answer, Slot } from "./api";

const BEFORE: Readonly<Record<string, readonly [string, string, string]>> = {
    en: ["Looking at the tours …", "The times cannot be reached. We keep trying.", "This page has been open for a long time. Load it again to see the times."],
    fi: ["Katsotaan reittejä …", "Aikoja ei saada juuri nyt. Yritämme uudelleen.", "Sivu on ollut pitkään auki. Lataa se uudelleen nähdäksesi ajat."],
    sv: ["Vi tittar på turerna …", "Tiderna går inte att nå. Vi försöker igen.", "Sidan har varit öppen länge. Ladda om den för att se tiderna."],
    de: ["Wir sehen die Touren durch …", "Die Zeiten sind nicht erreichbar. Wir versuchen es weiter.", "Diese Seite war lange offen. Bitte neu laden, um die Zeiten zu sehen."],
    pl: ["Sprawdzamy trasy …", "Nie możemy teraz pobrać terminów. Próbujemy dalej.", "Ta strona jest otwarta od dawna. Aby zobaczyć terminy, trzeba ją wczytać ponownie."],
    fr: ["Nous regardons les tournées…", "Les horaires ne répondent pas. Nous continuons d’essayer.", "Cette page est ouverte depuis longtemps. Il faut la recharger pour voir les horaires."],
    es: ["Miramos las rutas…", "No se puede llegar a las horas. Seguimos intentándolo.", "Esta página lleva mucho tiempo abierta. Hay que cargarla de nuevo para ver las horas."],
    it: ["Guardiamo i giri…", "Gli orari non sono raggiungibili. Continuiamo a provare.", "Questa pagina è aperta da molto tempo. Va ricaricata per vedere gli orari."],
    ar: ["نبحث في الجولات …", "تعذّر الوصول إلى المواعيد الآن. نواصل المحاولة.", "هذه الصفحة مفتوحة منذ وقت طويل. يرجى تحميلها من جديد لعرض المواعيد."],
};

export type Early = "looking" | "offline" | "ended";

/** A text in the language of the page, while there is no catalogue yet. */
export function early(what: Early, lang: string): string {
    const known = BEFORE[lang.slice(0, 2)] ?? BEFORE["en"];
    return known?.[{ looking: 0, offline: 1, ended: 2 }[what]] ?? "";
}

/** What is written in `lang` reads in its own language's way, whatever the page around it is written in. */
export function written(shown: HTMLElement, lang: string): void {
    shown.lang = lang;
    shown.dir = RIGHT_TO_LEFT.has(lang.slice(0, 2)) ? "rtl" : "ltr";
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur"]);

/** Whether clocks of the windows' zone and the reader's own differ at any of the times shown. */
export function isElsewhere(answer: Answer): boolean {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own === answer.zone) return false;
    const starts = answer.days.flatMap((day) => day.slots.map((slot) => new Date(slot.start)));
    return starts.some((at) => wall(at, answer.zone) !== wall(at, own));
}

function wall(at: Date, timeZone: string): string {
    return new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
}

const MOST_TOLD = 3;

/** What an update changed, in one breath: more than a few windows are not read out. */
export function news(opened: readonly Slot[], openedWords: string, closed: readonly Slot[], closedWords: string): string {
    const told = [...opened.map((slot) => openedWords.replace("{window}", slot.whole)), ...closed.map((slot) => closedWords.replace("{window}", slot.whole))];
    return told.slice(0, MOST_TOLD).join(" ");
}

/** The text for a refusal by its code; what has none of its own is said in general. */
export function textOf(code: string): string {
    return TEXT_OF[code] ?? "refused";
}

const TEXT_OF: Readonly<Record<string, string>> = {
    "slots.not_deliverable": "gone",
    "slots.no_such_window": "gone",
    "slots.day_not_open": "gone",
    "slots.goods_away": "gone",
    "slots.set_aside": "gone",
    "slots.kept_for_others": "kept_for_others",
    "slots.windows_overlap": "overlap",
    "embed.price_changed": "price_changed",
    "access.unknown": "ended",
    offline: "offline",
};

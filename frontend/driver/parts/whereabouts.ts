// Where the van is, by this phone: only with the driver's consent, only while the tour runs, sparing with the battery.
// What cannot be sent waits on the phone, and goes in batches when there is a network again.

import { momentAt } from "./clock";
import type { Desk } from "./desk";
import { h } from "./dom";
import type { Fix, Tour } from "./model";
import type { Store } from "./store";

const CONSENT = "driver-shares-place";
const SEND_EVERY_MS = 15_000;
const MOVING_MS = 10_000;
const STANDING_MS = 120_000;
const MOVED_M = 25;
const MOST_KEPT = 3_000;
const MOST_SENT = 500;
const LOW = 0.2;
const METRES_A_DEGREE = 111_195;

type Consent = "yes" | "no" | "";
type Battery = { readonly level: number; readonly charging: boolean };

export function consent(): Consent {
    return (localStorage.getItem(CONSENT) ?? "") as Consent;
}

export function setConsent(given: Consent): void {
    localStorage.setItem(CONSENT, given);
}

/** Asked once, when the tour has begun; the answer can be changed under "More". */
export function consentBanner(desk: Desk, tour: Tour): HTMLElement | null {
    if (!navigator.geolocation || !runs(desk, tour) || consent()) return null;
    const answer = (given: Consent) => (event: Event) => {
        setConsent(given);
        (event.currentTarget as HTMLElement).closest(".banner")?.remove();
    };
    return h(
        "div",
        { class: "banner" },
        h("div", {}, h("b", {}, "Share where this phone is?"), h("p", {}, "Only while the tour runs. Whoever waits sees the van when it heads for them.")),
        h("div", { class: "grid2" }, h("button", { class: "big", type: "button", onclick: answer("yes") }, "Share"), h("button", { class: "big", type: "button", onclick: answer("no") }, "No")),
    );
}

/** The same question, to change one's mind. */
export function consentButton(): HTMLElement {
    const shares = consent() === "yes";
    const turn = (event: Event): void => {
        setConsent(consent() === "yes" ? "no" : "yes");
        (event.currentTarget as HTMLElement).setAttribute("aria-pressed", String(consent() === "yes"));
    };
    return h("button", { class: "big wide", type: "button", "aria-pressed": String(shares), onclick: turn }, "Share this phone’s place while the tour runs");
}

function runs(desk: Desk, tour: Tour | undefined): boolean {
    return Boolean(tour && desk.speaks && tour.started_at && !tour.ended_at);
}

export class Whereabouts {
    #desk: Desk;
    #store: Store;
    #waiting: Fix[];
    #watch: number | undefined;
    #fine = true;
    #last: GeolocationPosition | undefined;
    #sending = false;

    private constructor(desk: Desk, store: Store, waiting: Fix[]) {
        this.#desk = desk;
        this.#store = store;
        this.#waiting = waiting;
    }

    static async open(desk: Desk, store: Store): Promise<Whereabouts> {
        const opened = new Whereabouts(desk, store, await store.places());
        setInterval(() => void opened.send(), SEND_EVERY_MS);
        addEventListener("online", () => void opened.send());
        document.addEventListener("visibilitychange", () => document.hidden || void opened.send());
        return opened;
    }

    /** Begin or end listening, as consent and tour have it; cheap enough for every tick. */
    async follow(): Promise<void> {
        const wanted = consent() === "yes" && runs(this.#desk, this.#desk.current);
        if (!wanted || !navigator.geolocation) {
            if (this.#watch !== undefined) navigator.geolocation.clearWatch(this.#watch);
            this.#watch = undefined;
            return;
        }
        const fine = await plenty();
        if (this.#watch !== undefined && fine === this.#fine) return;
        if (this.#watch !== undefined) navigator.geolocation.clearWatch(this.#watch);
        this.#fine = fine;
        this.#watch = navigator.geolocation.watchPosition(
            (position) => void this.#heard(position),
            () => undefined, // no place now; the next one may be there
            { enableHighAccuracy: fine, maximumAge: 5_000 },
        );
    }

    async #heard(position: GeolocationPosition): Promise<void> {
        const tour = this.#desk.current;
        if (!tour || !this.#isNews(position)) return;
        this.#last = position;
        const { latitude, longitude, speed, heading, accuracy } = position.coords;
        const place = { van: tour.van, at: momentAt(position.timestamp), lat: latitude, lon: longitude, speed_mps: speed, heading: Number.isNaN(heading) ? null : heading, accuracy_m: accuracy };
        this.#waiting = [...this.#waiting, place].slice(-MOST_KEPT);
        await this.#store.keepPlaces(this.#waiting);
    }

    /** A van that drives says so every ten seconds, one that stands every two minutes. */
    #isNews(position: GeolocationPosition): boolean {
        if (!this.#last) return true;
        const passed = position.timestamp - this.#last.timestamp;
        const { latitude, longitude } = this.#last.coords;
        const north = (position.coords.latitude - latitude) * METRES_A_DEGREE;
        const east = (position.coords.longitude - longitude) * METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180);
        return passed >= STANDING_MS || (passed >= MOVING_MS && Math.hypot(north, east) >= MOVED_M);
    }

    async send(): Promise<void> {
        const batch = this.#waiting.slice(0, MOST_SENT);
        const csrf = this.#desk.tour?.csrf;
        if (this.#sending || batch.length === 0 || !csrf || !navigator.onLine) return;
        this.#sending = true;
        try {
            const answer = await fetch("/api/v1/positions", {
                method: "POST",
                headers: { "content-type": "application/json", "x-csrf-token": csrf },
                body: JSON.stringify({ positions: batch }),
            });
            if (answer.ok || (await isFinal(answer))) {
                this.#waiting = this.#waiting.filter((one) => !batch.includes(one));
                await this.#store.keepPlaces(this.#waiting);
            }
        } catch {
            // no network: they wait
        } finally {
            this.#sending = false;
        }
    }
}

/** Never to be taken: another van's, or no positions. An old form's token is another matter: the next one is read soon. */
async function isFinal(answer: Response): Promise<boolean> {
    if (answer.status !== 409 && answer.status !== 422) return false;
    const { code } = (await answer.json()) as { code?: string };
    return code !== "access.stale_form";
}

/** Whether the battery allows the exact place; unknown counts as yes. */
async function plenty(): Promise<boolean> {
    const asked = (navigator as Navigator & { getBattery?: () => Promise<Battery> }).getBattery;
    const battery = await asked?.call(navigator).catch(() => undefined);
    return !battery || battery.charging || battery.level > LOW;
}

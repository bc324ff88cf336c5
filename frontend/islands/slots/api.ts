// What the slot picker asks its Doorstep, and what comes back. The words come from there, in the reader's language.

export interface Price {
    readonly minor: number;
    readonly currency: string;
}

export interface Slot {
    readonly id: string;
    readonly depot: string;
    readonly start: string;
    readonly end: string;
    readonly words: string;
    readonly whole: string;
    readonly available: boolean;
    readonly why: string;
    readonly why_words: string;
    readonly greener: boolean;
    readonly greener_words: string;
    readonly price: Price | null;
    readonly price_words: string;
}

export interface Day {
    readonly day: string;
    readonly words: string;
    readonly slots: readonly Slot[];
}

export interface Held {
    readonly reservation: string;
    readonly depot: string;
    readonly day: string;
    readonly start: string;
    readonly end: string;
    readonly expires_at: string;
    readonly left_s: number;
    readonly words: string;
    readonly note: string;
}

export interface Answer {
    readonly version: string;
    readonly brand: string;
    readonly lang: string;
    readonly zone: string;
    readonly zone_words: string;
    readonly days: readonly Day[];
    readonly held: Held | null;
    readonly promised: string;
    readonly problem: string;
    readonly look: Readonly<Record<string, string | number>>;
    readonly words: Readonly<Record<string, string>>;
}

/** Doorstep said no, with the code of its refusal; without a code nobody answered. */
export class Refusal extends Error {
    constructor(
        readonly code: string,
        readonly status: number,
    ) {
        super(code);
    }
}

export class Api {
    constructor(
        readonly base: string,
        readonly token: string,
        readonly lang: string,
        readonly brand: string,
    ) {}

    /** The windows now. The browser asks with the ETag it knows, and an unchanged list costs no bytes. */
    slots(signal: AbortSignal): Promise<Answer> {
        return this.#ask<Answer>("slots", { cache: "no-cache", signal });
    }

    /** Hold a window, or one of several that would do as well, at the lowest of their prices. */
    hold(slot: Slot, others: readonly Slot[], price: Price | null): Promise<Held> {
        const spans = others.map(({ start, end }) => ({ start, end }));
        const wish = { depot: slot.depot, start: slot.start, end: slot.end, others: spans };
        const priced = price ? { ...wish, price_minor: price.minor } : wish;
        return this.#ask<Held>("hold", this.#body("POST", priced));
    }

    letGo(held: Held): Promise<unknown> {
        const wish = { reservation: held.reservation, depot: held.depot, day: held.day };
        return this.#ask("hold", this.#body("DELETE", wish));
    }

    #body(method: string, wish: object): RequestInit {
        const headers = { "content-type": "application/json", "idempotency-key": key() };
        return { method, headers, body: JSON.stringify(wish) };
    }

    async #ask<T>(path: string, init: RequestInit): Promise<T> {
        const address = new URL(`api/v1/embed/${encodeURIComponent(this.token)}/${path}`, this.base);
        if (this.lang) address.searchParams.set("lang", this.lang);
        if (this.brand && path === "slots") address.searchParams.set("brand", this.brand);
        // No cookie goes along: the token is all that counts.
        const reply = await fetch(address, { ...init, credentials: "omit", referrerPolicy: "no-referrer" });
        if (reply.ok) return (await reply.json()) as T;
        const said = (await reply.json().catch(() => ({}))) as { code?: string };
        throw new Refusal(said.code ?? "", reply.status);
    }
}

/** A key of our own for each wish; `crypto.randomUUID` is missing on pages without TLS. */
function key(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The tour as the server tells it, stop by stop and at once. Where no stream comes through, the app asks now and then.

import type { Stop, Tour } from "./model";

const ADDRESS = "/api/v1/driver/tour/live";

/** A tour without its stops, but with their order, and without what this phone knows from its own questions. */
type Frame = Omit<Tour, "stops" | "clock" | "csrf" | "device"> & { readonly order: readonly string[] };

interface Values {
    readonly tour?: Frame | null;
    readonly [stop: `stop ${string}`]: Stop;
}

interface Reader {
    /** A tour that changed. */
    tour(tour: Tour): void;
    /** There is another tour than the one on this phone, or none. */
    gone(): void;
    known(): Tour | undefined;
    heard(): void;
}

export class TourStream {
    #source: EventSource | undefined;
    #frame: Frame | null | undefined;
    #stops = new Map<string, Stop>();
    #heardAt = 0;
    #on: Reader;

    constructor(on: Reader) {
        this.#on = on;
    }

    /** Whether changes come by themselves. */
    get isOpen(): boolean {
        return this.#source?.readyState === EventSource.OPEN && this.#heardAt > 0;
    }

    /** Listen while somebody looks and there is a network; a hidden app keeps no radio awake. */
    follow(): void {
        if (document.hidden || !navigator.onLine) return this.#rest();
        if (this.#source && this.#source.readyState !== EventSource.CLOSED) return;
        this.#rest();
        this.#source = new EventSource(ADDRESS);
        this.#source.addEventListener("parts", (event: MessageEvent<string>) => this.#take(event.data));
    }

    /** The newer of what was answered to a question and what was told since it was asked. */
    newer(answered: Tour, askedAt: number): Tour {
        const told = this.#tour(answered);
        if (told && this.#heardAt >= askedAt) return told;
        if (this.isOpen && JSON.stringify(told?.stops) !== JSON.stringify(answered.stops)) this.#again();
        return answered;
    }

    /** It is open and did not tell what it should have: connections die without a word. */
    #again(): void {
        this.#rest();
        this.follow();
    }

    #rest(): void {
        this.#source?.close();
        this.#source = undefined;
        this.#frame = undefined;
        this.#stops.clear();
        this.#heardAt = 0;
    }

    #take(data: string): void {
        const { values } = JSON.parse(data) as { values: Values };
        for (const [name, value] of Object.entries(values)) {
            if (name.startsWith("stop ")) this.#stops.set(name.slice(5), value as Stop);
        }
        if (values.tour !== undefined) this.#frame = values.tour;
        this.#heardAt = Date.now();
        this.#on.heard();
        const known = this.#on.known();
        const tour = known && this.#tour(known);
        if (tour) this.#on.tour(tour);
        else this.#on.gone();
    }

    /** What was told, as a tour, when it is the same as `known`; the rest is from there. */
    #tour(known: Tour): Tour | undefined {
        const frame = this.#frame;
        if (!frame || frame.id !== known.id) return undefined;
        const { order, ...told } = frame;
        const stops = order.flatMap((id) => this.#stops.get(id) ?? []);
        if (stops.length !== order.length) return undefined;
        return { ...told, stops, clock: known.clock, csrf: known.csrf, device: known.device };
    }
}

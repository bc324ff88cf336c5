// What every part of the app may do: say what happened, and look at the tour as it stands.

import { applied } from "./apply";
import { now, stamp } from "./clock";
import type { Action, ActionKind, ProofKind, Stop, Tour, Waiting } from "./model";
import { type Queue, UNDO_MS } from "./queue";
import type { ShownPlaces } from "./shown";
import type { Store } from "./store";

/** Actions that a slip of the thumb would hurt: they can be taken back for ten seconds. */
const HELD = new Set<ActionKind>(["started", "delivered", "attempted", "refused", "collected", "deferred", "ended"]);
const FARTHEST_M = 100_000;

export interface Picture {
    readonly kind: ProofKind;
    readonly blob: Blob;
}

type Said = Omit<Action, "id" | "occurred_at" | "kind">;

export class Desk {
    tour: Tour | undefined;
    read = new Set<string>();
    shown: ShownPlaces | undefined;
    #queue: Queue;
    #store: Store;
    #place: GeolocationPosition | undefined;

    constructor(queue: Queue, store: Store) {
        this.#queue = queue;
        this.#store = store;
    }

    get queue(): Queue {
        return this.#queue;
    }

    /** The tour with everything that waits on this device, or has just left it. */
    get current(): Tour | undefined {
        if (!this.tour) return undefined;
        const { id } = this.tour;
        const here = [...this.#queue.settling, ...this.#queue.waiting].filter((one) => one.tour === id);
        return applied(this.tour, here.map((one) => one.action));
    }

    /** Whether this device may speak for the tour. */
    get speaks(): boolean {
        return this.tour?.device === "this";
    }

    async say(kind: ActionKind, label: string, said: Said = {}, pictures: readonly Picture[] = []): Promise<void> {
        if (!this.tour) return;
        const heldUntil = HELD.has(kind) ? Date.now() + UNDO_MS : 0;
        const parcel = said.parcels?.[0] ?? "";
        const waiting: Omit<Waiting, "seq"> = {
            tour: this.tour.id,
            label,
            action: { id: crypto.randomUUID(), occurred_at: stamp(), kind, ...said },
            pictures: pictures.map(({ kind: proof, blob }) => ({ kind: proof, parcel, blob })),
            heldUntil,
            madeAt: Date.now(),
        };
        if (kind !== "received") navigator.vibrate?.(30);
        await this.#queue.add(waiting);
    }

    /** Say that this phone has what consignees asked for: once, and not while a slip can still be taken back. */
    async acknowledge(): Promise<void> {
        const asks = this.current?.asks ?? [];
        const held = this.#queue.waiting.some((one) => one.heldUntil > Date.now());
        if (this.speaks && asks.length && !held) await this.say("received", "What people asked for", { asks });
    }

    async markRead(stop: string): Promise<void> {
        this.read.add(stop);
        await this.#store.keepRead([...this.read]);
    }

    /** Ask for the place once the driver says "I am here"; it tells how far from the stop something was done. */
    watchPlace(): void {
        if (this.#place || !navigator.geolocation) return;
        navigator.geolocation.watchPosition(
            (position) => (this.#place = position),
            () => undefined, // without a place the distance stays unknown
            { enableHighAccuracy: true, maximumAge: 15_000 },
        );
    }

    /** Metres from the stop, where the device knows its place well and recently. */
    offBy(stop: Stop): { off_by_m?: number } {
        const seen = this.#place;
        if (!seen || stop.place?.lat == null || stop.place.lon == null) return {};
        if (Date.now() - seen.timestamp > 60_000 || seen.coords.accuracy > 100) return {};
        const metres = Math.round(distance(seen.coords.latitude, seen.coords.longitude, stop.place.lat, stop.place.lon));
        return metres <= FARTHEST_M ? { off_by_m: metres } : {};
    }

    get at(): number {
        return now();
    }
}

function distance(latA: number, lonA: number, latB: number, lonB: number): number {
    const rad = Math.PI / 180;
    const half = Math.sin(((latB - latA) * rad) / 2) ** 2 + Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(((lonB - lonA) * rad) / 2) ** 2;
    return 2 * 6_371_009 * Math.asin(Math.min(1, Math.sqrt(half)));
}

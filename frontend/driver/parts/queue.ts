// Sends what waits on this device, in sequence, as often as needed. Nothing leaves the queue unanswered.

import { follow } from "./clock";
import type { Answer, ClockNow, Refused, Tour, Waiting } from "./model";
import type { Store } from "./store";

export const UNDO_MS = 10_000;
const SETTLE_MS = 6_000;
const RETRY_MS = [2_000, 5_000, 15_000, 30_000];

export type Line = "online" | "offline" | "signed_out";

export class SignedOut extends Error {}
/** The server will never take this; sending it again changes nothing. */
export class Rejected extends Error {}
export class NoTour extends Error {}

interface Callbacks {
    changed(): void;
    line(line: Line): void;
    /** The tour as it was answered to a question that was asked at `askedAt`. */
    tour(tour: Tour, askedAt: number): Promise<void>;
}

export class Queue {
    waiting: Waiting[] = [];
    /** Recorded a moment ago: the server's next answers may not show it yet. */
    settling: Waiting[] = [];
    refused: Refused[] = [];
    #store: Store;
    #device: string;
    #csrf = "";
    #on: Callbacks;
    #sending = false;
    #failures = 0;
    #timer: ReturnType<typeof setTimeout> | undefined;

    private constructor(store: Store, device: string, on: Callbacks) {
        this.#store = store;
        this.#device = device;
        this.#on = on;
    }

    static async open(store: Store, on: Callbacks): Promise<Queue> {
        const queue = new Queue(store, await store.device(), on);
        queue.waiting = await store.queue();
        queue.refused = await store.refused();
        addEventListener("online", () => void queue.send());
        document.addEventListener("visibilitychange", () => document.hidden || void queue.send());
        return queue;
    }

    useToken(csrf: string): void {
        this.#csrf = csrf;
    }

    async add(waiting: Omit<Waiting, "seq">): Promise<void> {
        const seq = await this.#store.add(waiting);
        this.waiting = [...this.waiting, { ...waiting, seq }];
        this.#on.changed();
        void this.send();
    }

    /** The newest action that changes something at a stop; to have read or received something is no step. */
    get last(): Waiting | undefined {
        return this.waiting.findLast((one) => one.action.kind !== "read" && one.action.kind !== "received");
    }

    /** Take back the newest action while it is held. */
    async undo(): Promise<void> {
        const last = this.last;
        if (last?.seq === undefined || last.heldUntil <= Date.now()) return;
        await this.#forget(last.seq);
    }

    async understood(id: string): Promise<void> {
        this.refused = this.refused.filter((one) => one.id !== id);
        await this.#store.keepRefused(this.refused);
        this.#on.changed();
    }

    /** Send everything that is no longer held; what cannot be sent is tried again by itself. */
    async send(): Promise<void> {
        if (this.#sending) return;
        clearTimeout(this.#timer);
        this.#sending = true;
        try {
            const sent = await this.#sendReady();
            this.#failures = 0;
            if (sent) await this.load();
        } catch (error) {
            this.#fail(error);
        } finally {
            this.#sending = false;
        }
        this.#again();
    }

    async load(): Promise<void> {
        const askedAt = Date.now();
        try {
            const tour = await this.#ask<Tour>(`/api/v1/driver/tour?device=${encodeURIComponent(this.#device)}`);
            await this.#heard(tour, askedAt);
        } catch (error) {
            this.#fail(error);
            if (error instanceof NoTour) throw error;
        }
    }

    /** From now on this device speaks for the tour. */
    async claim(): Promise<void> {
        const askedAt = Date.now();
        await this.#heard(await this.#ask<Tour>("/api/v1/driver/device", JSON.stringify({ device: this.#device })), askedAt);
        void this.send();
    }

    async #heard(tour: Tour, askedAt: number): Promise<void> {
        this.#csrf = tour.csrf;
        this.#on.line("online");
        await this.#on.tour(tour, askedAt);
    }

    async #sendReady(): Promise<boolean> {
        let sent = false;
        for (;;) {
            const next = this.waiting[0];
            if (next?.seq === undefined || next.heldUntil > Date.now()) return sent;
            const ready = await this.#withPictures(next);
            const no = await this.#refusal(ready);
            if (no) await this.#keepRefusal(ready, no);
            else this.#settle(ready);
            await this.#forget(next.seq);
            sent = true;
        }
    }

    #settle(recorded: Waiting): void {
        this.settling = [...this.settling, recorded];
        setTimeout(() => {
            this.settling = this.settling.filter((one) => one !== recorded);
            void this.load().catch(() => undefined);
        }, SETTLE_MS);
    }

    /** Send one action. Returns why the server will not have it, or nothing when it is recorded. */
    async #refusal(ready: Waiting): Promise<string | undefined> {
        const body = JSON.stringify({ device: this.#device, actions: [{ ...ready.action, tour: ready.tour }] });
        try {
            const { results, clock } = await this.#ask<{ results: Answer[]; clock: ClockNow }>("/api/v1/driver/actions", body);
            follow(clock, Date.now());
            const answer = results.find((one) => one.id === ready.action.id);
            if (!answer) throw new Error("the server did not answer this action");
            return answer.result === "refused" ? answer.text : undefined;
        } catch (error) {
            if (error instanceof Rejected) return error.message;
            throw error;
        }
    }

    async #withPictures(waiting: Waiting): Promise<Waiting> {
        let current = waiting;
        while (current.pictures.length) {
            const [first, ...others] = current.pictures;
            if (!first) break;
            const address = `/api/v1/driver/media?parcel=${encodeURIComponent(first.parcel)}`;
            const media = await this.#stored(address, first.blob, current);
            const proofs = [...(current.action.proofs ?? []), ...(media ? [{ kind: first.kind, media }] : [])];
            current = { ...current, pictures: others, action: { ...current.action, proofs } };
            await this.#store.put(current);
            this.waiting = this.waiting.map((one) => (one.seq === current.seq ? current : one));
        }
        return current;
    }

    async #stored(address: string, picture: Blob, waiting: Waiting): Promise<string | undefined> {
        try {
            return (await this.#ask<{ media: string }>(address, picture)).media;
        } catch (error) {
            if (!(error instanceof Rejected)) throw error;
            await this.#keepRefusal(waiting, `The picture was not taken: ${error.message}`);
            return undefined;
        }
    }

    async #keepRefusal(waiting: Waiting, text: string): Promise<void> {
        this.refused = [...this.refused, { id: crypto.randomUUID(), label: waiting.label, text }];
        await this.#store.keepRefused(this.refused);
    }

    async #forget(seq: number): Promise<void> {
        await this.#store.remove(seq);
        this.waiting = this.waiting.filter((one) => one.seq !== seq);
        this.#on.changed();
    }

    async #ask<T>(address: string, body?: string | Blob): Promise<T> {
        const answer = await fetch(address, {
            method: body === undefined ? "GET" : "POST",
            headers: {
                accept: "application/json",
                "x-csrf-token": this.#csrf,
                ...(body !== undefined && { "content-type": typeof body === "string" ? "application/json" : body.type }),
            },
            ...(body !== undefined && { body }),
            signal: AbortSignal.timeout(20_000),
        });
        const said = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string };
        if (answer.status === 401) throw new SignedOut(said.detail);
        if (said.code === "driver.no_tour") throw new NoTour(said.detail);
        const permanent = answer.status >= 400 && answer.status < 500 && ![408, 425, 429].includes(answer.status);
        if (permanent) throw new Rejected(said.detail ?? `the server answered ${answer.status}`);
        if (!answer.ok) throw new Error(said.detail ?? `the server answered ${answer.status}`);
        return said as T;
    }

    #fail(error: unknown): void {
        this.#failures += 1;
        if (error instanceof NoTour) this.#on.line("online");
        else this.#on.line(error instanceof SignedOut ? "signed_out" : "offline");
    }

    #again(): void {
        const next = this.waiting[0];
        if (!next) return;
        const held = Math.max(0, next.heldUntil - Date.now());
        const pause = this.#failures ? (RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1] ?? 30_000) : 0;
        this.#timer = setTimeout(() => void this.send(), Math.max(held, pause) + 20);
    }
}

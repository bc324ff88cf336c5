// Photos of safe places, fetched with the tour and kept on the phone, so that they are there at the stop without a signal.
// What the tour names no more is thrown away.

import type { Tour } from "./model";
import type { Store } from "./store";

export class ShownPlaces {
    #store: Store;
    #blobs = new Map<string, Blob>();
    #urls = new Map<string, string>();

    private constructor(store: Store) {
        this.#store = store;
    }

    static async open(store: Store): Promise<ShownPlaces> {
        const shown = new ShownPlaces(store);
        for (const [name, blob] of await store.shownPlaces()) shown.#show(name, blob);
        return shown;
    }

    /** Where the picture is on this phone; nothing while it was not fetched. */
    url(name: string): string | undefined {
        return this.#urls.get(name);
    }

    /** Bring what is kept in step with the tour. Returns whether anything is new. */
    async follow(tour: Tour): Promise<boolean> {
        const open = tour.stops.filter((stop) => stop.state !== "departed");
        const named = new Set(open.flatMap((stop) => (stop.asked?.picture ? [stop.asked.picture] : [])));
        const gone = [...this.#blobs.keys()].filter((name) => !named.has(name));
        const missing = [...named].filter((name) => !this.#blobs.has(name));
        for (const name of gone) this.#forget(name);
        for (const name of missing) {
            const answer = await fetch(`/api/v1/driver/places/${encodeURIComponent(name)}`).catch(() => undefined);
            if (answer?.ok) this.#show(name, await answer.blob());
        }
        if (gone.length || missing.length) await this.#store.keepShownPlaces(this.#blobs);
        return missing.some((name) => this.#blobs.has(name));
    }

    #show(name: string, blob: Blob): void {
        this.#blobs.set(name, blob);
        this.#urls.set(name, URL.createObjectURL(blob));
    }

    #forget(name: string): void {
        URL.revokeObjectURL(this.#urls.get(name) ?? "");
        this.#blobs.delete(name);
        this.#urls.delete(name);
    }
}

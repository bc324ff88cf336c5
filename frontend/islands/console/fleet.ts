// The vans of a live page: told one by one as they move, drawn together.

import type { Van } from "../live-map/shapes";

interface Told extends Omit<Van, "age_s"> {
    /** When it was there, in seconds since 1970 of the business clock. */
    readonly at: number;
}

const PREFIX = "van ";

export class Fleet {
    readonly #told = new Map<string, Told>();
    #moment = 0;

    /** Take what a message says of vans. Returns whether it says anything. */
    hear(values: Readonly<Record<string, unknown>>): boolean {
        if (typeof values["moment"] === "number") this.#moment = values["moment"];
        const moved = Object.entries(values).filter(([name]) => name.startsWith(PREFIX));
        for (const [name, van] of moved) this.#told.set(name.slice(PREFIX.length), van as Told);
        const known = values["vans"];
        if (!Array.isArray(known)) return moved.length > 0;
        const ids = new Set(known as string[]);
        for (const id of this.#told.keys()) if (!ids.has(id)) this.#told.delete(id);
        return true;
    }

    vans(): Van[] {
        return [...this.#told.values()].map((van) => ({ ...van, age_s: Math.max(0, this.#moment - van.at) }));
    }
}

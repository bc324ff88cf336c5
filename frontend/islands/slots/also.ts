// The other windows of the chosen day: whoever ticks some is promised all of them, until the day is planned.

import type { Answer, Slot } from "./api";
import { make } from "./dom";

export class AlsoList {
    readonly root = make("fieldset", { class: "also", part: "also", hidden: true });
    readonly #legend = make("legend");
    readonly #small = make("p", { class: "quiet" });
    readonly #rows = make("div", { class: "toos" });
    readonly #ticked = new Set<string>();
    #shown: readonly Slot[] = [];

    constructor(onTicked: () => void) {
        this.root.append(this.#legend, this.#small, this.#rows);
        this.root.addEventListener("change", (event) => {
            const box = event.target;
            if (!(box instanceof HTMLInputElement)) return;
            if (box.checked) this.#ticked.add(box.value);
            else this.#ticked.delete(box.value);
            onTicked();
        });
    }

    /** What was ticked, of the day that is chosen. */
    get others(): readonly Slot[] {
        return this.#shown.filter((slot) => this.#ticked.has(slot.id));
    }

    /** Show what would do beside `chosen`: the windows of its day that the same depot can keep, without overlap. */
    update(answer: Answer, chosen: Slot | undefined): void {
        this.#small.textContent = answer.words["also_small"] ?? "";
        const day = chosen ? answer.days.find((one) => one.slots.some((slot) => slot.id === chosen.id)) : undefined;
        this.#legend.textContent = (answer.words["also"] ?? "").replace("{day}", day?.words ?? "");
        this.#shown = chosen && day ? day.slots.filter((slot) => isBeside(slot, chosen)) : [];
        this.root.hidden = this.#shown.length === 0;
        const rows = new Map([...this.#rows.children].map((row) => [row.querySelector("input")?.value ?? "", row]));
        // A row that stays is not made anew: it may have the focus.
        const wanted = this.#shown.map((slot) => rows.get(slot.id) ?? this.#row(slot));
        for (const row of rows.values()) if (!wanted.includes(row)) row.remove();
        wanted.forEach((row, place) => {
            if (this.#rows.children[place] !== row) this.#rows.insertBefore(row, this.#rows.children[place] ?? null);
        });
    }

    #row(slot: Slot): HTMLLabelElement {
        const box = make("input", { type: "checkbox", name: "also", value: slot.id });
        box.checked = this.#ticked.has(slot.id);
        return make("label", { class: "too", part: "also-window" }, box, make("span", {}, slot.words));
    }
}

function isBeside(slot: Slot, chosen: Slot): boolean {
    const isApart = slot.end <= chosen.start || chosen.end <= slot.start;
    return slot.available && slot.depot === chosen.depot && isApart;
}

/** Of several windows the lowest price is paid. */
export function cheapest(slots: readonly Slot[]): Slot["price"] {
    const priced = slots.flatMap((slot) => (slot.price ? [slot.price] : []));
    return priced.sort((a, b) => a.minor - b.minor)[0] ?? null;
}

// The days and windows as one group of radio buttons, and bringing them up to date under the reader's hands.

import type { Answer, Day, Slot } from "./api";
import { leaf, make } from "./dom";

/** What an update changed, in the words of the windows. */
export interface Changed {
    readonly opened: readonly Slot[];
    readonly closed: readonly Slot[];
    readonly chosenGone: Slot | undefined;
}

const SIDEWAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export class SlotList {
    readonly root = make("div", { class: "days", part: "days", role: "radiogroup" });
    readonly #slots = new Map<string, { slot: Slot; label: HTMLLabelElement }>();
    readonly #days = new Map<string, HTMLElement>();
    #closedWords = "";

    constructor(onChosen: (slot: Slot) => void) {
        this.root.addEventListener("keydown", (event) => this.#walk(event));
        this.root.addEventListener("change", () => {
            const slot = this.chosen;
            if (slot) onChosen(slot);
        });
    }

    get chosen(): Slot | undefined {
        const input = this.root.querySelector<HTMLInputElement>("input:checked");
        return input ? this.#slots.get(input.value)?.slot : undefined;
    }

    /** The first window that can be chosen gets the focus. */
    focus(): void {
        (this.root.querySelector<HTMLInputElement>("input:checked") ?? this.root.querySelector<HTMLInputElement>("input:enabled"))?.focus();
    }

    choose(id: string): void {
        const input = this.#slots.get(id)?.label.querySelector("input");
        if (input && !input.disabled) input.checked = true;
    }

    /** Show `answer`. What the pointer or the focus is on stays where it is on the screen. */
    update(answer: Answer): Changed {
        const first = this.#slots.size === 0;
        const before = this.chosen;
        this.root.setAttribute("aria-label", answer.words["times"] ?? "");
        this.#closedWords = answer.words["closed"] ?? "";
        for (const label of this.root.querySelectorAll(".fresh")) label.classList.remove("fresh");
        const opened: Slot[] = [];
        const closed: Slot[] = [];
        this.#unmoved(() => {
            const named = new Set<string>();
            for (const day of answer.days) {
                const column = this.#day(day);
                for (const slot of day.slots) {
                    named.add(slot.id);
                    const was = this.#slots.get(slot.id)?.slot;
                    if (!was) this.#add(column, slot);
                    else if (JSON.stringify(was) !== JSON.stringify(slot)) this.#set(slot);
                    if (!first && slot.available && !was?.available) opened.push(slot);
                    if (was?.available && !slot.available) closed.push(slot);
                }
            }
            for (const [id, { slot }] of this.#slots) {
                if (named.has(id) || !slot.available) continue;
                // A window that has begun is no offer any more; it stays in its place, so that nothing moves.
                this.#set({ ...slot, available: false, why_words: this.#closedWords });
                closed.push(slot);
            }
        });
        for (const slot of opened) this.#slots.get(slot.id)?.label.classList.add("fresh");
        return { opened, closed, chosenGone: before && !this.chosen ? before : undefined };
    }

    #day(day: Day): HTMLElement {
        const known = this.#days.get(day.day);
        if (known) {
            const name = known.querySelector(".dayname");
            if (name && name.textContent !== day.words) name.textContent = day.words;
            return known;
        }
        const id = `day-${day.day}`;
        const column = make(
            "div",
            { class: "day", part: "day", role: "group", "aria-labelledby": id },
            make("p", { class: "dayname", part: "day-name", id }, day.words),
        );
        column.dataset["day"] = day.day;
        const later = [...this.#days].find(([other]) => other > day.day)?.[1] ?? null;
        this.root.insertBefore(column, later);
        this.#days.set(day.day, column);
        return column;
    }

    #add(column: HTMLElement, slot: Slot): void {
        const label = make("label", { class: "slot", part: "slot" });
        const later = [...this.#slots.values()].find((one) => one.label.parentElement === column && one.slot.start > slot.start);
        column.insertBefore(label, later?.label ?? null);
        this.#slots.set(slot.id, { slot, label });
        this.#set(slot);
    }

    #set(slot: Slot): void {
        const known = this.#slots.get(slot.id);
        if (!known) return;
        const { label } = known;
        this.#slots.set(slot.id, { slot, label });
        label.classList.toggle("off", !slot.available);
        label.setAttribute("part", slot.available ? "slot" : "slot unavailable");
        const input = label.querySelector("input") ?? make("input", { type: "radio", name: "to", value: slot.id });
        if (!slot.available) input.checked = false;
        input.disabled = !slot.available;
        const words = make("span", {}, make("b", {}, slot.words));
        words.append(make("small", { part: slot.available ? "price" : "why" }, slot.available ? slot.price_words : slot.why_words));
        if (slot.greener_words) words.append(make("small", { class: "eco", part: "greener" }, leaf(), make("span", {}, slot.greener_words)));
        // The button itself is never replaced: it may have the focus.
        if (!input.isConnected) label.append(input);
        label.querySelector("span")?.remove();
        label.append(words);
    }

    #unmoved(change: () => void): void {
        const anchor = this.root.querySelector(".slot:hover, .slot:focus-within, .slot:has(:checked)");
        const top = anchor?.getBoundingClientRect().top;
        change();
        if (!anchor?.isConnected || top === undefined) return;
        const moved = anchor.getBoundingClientRect().top - top;
        if (moved) window.scrollBy({ top: moved, behavior: "instant" });
    }

    /** Left and right go to the same row of the day beside; up and down are the browser's own way through a group. */
    #walk(event: KeyboardEvent): void {
        const step = SIDEWAYS[event.key];
        const here = event.target;
        if (step === undefined || !(here instanceof HTMLInputElement)) return;
        const days = [...this.root.querySelectorAll<HTMLElement>(".day")];
        const from = days.findIndex((day) => day.contains(here));
        const onward = step * (getComputedStyle(this.root).direction === "rtl" ? -1 : 1);
        const row = inputs(days[from]).indexOf(here);
        for (let at = from + onward; from >= 0 && days[at]; at += onward) {
            const beside = nearest(inputs(days[at]), row);
            if (!beside) continue;
            event.preventDefault();
            beside.focus();
            beside.checked = true;
            beside.dispatchEvent(new Event("change", { bubbles: true }));
            return;
        }
    }
}

function inputs(day: HTMLElement | undefined): HTMLInputElement[] {
    return [...(day?.querySelectorAll<HTMLInputElement>("input") ?? [])];
}

/** The window of the same row that can be chosen, or the nearest one. */
function nearest(row: readonly HTMLInputElement[], at: number): HTMLInputElement | undefined {
    const open = row.map((input, index) => ({ input, index })).filter(({ input }) => !input.disabled);
    return open.sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0]?.input;
}

// <slot-picker>: in a grid of days and windows, left and right go to the same hour of the day beside. Up and down are
// the browser's own way through a radio group.

const SIDEWAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

class SlotPicker extends HTMLElement {
    connectedCallback(): void {
        this.addEventListener("keydown", this.#walk);
    }

    disconnectedCallback(): void {
        this.removeEventListener("keydown", this.#walk);
    }

    readonly #walk = (event: KeyboardEvent): void => {
        const step = SIDEWAYS[event.key];
        const here = event.target;
        if (step === undefined || !(here instanceof HTMLInputElement)) return;
        const days = [...this.querySelectorAll<HTMLElement>(".day")];
        const from = days.findIndex((day) => day.contains(here));
        const rtl = getComputedStyle(this).direction === "rtl" ? -1 : 1;
        const next = days[from + step * rtl];
        if (from < 0 || !next) return;
        const row = windows(days[from]).indexOf(here);
        const beside = nearest(windows(next), row);
        if (!beside) return;
        event.preventDefault();
        beside.focus();
        beside.checked = true;
        beside.dispatchEvent(new Event("change", { bubbles: true }));
    };
}

function windows(day: HTMLElement | undefined): HTMLInputElement[] {
    return [...(day?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
}

/** The window of the same row that can be chosen, or the nearest one. */
function nearest(row: readonly HTMLInputElement[], at: number): HTMLInputElement | undefined {
    const open = row.map((input, index) => ({ input, index })).filter(({ input }) => !input.disabled);
    return open.sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0]?.input;
}

customElements.define("slot-picker", SlotPicker);

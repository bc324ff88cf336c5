// Counting what changes vans: each driver says for each parcel whether it is there, and one word tells it.

import { parcelPicker } from "./deliver";
import { h } from "./dom";
import type { Parcel } from "./model";

export interface Counted {
    readonly picker: HTMLElement | null;
    readonly button: HTMLButtonElement;
}

/** The parcels to tick, when there are several, and the button that says how many; without any it does nothing. */
export function counted(goods: readonly Parcel[], word: (chosen: number) => string, say: (parcels: string[]) => void): Counted {
    const chosen = new Set(goods.map((parcel) => parcel.id));
    const button = h("button", { class: "big one", type: "button", onclick: () => say([...chosen]) }, word(chosen.size));
    const picker = goods.length > 1 ? parcelPicker(goods, chosen) : null;
    picker?.addEventListener("change", () => {
        button.textContent = word(chosen.size);
        button.disabled = chosen.size === 0;
    });
    return { picker, button };
}

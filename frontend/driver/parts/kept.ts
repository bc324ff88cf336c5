// What stays in the van: it was moved to another time, or cancelled, after it was loaded.

import { clock, dayOf } from "./clock";
import { h } from "./dom";
import type { Kept, Tour } from "./model";

export function keptOnBoard(tour: Tour): HTMLElement | null {
    const kept = tour.ended_at ? [] : (tour.keeps ?? []);
    if (kept.length === 0) return null;
    return h(
        "section",
        { class: "nexts", "aria-labelledby": "kept-h" },
        h("h2", { id: "kept-h" }, "Keep on board"),
        h("ol", {}, ...kept.map((one) => row(one, tour.depot.zone))),
    );
}

function row(one: Kept, zone: string): HTMLElement {
    const { reference, brand } = one.parcel;
    return h("li", {}, h("div", { class: "line-row" }, h("b", { class: "k", "aria-hidden": "true" }, "↩"), h("span", {}, `${reference}, ${brand}`, h("small", {}, `${why(one, zone)} It comes back with you.`))));
}

function why(one: Kept, zone: string): string {
    if (one.cancelled) return "Cancelled: hand it to nobody.";
    if (!one.moved_to) return "Taken off this tour.";
    const { start, end } = one.moved_to;
    return `Moved to ${dayOf(start, zone)} ${clock(start, zone)}–${clock(end, zone)}.`;
}

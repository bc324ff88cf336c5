// The next stops, and all of them.

import { isDone, meets, openParcels, openStops } from "./apply";
import { clock } from "./clock";
import { chip, count, h, sheet } from "./dom";
import { goodsWords } from "./goods";
import type { Stop, Tour } from "./model";
import { comesBefore, restRow } from "./rests";
import { windowChip } from "./stopcard";

const NEXT = 3;

export function nextStops(tour: Tour, current: Stop | undefined, choose: (stop: string) => void): HTMLElement | null {
    const others = openStops(tour).filter((stop) => stop.id !== current?.id);
    if (others.length === 0 && !current) return null;
    const heading = others.length > 1 ? `Next ${Math.min(NEXT, others.length) === 3 ? "three" : "two"}` : others.length === 1 ? "Next" : "This is the last stop";
    return h(
        "section",
        { class: "nexts", "aria-labelledby": "nh" },
        h("h2", { id: "nh" }, heading, h("button", { class: "link", type: "button", onclick: () => allStops(tour, choose) }, `All ${tour.stops.length}`)),
        others.length ? h("ol", {}, ...rows(tour, others.slice(0, NEXT), current, choose)) : null,
    );
}

function allStops(tour: Tour, choose: (stop: string) => void): void {
    const pick = (stop: string): void => {
        dialog.close();
        choose(stop);
    };
    const open = openStops(tour);
    const done = tour.stops.filter((stop) => isDone(stop));
    const dialog = sheet(
        `All ${tour.stops.length} stops`,
        h(
            "div",
            { class: "sheet-body nexts" },
            h("h2", {}, `${open.length} to do`),
            h("ol", {}, ...rows(tour, open, undefined, pick)),
            h("h2", {}, `${done.length} done`),
            h("ol", {}, ...done.map((stop) => finished(tour, stop))),
        ),
    );
}

/** The stops with the breaks at their places; one that comes before the stop at hand is said above it. */
function rows(tour: Tour, stops: readonly Stop[], current: Stop | undefined, choose: (stop: string) => void): HTMLElement[] {
    const rests = (tour.breaks ?? []).filter((one) => !one.taken_at && !(current && comesBefore(one, current)));
    return stops.flatMap((stop, number) => {
        const last = stops[number - 1] ?? current;
        const here = rests.filter((one) => comesBefore(one, stop) && !(last && comesBefore(one, last)));
        return [...here.map((one) => restRow(one, tour.depot.zone)), row(tour, stop, choose)];
    });
}

function row(tour: Tour, stop: Stop, choose: (stop: string) => void): HTMLElement {
    const meeting = meets(tour, stop) ? tour.meet_up : null;
    const goods = meeting ? `Take over ${count(meeting.parcels.length, "parcel")}` : goodsWords(openParcels(stop));
    const due = meeting ? `about ${clock(meeting.meets_at, tour.depot.zone)}` : `until ${clock(stop.window.end, tour.depot.zone)}`;
    return h(
        "li",
        {},
        h(
            "button",
            { class: "line-row", type: "button", onclick: () => choose(stop.id) },
            h("b", { class: "k" }, String(stop.number)),
            h("span", {}, stop.place?.line ?? "Address no longer shown", h("small", {}, `${goods}, ${due}`)),
            stop.state === "deferred" ? chip("unknown", "soon", "put off") : windowChip(stop, tour.depot.zone, true),
        ),
    );
}

function finished(tour: Tour, stop: Stop): HTMLElement {
    const words = [...new Set(stop.parcels.map((parcel) => parcel.outcome))].join(", ");
    const at = stop.departed_at ? clock(stop.departed_at, tour.depot.zone) : "";
    return h("li", {}, h("div", { class: "line-row" }, h("b", { class: "k" }, String(stop.number)), h("span", {}, stop.place?.line ?? stop.brand, h("small", {}, `${words} ${at}`)), chip("done", "done", "Done")));
}

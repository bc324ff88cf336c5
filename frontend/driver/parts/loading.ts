// The load check: what is missing stands first; scanning, typing and tapping do the same.

import { allParcels, keptParcels } from "./apply";
import type { Desk } from "./desk";
import { count, h, icon } from "./dom";
import { goodsWords, toBring, toCollect } from "./goods";
import type { Parcel, Stop, Tour } from "./model";
import { canScan, scan } from "./scan";
import { slide } from "./slide";

const ORDER: Readonly<Record<string, number>> = { planned: 0, missing: 1, loaded: 2 };

export function loading(desk: Desk, tour: Tour): HTMLElement {
    const parcels = toBring(allParcels(tour));
    const collects = toCollect(allParcels(tour));
    const loaded = parcels.filter((parcel) => parcel.outcome === "loaded");
    const waiting = parcels.filter((parcel) => parcel.outcome === "planned");
    const missing = parcels.filter((parcel) => parcel.outcome === "missing");
    const start = (): void => void desk.say("started", "Tour started", { parcels: [...loaded, ...keptParcels(tour)].map((one) => one.id) });
    return h(
        "main",
        { id: "main" },
        h(
            "section",
            { class: "stop", "aria-labelledby": "load-h" },
            h("div", { class: "in" }, h("h1", { id: "load-h" }, title(waiting.length, missing.length, parcels.length)), parcels.length ? progress(loaded.length, parcels.length) : null, collects.length ? h("p", { class: "door" }, `On the way: ${goodsWords(collects).toLowerCase()}`) : null),
            desk.speaks && parcels.length ? entry(desk, tour) : null,
            desk.speaks
                ? h(
                      "div",
                      { class: "do2" },
                      waiting.length > 0
                          ? h("div", { class: "duo" }, rest(desk, waiting, "loaded"), rest(desk, waiting, "missing"))
                          : loaded.length > 0 || collects.length > 0
                            ? [slide("Slide to start", start), h("button", { class: "big", type: "button", onclick: start }, loaded.length ? `Start with ${count(loaded.length, "parcel")}` : "Start with an empty van")].reduce(
                                  (box, one) => (box.append(one), box),
                                  h("div", { class: "do2 flat" }),
                              )
                            : h("p", { class: "mute" }, "Nothing is in the van yet."),
                  )
                : null,
        ),
        parcels.length ? list(desk, tour) : null,
    );
}

function title(waiting: number, missing: number, all: number): string {
    if (all === 0) return "Nothing to load";
    if (waiting === all) return `Load ${count(all, "parcel")}`;
    if (waiting > 0) return `${waiting} of ${all} still missing`;
    return missing > 0 ? `${count(missing, "parcel")} left behind` : "Everything is in the van";
}

function progress(done: number, all: number): HTMLElement {
    return h("progress", { max: all, value: done, "aria-label": `${done} of ${all} loaded` });
}

function entry(desk: Desk, tour: Tour): HTMLElement {
    const said = h("p", { class: "mute", role: "status", id: "scan-said" });
    const input = h("input", { id: "scan-in", class: "inp", inputmode: "text", autocomplete: "off", placeholder: "Number on the label", "aria-label": "Number on the label" });
    const take = (code: string): string => {
        const parcel = toBring(allParcels(tour)).find((one) => [one.reference, one.id, one.shipment_reference].some((text) => text.toLowerCase() === code.trim().toLowerCase()));
        if (!parcel) return `${code} is not on this tour`;
        if (parcel.outcome === "loaded") return `${parcel.reference} is loaded already`;
        void desk.say("loaded", `${parcel.reference} loaded`, { parcels: [parcel.id] });
        return `${parcel.reference} loaded`;
    };
    const form = h("form", { class: "scan-row" }, input, h("button", { class: "big", type: "submit" }, "Add"));
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        said.textContent = input.value.trim() ? take(input.value) : "";
        input.value = "";
        input.focus();
    });
    const camera = canScan() ? h("button", { class: "big", type: "button", onclick: () => void scan(take) }, icon("scan"), "Scan with the camera") : null;
    return h("div", { class: "do2 line" }, camera, form, said);
}

function rest(desk: Desk, waiting: readonly Parcel[], kind: "loaded" | "missing"): HTMLElement {
    const parcels = waiting.map((one) => one.id);
    const label = kind === "loaded" ? `All ${parcels.length} are here` : `${parcels.length} left behind`;
    const words = kind === "loaded" ? `${count(parcels.length, "parcel")} loaded` : `${count(parcels.length, "parcel")} left behind`;
    return h("button", { class: "big", type: "button", onclick: () => void desk.say(kind, words, { parcels }) }, label);
}

function list(desk: Desk, tour: Tour): HTMLElement {
    const rows = tour.stops
        .flatMap((stop) => toBring(stop.parcels).map((parcel) => ({ stop, parcel })))
        .sort((a, b) => (ORDER[a.parcel.outcome] ?? 3) - (ORDER[b.parcel.outcome] ?? 3) || b.stop.number - a.stop.number);
    return h("section", { class: "nexts", "aria-label": "Parcels, missing first" }, h("h2", {}, "Missing first, last stop first"), h("ol", {}, ...rows.map(({ stop, parcel }) => row(desk, stop, parcel))));
}

function row(desk: Desk, stop: Stop, parcel: Parcel): HTMLElement {
    const words: Readonly<Record<string, string>> = { planned: "not seen", missing: "left behind", loaded: "loaded" };
    const text = h("span", {}, parcel.reference, h("small", {}, `${stop.place?.line ?? "stop"} · ${(parcel.weight_g / 1000).toFixed(1)} kg · ${words[parcel.outcome] ?? parcel.outcome}`));
    const act =
        !desk.speaks || parcel.outcome === "loaded"
            ? h("span", { class: parcel.outcome === "loaded" ? "h on_promise" : "h unknown" }, icon(parcel.outcome === "loaded" ? "done" : "soon"), words[parcel.outcome] ?? "")
            : h("button", { class: "big small", type: "button", onclick: () => void desk.say("loaded", `${parcel.reference} loaded`, { parcels: [parcel.id] }) }, "Here");
    return h("li", {}, h("div", { class: "line-row" }, h("b", { class: "k" }, String(stop.number)), text, act));
}

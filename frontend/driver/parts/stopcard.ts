// The one large card: where, who, until when, what must be read, and what can be done there.

import { meets, openParcels, openStops } from "./apply";
import { clock, minutesUntil } from "./clock";
import { cannotDeliver, cannotTitle } from "./cannot";
import { collect } from "./collect";
import { deliver, METHODS } from "./deliver";
import type { Desk } from "./desk";
import { chip, count, h, icon } from "./dom";
import { goodsWords, toBring, toCollect } from "./goods";
import { heard } from "./heard";
import { counted } from "./meeting";
import type { MeetUp, Stop, Tour } from "./model";
import { slide } from "./slide";

const SOON_MIN = 15;
const PRESENCE = {
    home: "They say somebody is in.",
    away: "They say nobody will be in.",
    unanswered: "Asked whether somebody is in: no answer.",
} as const;

export function windowChip(stop: Stop, zone: string, brief = false): HTMLElement {
    const left = minutesUntil(stop.window.end);
    const span = `${clock(stop.window.start, zone)}–${clock(stop.window.end, zone)}`;
    if (left < 0) return chip("late", "late", brief ? `${-left} min late` : `Late, was ${span}`);
    if (left < SOON_MIN) return chip("at_risk", "soon", `${left} min left`);
    if (minutesUntil(stop.window.start) > 0) return chip("unknown", "late", brief ? `from ${clock(stop.window.start, zone)}` : `Opens ${span}`);
    return chip("on_promise", "inside", brief ? "Inside" : `Inside ${span}`);
}

export function stopCard(desk: Desk, tour: Tour, stop: Stop): HTMLElement {
    if (tour.meet_up && meets(tour, stop)) return meetCard(desk, tour.meet_up, tour, stop);
    const place = stop.place;
    const door = [place?.floor && `Floor ${place.floor}`, place?.unit && `door ${place.unit}`].filter(Boolean).join(", ");
    const goods = openParcels(stop);
    return h(
        "section",
        { class: "stop", "aria-labelledby": "addr" },
        h(
            "div",
            { class: "in" },
            h(
                "div",
                { class: "row1" },
                h("span", { class: "n" }, h("span", { class: "vh" }, "Stop "), String(stop.number)),
                h("p", { class: "who" }, h("b", {}, stop.name || "No name given"), h("span", {}, `${stop.brand}${stop.attended ? inPerson(stop) : ""}`)),
            ),
            h("h1", { id: "addr" }, place?.line ?? "Address no longer shown"),
            stop.point ? h("p", { class: "door" }, `Pickup point: ${stop.point}`) : null,
            door ? h("p", { class: "door" }, door[0]?.toUpperCase() + door.slice(1)) : null,
            h("p", { class: "facts3" }, windowChip(stop, tour.depot.zone), h("span", { class: "p" }, icon("parcel"), goodsWords(goods))),
            toCollect(goods).length && stop.goods ? h("p", { class: "door" }, `To collect: ${stop.goods}`) : null,
            outOfOrder(tour, stop),
            stop.presence ? h("p", { class: stop.presence === "home" ? "door" : "warn" }, PRESENCE[stop.presence]) : null,
        ),
        ...heard(desk, stop, tour.depot.zone),
        asked(desk, stop),
        wayIn(desk, stop),
        note(desk, stop),
        desk.speaks ? acts(desk, tour, stop) : null,
    );
}

/** Where another van stands: what it hands over, and the word that it is in this van now. */
function meetCard(desk: Desk, meeting: MeetUp, tour: Tour, stop: Stop): HTMLElement {
    const goods = meeting.parcels;
    const take = (parcels: string[]): void => void desk.say("taken_over", `Took ${count(parcels.length, "parcel")} over`, { stop: stop.id, parcels });
    const { picker, button } = counted(goods, (number) => (number === goods.length ? `I have all ${count(number, "parcel")}` : `I have ${number} of ${count(goods.length, "parcel")}`), take);
    return h(
        "section",
        { class: "stop", "aria-labelledby": "addr" },
        h(
            "div",
            { class: "in" },
            h("div", { class: "row1" }, h("span", { class: "n" }, h("span", { class: "vh" }, "Stop "), String(stop.number)), h("p", { class: "who" }, h("b", {}, `${meeting.driver_name}, ${meeting.van_name}`), h("span", {}, `hands parcels over, about ${clock(meeting.meets_at, tour.depot.zone)}`))),
            h("h1", { id: "addr" }, `Meet ${meeting.van_name}`),
            h("p", { class: "facts3" }, h("span", { class: "p" }, icon("parcel"), count(goods.length, "parcel"))),
            picker && desk.speaks ? null : h("p", { class: "door" }, goods.map((parcel) => parcel.reference).join(", ")),
            desk.speaks ? picker : null,
        ),
        desk.speaks ? h("div", { class: "do2" }, h("div", { class: "duo" }, navigate(stop), button)) : null,
    );
}

function outOfOrder(tour: Tour, stop: Stop): HTMLElement | null {
    const first = openStops(tour)[0];
    return first && first.id !== stop.id && stop.state !== "arrived" ? h("p", { class: "warn" }, `Out of order: stop ${first.number} comes first.`) : null;
}

/** What the consignee asked for stands above every other note: it says where the parcel goes. */
function asked(desk: Desk, stop: Stop): HTMLElement | null {
    if (!stop.asked) return null;
    const { method, words, id, read_at: readAt } = stop.asked;
    const say = (): void => void desk.say("read", "Read what was asked for", { stop: stop.id, asks: id ? [id] : [] });
    const act = readAt ? h("span", { class: "mute" }, "Read") : id && desk.speaks ? h("button", { class: "big", type: "button", onclick: say }, "Read") : null;
    return h("div", { class: readAt ? "pin read" : "pin" }, icon("note"), h("div", {}, h("p", { dir: "auto" }, h("b", {}, METHODS[method]), words ? `: ${words}` : ""), h("small", {}, "Asked for by the consignee, who sees that you have read it"), picture(desk, stop)), act);
}

/** The photo of the safe place stands on the card at the stop only; it was fetched on the way. */
function picture(desk: Desk, stop: Stop): HTMLElement | null {
    const name = stop.asked?.picture;
    if (!name) return null;
    if (stop.state !== "arrived") return h("small", {}, "There is a photo of the place. It is shown at the stop.");
    const src = desk.shown?.url(name);
    return src ? h("img", { class: "photo", src, alt: "The safe place, in a photo of the consignee" }) : h("small", {}, "There is a photo of the place, which this phone could not load yet.");
}

/** How to get to the door, as whoever lives there told it; the code stands large, for it is typed at a gate. */
function wayIn(desk: Desk, stop: Stop): HTMLElement | null {
    const told = stop.way_in;
    if (!told) return null;
    const lines = [told.floor && `Floor: ${told.floor}`, told.bell && `Bell: ${told.bell}`, told.note].filter(Boolean);
    const code = told.code ? h("p", { class: "gate" }, h("span", { class: "mute" }, "Gate code"), h("b", { dir: "ltr" }, told.code)) : told.has_code ? h("small", {}, "There is a gate code. It is shown when this stop is next.") : null;
    const say = (): void => void desk.say("read", "Read how to get in", { stop: stop.id, asks: [told.id] });
    const act = told.read_at ? h("span", { class: "mute" }, "Read") : desk.speaks ? h("button", { class: "big", type: "button", onclick: say }, "Read") : null;
    return h("div", { class: told.read_at ? "pin read" : "pin" }, icon("note"), h("div", {}, ...lines.map((line) => h("p", { dir: "auto" }, line)), code, h("small", {}, "How to get in, from the consignee")), act);
}

function note(desk: Desk, stop: Stop): HTMLElement | null {
    const text = stop.place?.access_note;
    if (!text) return null;
    const read = desk.read.has(stop.id);
    const act = read
        ? h("span", { class: "mute" }, "Read")
        : h("button", { class: "big", type: "button", onclick: (event: Event) => void desk.markRead(stop.id).then(() => (event.target as Element).replaceWith(h("span", { class: "mute" }, "Read"))) }, "Read");
    return h("div", { class: read ? "pin read" : "pin" }, icon("note"), h("div", {}, h("p", {}, text), h("small", {}, stop.name ? `From ${stop.name}` : "From the consignee")), act);
}

function acts(desk: Desk, tour: Tour, stop: Stop): HTMLElement {
    const arrived = stop.state === "arrived";
    const here = (): void => {
        desk.watchPlace();
        void desk.say("arrived", `At ${stop.place?.line ?? `stop ${stop.number}`}`, { stop: stop.id });
    };
    return h(
        "div",
        { class: "do2" },
        h(
            "div",
            { class: "duo" },
            navigate(stop),
            arrived
                ? h("span", { class: "big still" }, icon("done"), `Here ${clock(stop.arrived_at ?? "", tour.depot.zone)}`)
                : h("button", { class: "big", type: "button", onclick: here }, icon("here"), "I am here"),
        ),
        ...words(desk, stop),
    );
}

function inPerson(stop: Stop): string {
    return toBring(stop.parcels).length ? ", hand over in person" : ", collect in person";
}

/** What can be said at the door: delivered, collected, neither. */
function words(desk: Desk, stop: Stop): HTMLElement[] {
    const goods = openParcels(stop);
    const hand = (): void => deliver(desk, stop);
    const take = (): void => collect(desk, stop);
    const cannot = h("button", { class: "big", type: "button", onclick: () => cannotDeliver(desk, stop) }, cannotTitle(goods));
    const bring = toBring(goods).length;
    const fetch = toCollect(goods).length;
    if (fetch === 0) return [slide("Slide to deliver", hand), h("div", { class: "duo" }, h("button", { class: "big", type: "button", onclick: hand }, "Deliver"), cannot)];
    const collected = h("button", { class: "big", type: "button", onclick: take }, bring ? `Collect ${fetch}` : "Collected");
    if (bring === 0) return [slide("Slide to collect", take), h("div", { class: "duo" }, collected, cannot)];
    return [slide("Slide to deliver", hand), h("div", { class: "duo" }, h("button", { class: "big", type: "button", onclick: hand }, `Deliver ${bring}`), collected), cannot];
}

function navigate(stop: Stop): HTMLElement {
    const place = stop.place;
    if (place?.lat == null || place.lon == null) return h("span", { class: "big still" }, "No place known");
    const label = encodeURIComponent(place.line);
    return h("a", { class: "big", href: `geo:${place.lat},${place.lon}?q=${place.lat},${place.lon}(${label})` }, icon("navigate"), "Navigate");
}

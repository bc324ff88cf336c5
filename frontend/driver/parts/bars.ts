// The top bar, and what must be said across the whole screen: no connection, refusals, a tour that stands still.

import { isDone } from "./apply";
import { ago, clock } from "./clock";
import type { Desk } from "./desk";
import { count, h, icon } from "./dom";
import { toBring, toCollect } from "./goods";
import { counted } from "./meeting";
import type { Tour } from "./model";
import { moreSheet, TROUBLE_WORDS } from "./more";
import type { Line } from "./queue";
import { restBanner } from "./rests";
import { consentBanner } from "./whereabouts";

export function topBar(desk: Desk, tour: Tour, line: Line): HTMLElement {
    const done = tour.stops.filter((stop) => isDone(stop)).length;
    return h(
        "header",
        { class: "dtop" },
        h("span", {}, h("b", {}, `${done} of ${tour.stops.length} done`), h("span", { class: "mute" }, `${tour.van_name}, ${tour.driver_name}`)),
        badge(desk, line),
        h("button", { class: "menu", type: "button", "aria-label": "More", onclick: () => moreSheet(desk, tour) }, icon("menu")),
    );
}

/** How many actions wait here and since when; nothing is said while everything is with the server. */
export function badge(desk: Desk, line: Line): HTMLElement {
    const queued = desk.queue.waiting.length;
    const oldest = desk.queue.waiting[0]?.madeAt;
    if (line === "online" && queued === 0) return h("span", { class: "off quiet", role: "status" });
    const words = { online: "Sending", offline: "Offline", signed_out: "Signed out" }[line];
    const since = oldest === undefined ? "nothing lost" : `oldest ${ago(oldest)}`;
    return h("span", { class: "off", role: "status", title: "Everything is kept on this phone until it is sent" }, icon(line === "online" ? "slide" : "offline"), h("span", {}, `${words}, ${queued} queued`, h("small", {}, since)));
}

export function banners(desk: Desk, tour: Tour, line: Line): HTMLElement[] {
    return [
        line === "signed_out" ? signedOut() : null,
        ...desk.queue.refused.map((one) =>
            h(
                "div",
                { class: "banner bad", role: "alert" },
                h("div", {}, h("b", {}, `Not recorded: ${one.label}`), h("p", {}, one.text)),
                h("button", { class: "big", type: "button", onclick: () => void desk.queue.understood(one.id) }, "Understood"),
            ),
        ),
        tour.interrupted ? standing(desk, tour) : null,
        restBanner(desk, tour),
        consentBanner(desk, tour),
        comes(desk, tour),
        resequenced(desk, tour),
        nudged(desk, tour),
        desk.speaks || tour.ended_at ? null : takeOver(desk, tour),
    ].filter((one) => one !== null);
}

function signedOut(): HTMLElement {
    return h("div", { class: "banner bad", role: "alert" }, h("div", {}, h("b", {}, "You are signed out"), h("p", {}, "Open your sign-in link again. What is queued stays here and is sent then.")));
}

function standing(desk: Desk, tour: Tour): HTMLElement {
    const why = TROUBLE_WORDS[tour.interrupted_cause ?? ""] ?? "The van stands still";
    const long = tour.expected_s ? `, about ${Math.round(tour.expected_s / 60)} min` : "";
    return h(
        "div",
        { class: "banner" },
        h("div", {}, h("b", {}, `${why}${long}`), h("p", {}, "Consignees are being told when their window is in danger.")),
        desk.speaks ? h("button", { class: "big", type: "button", onclick: () => void desk.say("resumed", "Going on") }, "Go on") : null,
    );
}

/** Another van comes to this one and takes parcels over: when, which, and the word that they were given. */
function comes(desk: Desk, tour: Tour): HTMLElement | null {
    const meeting = tour.meet_up;
    if (!meeting?.gives || meeting.done || tour.ended_at) return null;
    const goods = meeting.parcels;
    const give = (parcels: string[]): void => void desk.say("handed_over", `Handed ${count(parcels.length, "parcel")} to ${meeting.driver_name}`, { parcels });
    const { picker, button } = counted(goods, (number) => (number === goods.length ? "Handed over" : `Handed ${number} of ${goods.length} over`), give);
    const list = picker && desk.speaks ? "" : `: ${goods.map((parcel) => parcel.reference).join(", ")}`;
    return h(
        "div",
        { class: "banner", role: "status" },
        h("div", {}, h("b", {}, `${meeting.van_name}, ${meeting.driver_name}, comes about ${clock(meeting.meets_at, tour.depot.zone)}`), h("p", {}, `Hand over ${count(goods.length, "parcel")}${list}.`)),
        desk.speaks ? picker : null,
        desk.speaks ? button : null,
    );
}

/** A new sequence for a late van, until the driver has read it; the stop on the way stays the next one. */
function resequenced(desk: Desk, tour: Tour): HTMLElement | null {
    const mark = `sequence ${tour.id} ${tour.resequenced_at ?? ""}`;
    if (!tour.resequenced_at || tour.ended_at || desk.read.has(mark)) return null;
    const saved = tour.promises_saved ?? 0;
    const gain = saved > 0 ? `It keeps ${count(saved, "promise")} that would have been late.` : "People wait less that way.";
    const why = TROUBLE_WORDS[tour.resequenced_cause ?? ""];
    const at = clock(tour.resequenced_at, tour.depot.zone);
    return h(
        "div",
        { class: "banner", role: "status" },
        h("div", {}, h("b", {}, `New sequence at ${at}${why ? `: ${why.toLowerCase()}` : ""}`), h("p", {}, `${gain} Stops keep their numbers. Go another way if you know better.`)),
        h("button", { class: "big", type: "button", onclick: (event: Event) => void desk.markRead(mark).then(() => (event.target as Element).closest(".banner")?.remove()) }, "Understood"),
    );
}

/** Promises that are getting tight: a word to leave, or a question; never to hurry. */
function nudged(desk: Desk, tour: Tour): HTMLElement | null {
    const nudge = tour.nudge;
    if (!nudge || tour.ended_at || tour.interrupted) return null;
    const leaves = nudge.asks === "driver.leave";
    if (leaves && tour.started_at) return null;
    const mark = `nudge ${tour.id} ${nudge.asks} ${nudge.first_due}`;
    if (desk.read.has(mark)) return null;
    const until = clock(nudge.first_due, tour.depot.zone);
    const title = leaves ? "Please leave as soon as the van is loaded" : `${count(nudge.promises, "promise")} ${nudge.promises === 1 ? "is" : "are"} getting tight`;
    const text = leaves
        ? `${count(nudge.promises, "promise")} on this tour ${nudge.promises === 1 ? "depends" : "depend"} on it, the first until ${until}.`
        : `The first ends at ${until}. Drive as always. If something holds you up, say so under More, and people hear it in time.`;
    return h(
        "div",
        { class: "banner", role: "status" },
        h("div", {}, h("b", {}, title), h("p", {}, text)),
        h("button", { class: "big", type: "button", onclick: (event: Event) => void desk.markRead(mark).then(() => (event.target as Element).closest(".banner")?.remove()) }, "Understood"),
    );
}

function takeOver(desk: Desk, tour: Tour): HTMLElement {
    const text = tour.device === "other" ? "Another phone speaks for this tour. You can watch, or take it over here." : "No phone speaks for this tour yet.";
    return h(
        "div",
        { class: "banner" },
        h("div", {}, h("b", {}, tour.device === "other" ? "Driven with another phone" : "Not yet on a phone"), h("p", {}, text)),
        h("button", { class: "big one", type: "button", onclick: () => void desk.queue.claim().catch(() => undefined) }, "Drive with this phone"),
    );
}

/** What was just done, with the seconds in which it can be taken back. */
export function undoBar(desk: Desk): HTMLElement | null {
    const last = desk.queue.last;
    const left = last ? Math.ceil((last.heldUntil - Date.now()) / 1000) : 0;
    if (!last || left <= 0) return null;
    return h("div", { class: "undo", role: "status" }, h("span", {}, last.label), h("button", { class: "big", type: "button", onclick: () => void desk.queue.undo() }, `Undo (${left})`));
}

export function finishedCard(tour: Tour): HTMLElement {
    const goods = tour.stops.flatMap((stop) => [...stop.parcels]);
    const bring = toBring(goods);
    const fetch = toCollect(goods);
    const brought = bring.filter((one) => one.outcome === "delivered").length;
    const fetched = fetch.filter((one) => one.outcome === "collected").length;
    const words = [
        bring.length || !fetch.length ? `${brought} of ${count(bring.length, "parcel")} delivered` : "",
        fetch.length ? `${fetched} of ${count(fetch.length, "parcel")} collected` : "",
    ];
    return h(
        "section",
        { class: "stop" },
        h("div", { class: "in" }, h("h1", {}, "The tour is done"), h("p", { class: "door" }, words.filter(Boolean).join(", ")), h("p", { class: "mute" }, "Your place is no longer asked for. Your next tour appears here.")),
    );
}

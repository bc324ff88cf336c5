// Breaks: where each comes in the tour, when it is due, and the word that it is taken.

import { currentStop } from "./apply";
import { clock, now } from "./clock";
import type { Desk } from "./desk";
import { h } from "./dom";
import type { Break, Stop, Tour } from "./model";

/** A break is taken before the first stop that is planned behind it. */
export function comesBefore(rest: Break, stop: Stop | undefined): boolean {
    return !stop || Date.parse(rest.planned_at) <= Date.parse(stop.planned_at);
}

export function toTake(tour: Tour): Break | undefined {
    return tour.breaks?.find((one) => !one.taken_at);
}

/** The break that goes on, or the next one once it may begin and no stop comes before it. */
export function restBanner(desk: Desk, tour: Tour): HTMLElement | null {
    if (!tour.started_at || tour.ended_at) return null;
    const zone = tour.depot.zone;
    const on = tour.breaks?.find((one) => one.over_at && Date.parse(one.over_at) > now());
    if (on?.over_at) return banner(`Break until ${clock(on.over_at, zone)}`, "Nobody is told. Your next stop is planned after it.");
    const rest = toTake(tour);
    const stop = currentStop(tour);
    const mark = `break ${tour.id} ${rest?.begins.start ?? ""}`;
    if (!rest || now() < Date.parse(rest.begins.start)) return null;
    const late = now() > Date.parse(rest.begins.end);
    if (!late && (desk.read.has(mark) || stop?.state === "arrived" || !comesBefore(rest, stop))) return null;
    const take = (): void => {
        void desk.markRead(mark); // the answer may be older than this tap
        void desk.say("rested", `Break of ${minutes(rest)} min`, { expected_s: rest.length_s });
    };
    const button = desk.speaks ? h("button", { class: "big one", type: "button", onclick: take }, "Take break") : null;
    return banner(`Break of ${minutes(rest)} min is due`, `Begin it by ${clock(rest.begins.end, zone)}, here or at the next door. Arrival times reckon with it.`, button);
}

/** The line of a break in a list of stops. */
export function restRow(rest: Break, zone: string): HTMLElement {
    const between = `about ${clock(rest.planned_at, zone)}, begin by ${clock(rest.begins.end, zone)}`;
    return h("li", {}, h("div", { class: "line-row rest" }, h("b", { class: "k", "aria-hidden": "true" }, "–"), h("span", {}, `Break, ${minutes(rest)} min`, h("small", {}, between))));
}

function minutes(rest: Break): number {
    return Math.round(rest.length_s / 60);
}

function banner(title: string, text: string, button: HTMLElement | null = null): HTMLElement {
    return h("div", { class: "banner", role: "status" }, h("div", {}, h("b", {}, title), h("p", {}, text)), button);
}

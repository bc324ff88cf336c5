// What the consignee of this stop wrote: shown on the last leg, and they see that it was read.

import { clock } from "./clock";
import type { Desk } from "./desk";
import { h, icon } from "./dom";
import type { Heard, Stop } from "./model";

export function heard(desk: Desk, stop: Stop, zone: string): HTMLElement[] {
    return (stop.heard ?? []).map((one) => line(desk, stop, one, zone));
}

function line(desk: Desk, stop: Stop, one: Heard, zone: string): HTMLElement {
    const say = (): void => void desk.say("read", "Read what was written", { stop: stop.id, asks: [one.id] });
    const act = one.read_at ? h("span", { class: "mute" }, "Read") : desk.speaks ? h("button", { class: "big", type: "button", onclick: say }, "Read") : null;
    const from = `${stop.name || "The consignee"} wrote at ${clock(one.at, zone)}, and sees that you have read it`;
    return h("div", { class: one.read_at ? "pin read" : "pin" }, icon("note"), h("div", {}, h("p", { dir: "auto" }, one.words), h("small", {}, from)), act);
}

// Why something could not be done as asked: four large words, so that the person at home is told plainly.

import { METHODS } from "./deliver";
import { h } from "./dom";
import type { Asked, Missed } from "./model";

const WHY: readonly (readonly [Missed, string])[] = [
    ["nobody_there", "Nobody there"],
    ["not_taken", "Not taken there"],
    ["not_safe", "Not safe there"],
    ["not_found", "Not found"],
];

/** The question, and what is done with its answer. */
export function whyNot(asked: Asked, answered: (missed: Missed) => void): HTMLElement[] {
    const where = METHODS[asked.method].toLowerCase();
    return [
        h("p", { class: "answer" }, `Asked for: ${where}. Why not?`),
        h("div", { class: "grid2" }, ...WHY.map(([missed, word]) => h("button", { class: "big tall", type: "button", onclick: () => answered(missed) }, word))),
        h("p", { class: "mute" }, "The person at home is told this."),
    ];
}

// What is needed rarely: trouble with the van, the end of the tour, day or night, another phone.

import { onBoard, openStops } from "./apply";
import type { Desk } from "./desk";
import { count, h, sheet } from "./dom";
import type { Tour } from "./model";
import { slide } from "./slide";
import { consentButton } from "./whereabouts";

const TROUBLES: readonly (readonly [cause: string, word: string])[] = [
    ["lsp.traffic", "Traffic"],
    ["lsp.mechanical", "Van trouble"],
    ["weather.severe", "Weather"],
    ["driver.related", "I need a pause"],
];
const MINUTES = [10, 20, 45, 90];
export const TROUBLE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(TROUBLES);

export function moreSheet(desk: Desk, tour: Tour): void {
    const dialog = sheet(
        "More",
        h(
            "div",
            { class: "sheet-body" },
            desk.speaks && tour.started_at && !tour.ended_at
                ? h("button", { class: "big", type: "button", onclick: () => (dialog.close(), trouble(desk)) }, "The van stands still")
                : null,
            desk.speaks && tour.started_at && !tour.ended_at ? h("button", { class: "big", type: "button", onclick: () => (dialog.close(), endSheet(desk, tour)) }, "End the tour") : null,
            navigator.geolocation ? consentButton() : null,
            h("div", { class: "trio", role: "group", "aria-label": "Day or night" }, theme("", "As the phone"), theme("light", "Day"), theme("dark", "Night")),
            h("form", { method: "post", action: "/sign-out" }, h("input", { type: "hidden", name: "csrf", value: tour.csrf }), h("button", { class: "big wide", type: "submit" }, "Sign out")),
            h("p", { class: "mute" }, `Tour ${tour.id}. What is queued here stays on this phone until it is sent, also after signing out.`),
        ),
    );
}

export function useTheme(): void {
    const chosen = localStorage.getItem("driver-theme");
    if (chosen) document.documentElement.dataset["theme"] = chosen;
    else delete document.documentElement.dataset["theme"];
}

function theme(value: string, word: string): HTMLElement {
    const chosen = (localStorage.getItem("driver-theme") ?? "") === value;
    const pick = (event: Event): void => {
        if (value) localStorage.setItem("driver-theme", value);
        else localStorage.removeItem("driver-theme");
        useTheme();
        const button = event.currentTarget as HTMLElement;
        for (const other of button.parentElement?.children ?? []) other.setAttribute("aria-pressed", String(other === button));
    };
    return h("button", { class: "big", type: "button", "aria-pressed": String(chosen), onclick: pick }, word);
}

function trouble(desk: Desk): void {
    let cause = "";
    const body = h("div", { class: "sheet-body" });
    const dialog = sheet("The van stands still", body);
    const howLong = (): void =>
        body.replaceChildren(
            h("p", { class: "answer" }, `${TROUBLE_WORDS[cause]}: how long?`),
            h(
                "div",
                { class: "grid2" },
                ...MINUTES.map((minutes) =>
                    h(
                        "button",
                        {
                            class: "big tall",
                            type: "button",
                            onclick: () => {
                                void desk.say("interrupted", `${TROUBLE_WORDS[cause]}, about ${minutes} min`, { cause, expected_s: minutes * 60 });
                                dialog.close();
                            },
                        },
                        `About ${minutes} min`,
                    ),
                ),
            ),
        );
    body.replaceChildren(
        h("div", { class: "grid2" }, ...TROUBLES.map(([code, word]) => h("button", { class: "big tall", type: "button", onclick: () => ((cause = code), howLong()) }, word))),
    );
}

export function endSheet(desk: Desk, tour: Tour): void {
    const back = onBoard(tour);
    const open = openStops(tour).length;
    const end = (): void => {
        void desk.say("ended", "Tour ended", { parcels: back.map((parcel) => parcel.id) });
        dialog.close();
    };
    const dialog = sheet(
        "End the tour",
        h(
            "div",
            { class: "sheet-body" },
            open ? h("p", { class: "warn" }, `${count(open, "stop")} not visited yet.`) : null,
            h("p", { class: "answer" }, back.length ? `${count(back.length, "parcel")} go back to the depot` : "The van is empty"),
            h("ul", { class: "plainlist" }, ...back.map((parcel) => h("li", {}, `${parcel.reference} (${parcel.outcome})`))),
            slide("Slide to end the tour", end),
            h("button", { class: "big", type: "button", onclick: end }, "End the tour"),
        ),
    );
}

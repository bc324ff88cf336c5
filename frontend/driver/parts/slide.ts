// A slide that cannot be set off by a pocket. The button beside it does the same; so do Enter and the arrow keys.

import { h, icon } from "./dom";

const FAR_ENOUGH = 0.8;

export function slide(label: string, done: () => void): HTMLElement {
    const knob = h("span", { class: "knob" }, icon("slide"));
    const track = h(
        "div",
        { class: "slide", role: "slider", tabindex: 0, "aria-label": label, "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": 0 },
        knob,
        h("span", { class: "slide-text" }, label),
    );
    let start: number | undefined;
    let share = 0;

    const show = (next: number): void => {
        share = Math.min(1, Math.max(0, next));
        const way = track.clientWidth - knob.offsetWidth - 10;
        knob.style.transform = `translateX(${share * way}px)`;
        track.setAttribute("aria-valuenow", String(Math.round(share * 100)));
    };
    const finish = (): void => {
        const far = share >= FAR_ENOUGH;
        start = undefined;
        track.classList.remove("moving");
        show(0);
        if (far) done();
    };
    track.addEventListener("pointerdown", (event) => {
        start = event.clientX;
        track.setPointerCapture(event.pointerId);
        track.classList.add("moving");
    });
    track.addEventListener("pointermove", (event) => {
        if (start === undefined) return;
        show((event.clientX - start) / (track.clientWidth - knob.offsetWidth - 10));
    });
    track.addEventListener("pointerup", finish);
    track.addEventListener("pointercancel", () => {
        share = 0;
        finish();
    });
    track.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") done();
        else if (event.key === "ArrowRight") share >= FAR_ENOUGH ? finish() : show(share + 0.2);
        else if (event.key === "ArrowLeft") show(share - 0.2);
        else return;
        event.preventDefault();
    });
    return track;
}

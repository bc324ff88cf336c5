// What is held: the window, how long it is kept, and the way back to the others.

import type { Held } from "./api";
import { Countdown } from "./countdown";
import { make, say } from "./dom";

export class HeldBox {
    readonly #window = make("p", { class: "window" });
    readonly #note = make("p", { class: "quiet", hidden: true });
    readonly #timer = make("p", { class: "quiet" });
    readonly #other = make("button", { class: "txt", part: "other", type: "button" });
    readonly #countdown: Countdown;
    readonly root = make("div", { class: "held", part: "held", tabindex: "-1", hidden: true }, this.#window, this.#note, this.#timer, this.#other);

    constructor(over: () => void, letGo: () => void) {
        this.#countdown = new Countdown(this.#timer, over);
        this.#other.addEventListener("click", letGo);
    }

    /** What the way back is called. */
    name(other: string): void {
        this.#other.textContent = other;
    }

    show(held: Held, words: string): void {
        this.#window.textContent = held.words;
        say(this.#note, held.note);
        this.#countdown.start(held.left_s, words);
        this.root.hidden = false;
    }

    hide(): void {
        this.stop();
        this.root.hidden = true;
    }

    stop(): void {
        this.#countdown.stop();
    }
}

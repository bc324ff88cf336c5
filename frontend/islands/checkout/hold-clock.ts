// <hold-clock>: how long a window is still held, to the second. data-left in seconds, data-text with {clock},
// data-then where to go when it is over. Read aloud each minute only.

class HoldClock extends HTMLElement {
    #tick = 0;
    #until = 0;

    connectedCallback(): void {
        const left = Number(this.dataset["left"] ?? "0");
        if (!Number.isFinite(left)) return;
        this.#until = performance.now() + left * 1000;
        this.setAttribute("role", "timer");
        this.#show();
        this.#tick = window.setInterval(() => this.#show(), 1000);
    }

    disconnectedCallback(): void {
        window.clearInterval(this.#tick);
    }

    #show(): void {
        const left = Math.max(0, Math.round((this.#until - performance.now()) / 1000));
        const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
        this.setAttribute("aria-live", left % 60 === 0 ? "polite" : "off");
        this.textContent = (this.dataset["text"] ?? "{clock}").replace("{clock}", clock);
        if (left > 0) return;
        window.clearInterval(this.#tick);
        const then = this.dataset["then"];
        if (then) window.location.assign(`${then}${then.includes("?") ? "&" : "?"}problem=expired`);
    }
}

customElements.define("hold-clock", HoldClock);

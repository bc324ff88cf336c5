// <hand-on>: hands a link on with one tap, by what the device offers for it; without it the link is copied by hand.
//
// Attributes: data-done (said once it was copied). Inside: a field with the link, and a button for each way.

class HandOn extends HTMLElement {
    connectedCallback(): void {
        const field = this.querySelector("input");
        if (!field) return;
        field.addEventListener("focus", () => field.select());
        this.#offer("hand", typeof navigator.share === "function", () => navigator.share({ url: field.value }));
        this.#offer("copy", navigator.clipboard !== undefined, async () => {
            await navigator.clipboard.writeText(field.value);
            const status = this.querySelector("[role=status]");
            if (status) status.textContent = this.dataset["done"] ?? "";
        });
    }

    #offer(name: string, can: boolean, act: () => Promise<void>): void {
        const button = this.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
        if (!button || !can) return;
        button.hidden = false;
        button.addEventListener("click", () => void act().catch(() => undefined)); // whoever thinks better of it keeps the link
    }
}

customElements.define("hand-on", HandOn);

// <push-offer>: asks to be told on this device, after a tap and only where the browser can. Without it nothing is offered.
//
// Attributes: data-key (whose messages the browser is to take), data-url (where it says so), data-worker (the script
// that shows them), data-known (marks of the browsers that are told), data-trial (where a trial's browsers come from).

const SCOPE = "/t/";
const KEPT = "doorstep-push-trial";

class PushOffer extends HTMLElement {
    connectedCallback(): void {
        this.querySelector("[data-if=offer] button")?.addEventListener("click", () => void this.#ask());
        void this.#look();
    }

    /** What there is to show: the offer, that it is told, or nothing where it cannot be. */
    async #look(): Promise<void> {
        const trial = this.dataset["trial"];
        const can = trial || ("serviceWorker" in navigator && "PushManager" in window && Notification.permission !== "denied");
        if (!can) return;
        const endpoint = trial ? localStorage.getItem(KEPT) : (await current())?.endpoint;
        const known = (this.dataset["known"] ?? "").split(" ");
        const told = endpoint ? known.includes(await markOf(endpoint)) : false;
        this.#show(told ? "on" : "offer");
    }

    async #ask(): Promise<void> {
        const trial = this.dataset["trial"];
        try {
            const subscription = trial ? await fromTrial(trial) : await this.#subscribe();
            const answer = await fetch(this.dataset["url"] ?? "", {
                method: "POST",
                headers: { "content-type": "application/json" },
                body: JSON.stringify(subscription),
            });
            this.#show(answer.ok ? "on" : "no");
        } catch {
            this.#show("no");
        }
    }

    async #subscribe(): Promise<PushSubscriptionJSON> {
        const worker = await navigator.serviceWorker.register(this.dataset["worker"] ?? "", { scope: SCOPE });
        const known = await worker.pushManager.getSubscription();
        const asked = known ?? (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.dataset["key"] ?? "" }));
        return asked.toJSON();
    }

    #show(name: "offer" | "on" | "no"): void {
        this.hidden = false;
        for (const part of this.querySelectorAll<HTMLElement>("[data-if]")) part.hidden = part.dataset["if"] !== name;
    }
}

/** In a trial the push service is its own, as its mail server is: no browser has to reach the world. */
async function fromTrial(address: string): Promise<PushSubscriptionJSON> {
    const made = (await (await fetch(address, { method: "POST" })).json()) as PushSubscriptionJSON;
    localStorage.setItem(KEPT, made.endpoint ?? "");
    return made;
}

async function current(): Promise<PushSubscription | null> {
    const worker = await navigator.serviceWorker.getRegistration(SCOPE);
    return (await worker?.pushManager.getSubscription()) ?? null;
}

/** As the server marks a browser: the beginning of the digest of where it is told. */
async function markOf(endpoint: string): Promise<string> {
    if (!crypto.subtle) return "";
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 16);
}

customElements.define("push-offer", PushOffer);

// <live-page>: keeps the parts of a server-rendered page current. Without it the page is whole, only not live.
//
// Attributes: data-live (event stream), data-again (the same parts as one answer), data-offline (text with {clock}),
// data-map (address of the map's script, loaded when a part brings a map).
// Parts are elements with data-part. A part in which somebody is writing waits until they are done.

import { clockShown, showFrame } from "./live-page/frame";

interface Message {
    readonly html: Readonly<Record<string, string>>;
    readonly values: Readonly<Record<string, unknown>>;
}

const POLL_MS = 60_000;
const SILENCE_MS = 25_000;
const SPEAK_MS = 60_000;

class LivePage extends HTMLElement {
    #stream: EventSource | undefined;
    #poll = 0;
    #watch = 0;
    #heardAt = Date.now();
    #spokeAt = 0;
    #late: Record<string, string> = {};
    #etag = "";
    #cleanup: (() => void)[] = [];

    connectedCallback(): void {
        this.#on(window, "online", () => this.#listen());
        this.#on(window, "offline", () => this.#tellOffline());
        this.#on(document, "visibilitychange", () => this.#whenSeen());
        this.#on(window, "pagehide", () => this.#rest());
        this.#on(this, "focusout", () => window.setTimeout(() => this.#catchUp(), 0));
        this.#loadMap();
        this.#whenSeen();
    }

    disconnectedCallback(): void {
        this.#rest();
        for (const undo of this.#cleanup.splice(0)) undo();
    }

    /** Nobody looks at a hidden page: it rests, and is brought up to date when it is seen again. */
    #whenSeen(): void {
        if (document.visibilityState === "visible") this.#listen();
        else this.#rest();
    }

    #rest(): void {
        this.#stream?.close();
        this.#stream = undefined;
        window.clearInterval(this.#poll);
        window.clearInterval(this.#watch);
        this.#poll = this.#watch = 0;
    }

    #listen(): void {
        const address = this.dataset["live"];
        if (this.#stream || !address) return;
        if (!("EventSource" in window)) return this.#ask();
        this.#heardAt = Date.now();
        const stream = new EventSource(address);
        this.#stream = stream;
        stream.addEventListener("open", () => this.#heard());
        stream.addEventListener("parts", (event: MessageEvent<string>) => {
            this.#heard();
            this.#show(JSON.parse(event.data) as Message);
        });
        stream.addEventListener("error", () => {
            // A stream that was refused stays closed; one that broke reconnects by itself.
            if (stream.readyState === EventSource.CLOSED) this.#ask();
        });
        this.#watch ||= window.setInterval(() => {
            if (Date.now() - this.#heardAt > SILENCE_MS && stream.readyState !== EventSource.OPEN) this.#tellOffline();
        }, SILENCE_MS / 5);
    }

    /** The fallback: the same parts, asked for each minute. */
    #ask(): void {
        this.#stream?.close();
        if (this.#poll) return;
        void this.#fetch();
        this.#poll = window.setInterval(() => void this.#fetch(), POLL_MS);
    }

    async #fetch(): Promise<void> {
        const address = this.dataset["again"];
        if (!address) return;
        try {
            const reply = await fetch(address, { headers: this.#etag ? { "If-None-Match": this.#etag } : {} });
            if (reply.status === 404) return this.#rest();
            if (reply.status === 410) return location.reload(); // it was taken back, and its page says so
            this.#heard();
            if (!reply.ok) return;
            this.#etag = reply.headers.get("etag") ?? "";
            this.#show((await reply.json()) as Message);
        } catch {
            this.#tellOffline();
        }
    }

    #heard(): void {
        this.#heardAt = Date.now();
        const banner = this.querySelector<HTMLElement>(".offline");
        if (banner) banner.hidden = true;
    }

    #tellOffline(): void {
        const banner = this.querySelector<HTMLElement>(".offline");
        if (!banner || !banner.hidden) return;
        const heard = new Date(this.#heardAt);
        const clock = clockShown() || heard.toLocaleTimeString(`${document.documentElement.lang}-u-nu-latn`, { timeStyle: "short" });
        banner.textContent = (this.dataset["offline"] ?? "").replace("{clock}", clock);
        banner.hidden = false;
    }

    #show(message: Message): void {
        for (const [name, html] of Object.entries(message.html)) this.#replace(name, html);
        const title = message.values["title"];
        if (typeof title === "string" && document.title !== title) document.title = title;
        showFrame(message.values);
        this.#loadMap();
    }

    #replace(name: string, html: string): void {
        const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
        if (!part) return;
        if (inUse(part)) {
            this.#late[name] = html;
            return;
        }
        delete this.#late[name];
        const fresh = document.createElement("template");
        fresh.innerHTML = html;
        if (fresh.innerHTML === part.innerHTML || sameMap(part, fresh.content)) return;
        if (part.getAttribute("role") === "status") this.#hush(part);
        const open = new Set([...part.querySelectorAll("details[open] > summary")].map((one) => one.textContent));
        for (const details of fresh.content.querySelectorAll("details")) {
            details.open = open.has(details.querySelector("summary")?.textContent ?? "");
        }
        const focused = part.contains(document.activeElement) ? document.activeElement : null;
        part.replaceChildren(fresh.content);
        if (focused) refocus(part, focused);
    }

    /** The answer is read aloud when it changes, at most once a minute; in between it changes in silence. */
    #hush(part: HTMLElement): void {
        const often = Date.now() - this.#spokeAt < SPEAK_MS;
        part.setAttribute("aria-live", often ? "off" : "polite");
        if (!often) this.#spokeAt = Date.now();
    }

    #catchUp(): void {
        for (const [name, html] of Object.entries({ ...this.#late })) this.#replace(name, html);
    }

    #loadMap(): void {
        const script = this.dataset["map"];
        if (script && this.querySelector("live-map")) void import(script);
    }

    #on(target: EventTarget, name: string, act: () => void): void {
        target.addEventListener(name, act);
        this.#cleanup.push(() => target.removeEventListener(name, act));
    }
}

interface LiveMapElement extends HTMLElement {
    update?(shown: unknown): void;
}

/** A map that is there stays there (a new one would be drawn from nothing); it gets the new facts. */
function sameMap(part: HTMLElement, fresh: DocumentFragment): boolean {
    const map = part.querySelector<LiveMapElement>("live-map");
    const place = fresh.querySelector("live-map");
    if (!map || !place) return false;
    for (const { name, value } of place.attributes) if (name !== "class") map.setAttribute(name, value);
    const told = ["vans", "stops", "tours"].filter((name) => place.hasAttribute(name));
    map.update?.(Object.fromEntries(told.map((name) => [name, JSON.parse(place.getAttribute(name) ?? "[]") as unknown])));
    return true;
}

function refocus(part: HTMLElement, before: Element): void {
    const like = [...part.querySelectorAll<HTMLElement>(before.localName)];
    like.find((one) => one.textContent === before.textContent)?.focus({ preventScroll: true });
}

/** Somebody is writing in it, or has begun to fill its form. */
function inUse(part: HTMLElement): boolean {
    const active = document.activeElement;
    if (active && active !== document.body && part.contains(active) && active.matches("input, textarea, select")) return true;
    return [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")].some(
        (field) => (field instanceof HTMLInputElement && field.type === "radio" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue),
    );
}

customElements.define("live-page", LivePage);

// The element: asks its Doorstep every few seconds while it is looked at, shows what changed, holds what is chosen.

import { AlsoList, cheapest } from "./also";
import { type Answer, Api, type Held, Refusal, type Slot } from "./api";
import { Countdown } from "./countdown";
import { make, say } from "./dom";
import { Hands } from "./hands";
import { type Changed, SlotList } from "./list";
import { dress, sheets } from "./style";
import { early, isElsewhere, news, textOf } from "./words";

const EVERY_MS = 4_000;
const SLOWEST_MS = 30_000;
const NO_TOKEN = 401;

export class DoorstepSlots extends HTMLElement {
    static readonly observedAttributes = ["token", "lang", "brand", "src"];

    // The shadow does not delegate focus: a press beside a button would go to the first one and scroll away from it.
    readonly #shadow = this.attachShadow({ mode: "open" });
    readonly #sheets = sheets();
    readonly #hands = new Hands(this.#shadow);
    readonly #problem = make("p", { class: "note", part: "problem", role: "alert", hidden: true });
    readonly #status = make("p", { class: "quiet", part: "status", role: "status" });
    readonly #promised = make("p", { class: "now", part: "promised", hidden: true });
    readonly #list = new SlotList((slot) => this.#chosen(slot));
    readonly #also = new AlsoList(() => this.#ticked());
    readonly #zone = make("p", { class: "quiet zone", part: "zone", hidden: true });
    readonly #news = make("p", { class: "vh", "aria-live": "polite" });
    readonly #hold = make("button", { class: "act", part: "hold", type: "button" });
    readonly #picker = make("div", { hidden: true }, this.#promised, this.#zone, this.#list.root, this.#also.root);
    readonly #window = make("p", { class: "window" });
    readonly #note = make("p", { class: "quiet", hidden: true });
    readonly #timer = make("p", { class: "quiet" });
    readonly #other = make("button", { class: "txt", part: "other", type: "button" });
    readonly #heldBox = make("div", { class: "held", part: "held", tabindex: "-1", hidden: true }, this.#window, this.#note, this.#timer, this.#other);
    readonly #countdown = new Countdown(this.#timer, () => this.#over());
    #api: Api | undefined;
    #answer: Answer | undefined;
    #isOurs = false;
    #held: Held | undefined;
    #asking: AbortController | undefined;
    #next = 0;
    #failures = 0;
    #beginning = false;

    constructor() {
        super();
        this.#shadow.adoptedStyleSheets = this.#sheets.all;
        this.#picker.append(make("div", { class: "end" }, this.#hold));
        // What stands inside the element is the page's own way without it: shown until there is something better.
        this.#shadow.append(this.#problem, this.#picker, this.#heldBox, this.#status, this.#news, make("slot"));
        this.#hold.addEventListener("click", () => void this.#take());
        this.#other.addEventListener("click", () => void this.#letGo("changed"));
    }

    connectedCallback(): void {
        document.addEventListener("visibilitychange", this.#look);
        window.addEventListener("online", this.#look);
        this.#begin();
    }

    disconnectedCallback(): void {
        document.removeEventListener("visibilitychange", this.#look);
        window.removeEventListener("online", this.#look);
        window.clearTimeout(this.#next);
        this.#asking?.abort();
        this.#countdown.stop();
    }

    attributeChangedCallback(): void {
        if (this.isConnected) this.#begin();
    }

    /** To the window that is marked, or the first that can be; to what is held. */
    override focus(): void {
        if (this.#held) this.#heldBox.focus();
        else this.#list.focus();
    }

    /** Ask again now; a shop may call it when its page knows that something changed. */
    refresh(): void {
        void this.#ask();
    }

    readonly #look = (): void => {
        if (!document.hidden) void this.#ask();
    };

    /** Attributes come one by one; what they say together is asked once. */
    #begin(): void {
        if (this.#beginning) return;
        this.#beginning = true;
        queueMicrotask(() => {
            this.#beginning = false;
            this.#open();
        });
    }

    #open(): void {
        const token = this.getAttribute("token") ?? "";
        const own = new URL("/", import.meta.url).href;
        this.#api = token ? new Api(this.getAttribute("src") ?? own, token, this.#lang, this.getAttribute("brand") ?? "") : undefined;
        if (!this.#answer) this.#status.textContent = early("looking", this.#lang);
        void this.#ask();
    }

    get #lang(): string {
        return this.getAttribute("lang") ?? (document.documentElement.lang || "en");
    }

    #words(name: string): string {
        return this.#answer?.words[name] ?? "";
    }

    async #ask(): Promise<void> {
        window.clearTimeout(this.#next);
        this.#asking?.abort();
        if (!this.#api || !this.isConnected) return;
        const asking = (this.#asking = new AbortController());
        try {
            const answer = await this.#api.slots(asking.signal);
            if (this.#answer) await this.#hands.still();
            if (!asking.signal.aborted) this.#heard(answer);
        } catch (fault) {
            if (asking.signal.aborted) return;
            this.#failed(fault);
        }
        if (asking.signal.aborted || !this.#api) return;
        this.#next = window.setTimeout(() => !document.hidden && void this.#ask(), Math.min(SLOWEST_MS, EVERY_MS * 2 ** this.#failures));
    }

    #heard(answer: Answer): void {
        const first = !this.#answer;
        if (this.#failures > 0 && !first) this.#tell(this.#words("online"));
        this.#failures = 0;
        this.#status.textContent = "";
        if (this.#answer?.version === answer.version && !answer.problem) return;
        const elsewhere = first ? this.querySelector<HTMLInputElement>("input:checked")?.value : undefined;
        this.#answer = answer;
        dress(this.#sheets.brand, answer.look);
        const changed = this.#list.update(answer);
        if (first) this.#welcome(answer, elsewhere);
        // While a window is held, its own hold may close others: that is no news to its holder.
        else if (!this.#held) this.#changes(changed);
        this.#also.update(answer, this.#list.chosen);
        if (answer.problem || this.#isOurs) this.#complain(answer.problem, true);
        const any = answer.days.some((day) => day.slots.some((slot) => slot.available));
        this.#hold.hidden = !any;
        this.#hold.replaceChildren(this.#words("hold"), make("small", {}, this.#words("hold_small")));
        this.#other.textContent = this.#words("other");
        say(this.#zone, isElsewhere(answer) ? answer.zone_words : "");
        say(this.#promised, answer.promised);
        this.dispatchEvent(new CustomEvent("slots-changed", { detail: { available: any }, bubbles: true, composed: true }));
    }

    #welcome(answer: Answer, chosenBefore: string | undefined): void {
        const hadFocus = this.contains(document.activeElement);
        this.replaceChildren();
        this.#picker.hidden = false;
        if (chosenBefore) this.#list.choose(chosenBefore);
        if (hadFocus) this.#list.focus();
        if (answer.held && !this.hasAttribute("fresh")) this.#show(answer.held, false);
    }

    #changes({ opened, closed, chosenGone }: Changed): void {
        if (chosenGone) return this.#complain(this.#words("chosen_gone").replace("{window}", chosenGone.whole));
        this.#tell(news(opened, this.#words("opened"), closed, this.#words("closed_now")));
    }

    /** Say what is wrong: until the reader chooses again or, when it is Doorstep's trouble, until it is over. */
    #complain(text: string, isOurs = false): void {
        this.#isOurs = isOurs;
        say(this.#problem, text);
    }

    /** Say something politely, without showing it. */
    #tell(text: string): void {
        if (text) this.#news.textContent = text;
    }

    #failed(fault: unknown): void {
        if (fault instanceof Refusal && fault.status === NO_TOKEN) {
            this.#api = undefined;
            this.#complain(this.#words("ended") || early("ended", this.#lang), true);
            this.#status.textContent = "";
            this.#hold.hidden = true;
            return this.#emit("slots-problem", { code: fault.code });
        }
        this.#failures += 1;
        const text = this.#words("offline") || early("offline", this.#lang);
        if (this.#status.textContent !== text) this.#status.textContent = text;
        this.#emit("slots-problem", { code: fault instanceof Refusal ? fault.code : "offline" });
    }

    #chosen(slot: Slot): void {
        this.#complain("");
        if (this.#answer) this.#also.update(this.#answer, slot);
        this.#emit("slot-chosen", { ...slot, others: this.#also.others });
    }

    #ticked(): void {
        const slot = this.#list.chosen;
        if (slot) this.#emit("slot-chosen", { ...slot, others: this.#also.others });
    }

    async #take(): Promise<void> {
        const slot = this.#list.chosen;
        if (!slot || !this.#api) {
            this.#complain(this.#words("choose"));
            return this.#list.focus();
        }
        if (this.#hold.getAttribute("aria-disabled") === "true") return;
        this.#hold.setAttribute("aria-disabled", "true");
        try {
            const others = this.#also.others;
            const price = cheapest([slot, ...others]);
            const held = await this.#api.hold(slot, others, price);
            this.#show(held, true);
            this.#emit("slot-held", { ...held, price });
        } catch (fault) {
            const code = fault instanceof Refusal ? fault.code : "offline";
            this.#complain(this.#words(textOf(code)));
            this.#emit("slots-problem", { code });
            this.#hands.rest();
            void this.#ask();
        } finally {
            this.#hold.removeAttribute("aria-disabled");
        }
    }

    #show(held: Held, takeFocus: boolean): void {
        this.#held = held;
        this.#window.textContent = held.words;
        say(this.#note, held.note);
        this.#countdown.start(held.left_s, this.#words("held"));
        this.#picker.hidden = true;
        this.#complain("");
        this.#heldBox.hidden = false;
        if (takeFocus) this.#heldBox.focus();
    }

    #over(): void {
        this.#back("expired");
        this.#complain(this.#words("expired"));
    }

    async #letGo(reason: string): Promise<void> {
        const held = this.#held;
        this.#back(reason);
        this.#list.focus();
        if (held) await this.#api?.letGo(held).catch(() => undefined);
        void this.#ask();
    }

    #back(reason: string): void {
        this.#countdown.stop();
        const held = this.#held;
        this.#held = undefined;
        this.#heldBox.hidden = true;
        this.#picker.hidden = false;
        this.#emit("slot-released", { reservation: held?.reservation, reason });
        void this.#ask();
    }

    #emit(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
}

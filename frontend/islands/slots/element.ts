// The element: asks its Doorstep every few seconds while it is looked at, shows what changed, holds what is chosen.

import { AlsoList, cheapest } from "./also";
import { type Answer, Api, type Held, Refusal, type Slot } from "./api";
import { make, say } from "./dom";
import { Hands } from "./hands";
import { HeldBox } from "./held";
import { type Changed, SlotList } from "./list";
import { Notices } from "./notices";
import { dress, sheets } from "./style";
import { early, isElsewhere, news, textOf, written } from "./words";

const EVERY_MS = 4_000;
const SLOWEST_MS = 30_000;
const NO_TOKEN = 401;

export class DoorstepSlots extends HTMLElement {
    static readonly observedAttributes = ["token", "lang", "brand", "src"];

    // The shadow does not delegate focus: a press beside a button would go to the first one and scroll away from it.
    readonly #shadow = this.attachShadow({ mode: "open" });
    readonly #sheets = sheets();
    readonly #hands = new Hands(this.#shadow);
    readonly #say = new Notices();
    readonly #promised = make("p", { class: "now", part: "promised", hidden: true });
    readonly #list = new SlotList((slot) => this.#chosen(slot));
    readonly #also = new AlsoList(() => this.#ticked());
    readonly #zone = make("p", { class: "quiet zone", part: "zone", hidden: true });
    readonly #hold = make("button", { class: "act", part: "hold", type: "button" });
    readonly #picker = make("div", { hidden: true }, this.#promised, this.#zone, this.#list.root, this.#also.root, make("div", { class: "end" }, this.#hold));
    readonly #heldBox = new HeldBox(
        () => this.#over(),
        () => void this.#letGo("changed"),
    );
    readonly #all = make("div");
    #api: Api | undefined;
    #answer: Answer | undefined;
    #held: Held | undefined;
    #asking: AbortController | undefined;
    #next = 0;
    #failures = 0;
    #beginning = false;

    constructor() {
        super();
        this.#shadow.adoptedStyleSheets = this.#sheets.all;
        // What stands inside the element is the page's own way without it: shown until there is something better.
        this.#all.append(this.#say.problem, this.#picker, this.#heldBox.root, this.#say.status, this.#say.news);
        this.#shadow.append(this.#all, make("slot"));
        this.#hold.addEventListener("click", () => void this.#take());
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
        this.#heldBox.stop();
    }

    attributeChangedCallback(): void {
        if (this.isConnected) this.#begin();
    }

    /** To the window that is marked, or the first that can be; to what is held. */
    override focus(): void {
        if (this.#held) this.#heldBox.root.focus();
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
        written(this.#all, this.#lang);
        if (!this.#answer) this.#say.wait(early("looking", this.#lang));
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
            if (!asking.signal.aborted) this.#failed(fault);
        }
        if (asking.signal.aborted || !this.#api) return;
        this.#next = window.setTimeout(() => !document.hidden && void this.#ask(), Math.min(SLOWEST_MS, EVERY_MS * 2 ** this.#failures));
    }

    #heard(answer: Answer): void {
        const first = !this.#answer;
        if (this.#failures > 0 && !first) this.#say.tell(this.#words("online"));
        this.#failures = 0;
        this.#say.wait("");
        if (this.#answer?.version === answer.version && !answer.problem) return;
        const elsewhere = first ? this.querySelector<HTMLInputElement>("input:checked")?.value : undefined;
        this.#answer = answer;
        written(this.#all, answer.lang);
        dress(this.#sheets.brand, answer.look);
        const changed = this.#list.update(answer);
        if (first) this.#welcome(answer, elsewhere);
        // While a window is held, its own hold may close others: that is no news to its holder.
        else if (!this.#held) this.#changes(changed);
        this.#also.update(answer, this.#list.chosen);
        if (answer.problem || this.#say.isOurs) this.#say.complain(answer.problem, true);
        const any = answer.days.some((day) => day.slots.some((slot) => slot.available));
        this.#hold.hidden = !any;
        this.#hold.replaceChildren(this.#words("hold"), make("small", {}, this.#words("hold_small")));
        this.#heldBox.name(this.#words("other"));
        say(this.#zone, isElsewhere(answer) ? answer.zone_words : "");
        say(this.#promised, answer.promised);
        this.#emit("slots-changed", { available: any });
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
        if (chosenGone) return this.#say.complain(this.#words("chosen_gone").replace("{window}", chosenGone.whole));
        this.#say.tell(news(opened, this.#words("opened"), closed, this.#words("closed_now")));
    }

    #failed(fault: unknown): void {
        if (fault instanceof Refusal && fault.status === NO_TOKEN) {
            this.#api = undefined;
            this.#say.complain(this.#words("ended") || early("ended", this.#lang), true);
            this.#say.wait("");
            this.#hold.hidden = true;
            return this.#emit("slots-problem", { code: fault.code });
        }
        this.#failures += 1;
        this.#say.wait(this.#words("offline") || early("offline", this.#lang));
        this.#emit("slots-problem", { code: fault instanceof Refusal ? fault.code : "offline" });
    }

    #chosen(slot: Slot): void {
        this.#say.complain("");
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
            this.#say.complain(this.#words("choose"));
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
            this.#say.complain(this.#words(textOf(code)));
            this.#emit("slots-problem", { code });
            this.#hands.rest();
            void this.#ask();
        } finally {
            this.#hold.removeAttribute("aria-disabled");
        }
    }

    #show(held: Held, takeFocus: boolean): void {
        this.#held = held;
        this.#heldBox.show(held, this.#words("held"));
        this.#picker.hidden = true;
        this.#say.complain("");
        if (takeFocus) this.#heldBox.root.focus();
    }

    #over(): void {
        this.#back("expired");
        this.#say.complain(this.#words("expired"));
    }

    async #letGo(reason: string): Promise<void> {
        const held = this.#held;
        this.#back(reason);
        this.#list.focus();
        if (held) await this.#api?.letGo(held).catch(() => undefined);
        void this.#ask();
    }

    #back(reason: string): void {
        const held = this.#held;
        this.#held = undefined;
        this.#heldBox.hide();
        this.#picker.hidden = false;
        this.#emit("slot-released", { reservation: held?.reservation, reason });
        void this.#ask();
    }

    #emit(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
}

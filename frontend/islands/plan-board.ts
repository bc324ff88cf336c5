// <plan-board>: drag a visit of the plan to another van; the verdict shows while it hovers, a sound drop moves it.
//
// Attributes: day, verdict (address that answers {ok, idle, short, html} for day, visit and to).
// Without this script a visit is a link, and its van is chosen from a list: the same verdict, the same form.

interface Answer {
    readonly ok: boolean;
    readonly idle?: boolean;
    readonly short: string;
    readonly html: string;
}

interface Held {
    readonly link: SVGAElement;
    readonly visit: string;
    readonly x: number;
    readonly y: number;
    readonly pointer: number;
    moving: boolean;
    over: SVGGElement | null;
}

const START_PX = 6;

class PlanBoard extends HTMLElement {
    #held: Held | undefined;
    #known = new Map<string, Promise<Answer>>();

    connectedCallback(): void {
        for (const link of this.querySelectorAll<SVGAElement>("a.visit[data-free]")) {
            link.addEventListener("pointerdown", (event) => this.#take(event, link));
            link.addEventListener("dragstart", (event) => event.preventDefault());
        }
        this.addEventListener("pointermove", (event) => this.#drag(event));
        this.addEventListener("pointerup", (event) => void this.#drop(event));
        this.addEventListener("pointercancel", () => this.#let());
        this.addEventListener("click", (event) => this.#click(event), { capture: true });
        this.addEventListener("stop-select", (event) => this.#choose((event as CustomEvent<{ id: string }>).detail.id));
        document.addEventListener("keydown", this.#onKey);
        const list = this.querySelector<HTMLSelectElement>("#to");
        list?.addEventListener("change", () => void this.#chosen(list.value));
    }

    disconnectedCallback(): void {
        document.removeEventListener("keydown", this.#onKey);
    }

    #onKey = (event: KeyboardEvent): void => {
        if (event.key === "Escape") this.#let();
    };

    #take(event: PointerEvent, link: SVGAElement): void {
        if (event.button !== 0 || this.#held) return;
        const visit = link.dataset["visit"] ?? "";
        this.#held = { link, visit, x: event.clientX, y: event.clientY, pointer: event.pointerId, moving: false, over: null };
    }

    #drag(event: PointerEvent): void {
        const held = this.#held;
        if (!held || event.pointerId !== held.pointer) return;
        const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
        if (!held.moving) {
            if (Math.hypot(dx, dy) < START_PX) return;
            held.moving = true;
            held.link.setPointerCapture(event.pointerId);
            held.link.classList.add("held");
        }
        const scale = this.#scale();
        held.link.setAttribute("transform", `translate(${dx * scale} ${dy * scale})`);
        const over = this.#laneAt(event.clientX, event.clientY);
        if (over === held.over) return;
        held.over?.classList.remove("good", "bad", "over");
        held.over = over;
        over?.classList.add("over");
        if (over) void this.#hover(held, over);
    }

    async #hover(held: Held, lane: SVGGElement): Promise<void> {
        const answer = await this.#ask(held.visit, lane.dataset["tour"] ?? "");
        if (this.#held !== held || held.over !== lane) return;
        lane.classList.add(answer.ok || answer.idle ? "good" : "bad");
        this.#say(`${lane.dataset["name"] ?? ""}: ${answer.short}`, !answer.ok && !answer.idle);
    }

    async #drop(event: PointerEvent): Promise<void> {
        const held = this.#held;
        if (!held || event.pointerId !== held.pointer || !held.moving) {
            this.#held = undefined;
            return;
        }
        const [lane, visit] = [held.over, held.visit];
        const tour = lane?.dataset["tour"] ?? "";
        this.#let(true);
        if (!lane || !tour) return;
        const answer = await this.#ask(visit, tour);
        if (answer.idle) return;
        if (answer.ok) this.#move(visit, tour);
        else this.#say(`Not moved. ${lane.dataset["name"] ?? ""}: ${answer.short}`, true);
    }

    /** Put the visit back; a click that ends a drag must not follow the link. */
    #let(dropped = false): void {
        const held = this.#held;
        if (!held) return;
        held.link.removeAttribute("transform");
        held.link.classList.remove("held");
        held.over?.classList.remove("good", "bad", "over");
        this.#held = undefined;
        if (dropped) {
            this.toggleAttribute("dropped", true);
            window.setTimeout(() => this.removeAttribute("dropped"), 0);
        }
    }

    #click(event: Event): void {
        if (!this.hasAttribute("dropped")) return;
        event.preventDefault();
        event.stopPropagation();
    }

    async #chosen(tour: string): Promise<void> {
        const form = this.querySelector<HTMLFormElement>("#move");
        const visit = form?.querySelector<HTMLInputElement>("[name=visit]")?.value ?? "";
        const panel = this.querySelector("#verdict");
        if (!form || !panel || !visit) return;
        const answer = await this.#ask(visit, tour);
        panel.innerHTML = answer.html;
        if (!answer.html) panel.textContent = answer.short;
        form.querySelector<HTMLInputElement>("[name=to]")!.value = tour;
        form.hidden = !answer.ok;
    }

    #choose(visit: string): void {
        this.querySelector<SVGAElement>(`a.visit[data-visit="${CSS.escape(visit)}"]`)?.dispatchEvent(
            new MouseEvent("click", { bubbles: true, cancelable: true }),
        );
    }

    #move(visit: string, tour: string): void {
        const form = this.querySelector<HTMLFormElement>("#move");
        if (!form) return;
        form.querySelector<HTMLInputElement>("[name=visit]")!.value = visit;
        form.querySelector<HTMLInputElement>("[name=to]")!.value = tour;
        form.requestSubmit();
    }

    #ask(visit: string, tour: string): Promise<Answer> {
        const key = `${visit} ${tour}`;
        const known = this.#known.get(key) ?? this.#fetch(visit, tour);
        this.#known.set(key, known);
        return known;
    }

    async #fetch(visit: string, to: string): Promise<Answer> {
        const asked = new URLSearchParams({ day: this.getAttribute("day") ?? "", visit, to });
        try {
            const reply = await fetch(`${this.getAttribute("verdict") ?? ""}?${asked}`);
            if (reply.ok || reply.status === 409) return (await reply.json()) as Answer;
        } catch (error) {
            console.warn("no verdict:", error);
        }
        this.#known.delete(`${visit} ${to}`);
        return { ok: false, short: "no answer from the server; try again", html: "" };
    }

    #laneAt(x: number, y: number): SVGGElement | null {
        const lanes = this.querySelectorAll<SVGGElement>("g.van");
        for (const lane of lanes) {
            const box = lane.querySelector(".lane")?.getBoundingClientRect();
            if (box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return lane;
        }
        return null;
    }

    #scale(): number {
        const board = this.querySelector<SVGSVGElement>("svg.plan");
        return board ? board.viewBox.baseVal.width / board.getBoundingClientRect().width : 1;
    }

    #say(text: string, bad: boolean): void {
        const line = this.querySelector("#plan-say");
        if (!line) return;
        line.textContent = text;
        line.classList.toggle("bad", bad);
    }
}

customElements.define("plan-board", PlanBoard);

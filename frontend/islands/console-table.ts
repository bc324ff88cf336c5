// <console-table>: keys, the panel beside the table, and live rows that are patched where they stand.
//
// Attributes: stream (address of the live stream; absent on a page of one shipment), fragment (address of panels).
// Without this script the rows are links to pages of their own and everything can still be done.

import { clockShown, showFrame } from "./live-page/frame";
import { Fleet } from "./console/fleet";
import { wireKeys } from "./console/keys";
import { wirePanel } from "./console/panel";
import { Rows } from "./console/rows";
import { listen, type Parts } from "./console/stream";

interface MapElement extends HTMLElement {
    update?(shown: { vans: unknown }): void;
}

class ConsoleTable extends HTMLElement {
    #stop: (() => void) | undefined;
    #rows = new Rows(this);
    #fleet = new Fleet();
    #caption = "";

    connectedCallback(): void {
        const panel = wirePanel(this);
        wireKeys(this, this.#rows, panel);
        this.addEventListener("click", (event) => {
            const target = event.target as Element;
            const row = target.closest<HTMLElement>("#rows tr");
            if (!row || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            this.#rows.choose(row);
            void panel.open(row.dataset["id"] ?? "", { act: target.closest(".do a") !== null });
        });
        this.querySelector("#fresh")?.addEventListener("click", () => location.reload());
        this.querySelector("#hide-map")?.addEventListener("click", () => this.toggleMap());
        if (localStorage.getItem("console-map") === "hidden") this.toggleMap();
        const address = this.getAttribute("stream");
        if (!address) return;
        this.#stop = listen(address, this.getAttribute("again") ?? "", {
            apply: (parts) => this.#apply(parts, panel.refresh),
            silent: (isSilent) => this.#tellSilent(isSilent),
        });
    }

    disconnectedCallback(): void {
        this.#stop?.();
    }

    toggleMap(): void {
        const map = this.querySelector<HTMLElement>("#map");
        const button = this.querySelector<HTMLElement>("#hide-map");
        if (!map || !button) return;
        map.hidden = !map.hidden;
        button.textContent = map.hidden ? "Show map" : "Hide map";
        localStorage.setItem("console-map", map.hidden ? "hidden" : "shown");
    }

    #apply(parts: Parts, refresh: (shipment: string) => void): void {
        for (const [name, html] of Object.entries(parts.html)) {
            if (name === "counts" || name === "axis") this.#replace(name, html);
            else if (this.#rows.patch(name, html) === "chosen") refresh(name.slice("row-".length));
        }
        const { rows, ages, now, caption, title, of } = parts.values;
        showFrame(parts.values);
        if (Array.isArray(rows)) this.#rows.waiting(rows as string[], this.querySelector("#fresh"));
        if (ages) this.#rows.ages(ages as Record<string, string>);
        if (typeof now === "string") this.#rows.now(now);
        if (typeof caption === "string") this.#say("vans-caption", caption, this);
        if (typeof title === "string") this.#say("qh", title, this);
        if (typeof of === "string") this.#say("of", of, this);
        if (this.#fleet.hear(parts.values)) {
            this.querySelector<MapElement>("#map")?.update?.({ vans: this.#fleet.vans() });
        }
    }

    /** The page's own clock stands still with the rest: it says since when nothing is known. */
    #tellSilent(isSilent: boolean): void {
        const banner = this.querySelector<HTMLElement>("#not-live");
        if (!banner || banner.hidden !== isSilent) return;
        const clock = clockShown();
        banner.hidden = !isSilent;
        banner.textContent = `Not live since ${clock}`;
        if (isSilent) this.#caption = this.querySelector("#vans-caption")?.textContent ?? "";
        this.#say("vans-caption", isSilent ? `where they were at ${clock}` : this.#caption, this);
    }

    #replace(id: string, html: string): void {
        const element = this.querySelector(`#${id}`);
        const focused = document.activeElement?.closest(`#${id} a`)?.getAttribute("href");
        if (!element) return;
        element.innerHTML = html;
        if (focused) element.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
    }

    #say(id: string, text: string, root: ParentNode): void {
        const element = root.querySelector(`#${id}`);
        if (element && element.textContent !== text) element.textContent = text;
    }
}

customElements.define("console-table", ConsoleTable);

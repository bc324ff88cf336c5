// The rows of the table. A row is changed where it stands; none is added, taken away or moved under the reader.

export class Rows {
    #root: HTMLElement;

    constructor(root: HTMLElement) {
        this.#root = root;
    }

    get all(): HTMLElement[] {
        return [...this.#root.querySelectorAll<HTMLElement>("#rows tr")];
    }

    get chosen(): HTMLElement | null {
        return this.#root.querySelector("#rows tr[aria-selected=true]");
    }

    choose(row: HTMLElement): void {
        for (const other of this.all) other.setAttribute("aria-selected", String(other === row));
        row.scrollIntoView({ block: "nearest" });
    }

    /** The row `steps` further down; the first one when none is chosen. */
    move(steps: number): HTMLElement | undefined {
        const rows = this.all;
        const here = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
        const row = rows[here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + steps))];
        if (row) this.choose(row);
        return row;
    }

    /** Put new contents into a row that is shown. Returns whether it was there, and whether it is the chosen one. */
    patch(id: string, html: string): "absent" | "patched" | "chosen" {
        const row = this.#root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
        if (!row) return "absent";
        const holder = document.createElement("tbody");
        holder.innerHTML = html;
        const next = holder.querySelector("tr");
        if (!next || next.innerHTML === row.innerHTML) return "patched";
        const focused = row.contains(document.activeElement);
        row.innerHTML = next.innerHTML;
        row.classList.remove("fresh");
        void row.offsetWidth; // begins the highlight anew
        row.classList.add("fresh");
        if (focused) row.querySelector("a")?.focus();
        return row.getAttribute("aria-selected") === "true" ? "chosen" : "patched";
    }

    /** Rows that belong here but are not shown wait behind a button; rows that no longer belong turn grey. */
    waiting(belong: string[], button: HTMLElement | null): void {
        const shown = new Set(this.all.map((row) => row.dataset["id"]));
        const wanted = new Set(belong);
        for (const row of this.all) row.classList.toggle("gone", !wanted.has(row.dataset["id"] ?? ""));
        const fresh = belong.filter((id) => !shown.has(id)).length;
        if (!button) return;
        button.hidden = fresh === 0;
        button.textContent = `${fresh} new`;
    }

    ages(ages: Readonly<Record<string, string>>): void {
        for (const row of this.all) {
            const cell = row.querySelector(".age-c");
            const age = ages[row.dataset["id"] ?? ""];
            if (cell && age !== undefined && cell.textContent !== age) cell.textContent = age;
        }
    }

    now(x: string): void {
        for (const line of this.#root.querySelectorAll("#rows .iv .now")) {
            line.setAttribute("x1", x);
            line.setAttribute("x2", x);
        }
    }
}

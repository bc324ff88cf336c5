// <address-field>: suggests addresses while a street is typed, and fills in postcode and town with the one chosen.
// A list box below the field, as in the combobox pattern of the ARIA authoring practices.

interface Suggestion {
    readonly street: string;
    readonly postcode: string;
    readonly city: string;
}

const PAUSE_MS = 160;

class AddressField extends HTMLElement {
    #found: readonly Suggestion[] = [];
    #at = -1;
    #wait = 0;
    #asked = "";
    #list: HTMLElement | undefined;

    connectedCallback(): void {
        const street = this.#input("street");
        if (!street) return;
        const list = document.createElement("div");
        list.id = "address-suggestions";
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", this.dataset["label"] ?? "");
        list.hidden = true;
        street.closest("label")?.after(list);
        this.#list = list;
        for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", list.id], ["aria-autocomplete", "list"], ["autocomplete", "off"]] as const) {
            street.setAttribute(name, value);
        }
        street.addEventListener("input", () => this.#typed(street.value));
        street.addEventListener("keydown", (event) => this.#key(event));
        street.addEventListener("blur", () => window.setTimeout(() => this.#close(), 120));
        list.addEventListener("pointerdown", (event) => {
            const option = (event.target as Element).closest("[role=option]");
            if (!option) return;
            event.preventDefault();
            this.#take([...list.children].indexOf(option));
        });
    }

    #typed(text: string): void {
        window.clearTimeout(this.#wait);
        this.#wait = window.setTimeout(() => void this.#ask(text.trim()), PAUSE_MS);
    }

    async #ask(text: string): Promise<void> {
        this.#asked = text;
        if (text.length < 2) return this.#close();
        const address = new URL(this.dataset["suggest"] ?? "", window.location.href);
        address.searchParams.set("q", text);
        try {
            const reply = await fetch(address);
            // An answer that comes after the next question is no answer any more.
            if (!reply.ok || this.#asked !== text) return;
            this.#show((await reply.json()) as Suggestion[]);
        } catch {
            this.#close();
        }
    }

    #show(found: readonly Suggestion[]): void {
        const list = this.#list;
        if (!list || found.length === 0) return this.#close();
        this.#found = found;
        this.#at = -1;
        list.replaceChildren(
            ...found.map((one, index) => {
                const option = document.createElement("div");
                option.id = `address-suggestion-${index}`;
                option.setAttribute("role", "option");
                option.textContent = one.street;
                const small = document.createElement("small");
                small.textContent = `${one.postcode} ${one.city}`.trim();
                option.append(small);
                return option;
            }),
        );
        list.hidden = false;
        this.#input("street")?.setAttribute("aria-expanded", "true");
    }

    #key(event: KeyboardEvent): void {
        if (!this.#list || this.#list.hidden) return;
        const last = this.#found.length - 1;
        if (event.key === "ArrowDown") this.#mark(Math.min(last, this.#at + 1));
        else if (event.key === "ArrowUp") this.#mark(Math.max(0, this.#at - 1));
        else if (event.key === "Enter" && this.#at >= 0) this.#take(this.#at);
        else if (event.key === "Escape") this.#close();
        else return;
        event.preventDefault();
    }

    #mark(index: number): void {
        this.#at = index;
        const options = [...(this.#list?.children ?? [])];
        options.forEach((option, number) => option.setAttribute("aria-selected", String(number === index)));
        options[index]?.scrollIntoView({ block: "nearest" });
        this.#input("street")?.setAttribute("aria-activedescendant", options[index]?.id ?? "");
    }

    #take(index: number): void {
        const chosen = this.#found[index];
        if (!chosen) return;
        this.#fill("street", chosen.street);
        this.#fill("postcode", chosen.postcode);
        this.#fill("city", chosen.city);
        this.#close();
        // A street without a number is not an address yet: the person goes on typing.
        if (!/\d/.test(chosen.street)) this.#fill("street", `${chosen.street} `);
    }

    #fill(name: string, value: string): void {
        const field = this.#input(name);
        if (field && value) field.value = value;
    }

    #close(): void {
        if (this.#list) this.#list.hidden = true;
        const street = this.#input("street");
        street?.setAttribute("aria-expanded", "false");
        street?.removeAttribute("aria-activedescendant");
    }

    #input(name: string): HTMLInputElement | null {
        return this.querySelector<HTMLInputElement>(`input[name=${name}]`);
    }
}

customElements.define("address-field", AddressField);

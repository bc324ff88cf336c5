// The panel beside the table: fetched as a fragment, its forms sent without leaving the page.

const FRAGMENT = { headers: { "x-fragment": "panel" } };
const REFRESH_MS = 1500;
const IN_USE_MS = 20_000;

export interface Panel {
    open(shipment: string, how?: { act?: boolean }): Promise<void>;
    refresh(shipment: string): void;
    act(): void;
}

export function wirePanel(root: HTMLElement): Panel {
    let shown = "";
    let usedAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const element = (): HTMLElement | null => root.querySelector("#panel");

    // A panel in use is left alone: what is typed or opened there must not vanish.
    function inUse(): boolean {
        const panel = element();
        if (!panel) return false;
        const typed = [...panel.querySelectorAll("textarea")].some((field) => field.value.trim() !== "");
        return typed || panel.contains(document.activeElement) || Date.now() - usedAt < IN_USE_MS;
    }

    async function show(from: string, request: RequestInit = FRAGMENT, quietly = false): Promise<boolean> {
        const panel = element();
        if (!panel) return false;
        panel.setAttribute("aria-busy", "true");
        try {
            const answer = await fetch(from, request);
            if (answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in")) location.href = answer.url;
            const html = await answer.text();
            if (!answer.ok && answer.status !== 409) throw new Error(`${answer.status}`);
            if (quietly && inUse()) return false;
            panel.innerHTML = html;
            usedAt = 0;
            return true;
        } catch {
            if (!quietly) fail(panel);
            return false;
        } finally {
            panel.removeAttribute("aria-busy");
        }
    }

    function address(shipment: string): string {
        return `${root.getAttribute("fragment") ?? "/console/shipments/"}${encodeURIComponent(shipment)}`;
    }

    function act(): void {
        const panel = element();
        const first = panel?.querySelector<HTMLElement>(
            ".acts details[open] :is(input:checked, select, textarea, button), .acts :is(a, summary, button)",
        );
        first?.focus();
    }

    async function open(shipment: string, how: { act?: boolean } = {}): Promise<void> {
        shown = shipment;
        if (!(await show(address(shipment)))) return;
        if (how.act) act();
        if (matchMedia("(max-width: 75em)").matches) element()?.scrollIntoView({ block: "start" });
    }

    function refresh(shipment: string): void {
        if (shipment !== shown) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
            if (shipment === shown && !inUse()) void show(address(shipment), FRAGMENT, true);
        }, REFRESH_MS);
    }

    for (const kind of ["pointerdown", "input", "keydown"]) {
        root.addEventListener(kind, (event) => {
            if (element()?.contains(event.target as Node)) usedAt = Date.now();
        });
    }

    root.addEventListener("submit", (event) => {
        const form = event.target as HTMLFormElement;
        if (!form.closest("#panel") || form.method !== "post") return;
        event.preventDefault();
        const submitter = (event as SubmitEvent).submitter as HTMLButtonElement | null;
        if (submitter) submitter.disabled = true;
        void show(form.action, { ...FRAGMENT, method: "POST", body: new URLSearchParams(entries(form)) }).then((done) => {
            if (submitter) submitter.disabled = false;
            if (done) element()?.focus();
        });
    });

    root.addEventListener("click", (event) => {
        const target = event.target as Element;
        const part = target.closest<HTMLAnchorElement>("a[data-panel]");
        if (part && root.hasAttribute("fragment")) {
            event.preventDefault();
            void show(part.href).then((done) => done && act());
        }
        const copy = target.closest<HTMLElement>("[data-copy]");
        if (copy) void copyLink(copy);
    });

    return { open, refresh, act };
}

function entries(form: HTMLFormElement): [string, string][] {
    return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

function fail(panel: HTMLElement): void {
    const text = document.createElement("p");
    text.className = "say bad";
    text.setAttribute("role", "alert");
    text.textContent = "That did not reach the server. Nothing was changed; try again.";
    panel.prepend(text);
}

async function copyLink(button: HTMLElement): Promise<void> {
    const address = new URL(button.dataset["copy"] ?? "", location.href).href;
    const label = button.querySelector("span");
    try {
        await navigator.clipboard.writeText(address);
        if (label) label.textContent = "Copied";
    } catch {
        if (label) label.textContent = address; // no clipboard here: the address can be chosen and copied by hand
    }
}

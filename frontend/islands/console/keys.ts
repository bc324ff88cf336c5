// The keys of the work page. None of them is taken from somebody who is typing.

import type { Panel } from "./panel";
import type { Rows } from "./rows";

export function wireKeys(root: HTMLElement & { toggleMap(): void }, rows: Rows, panel: Panel): void {
    const help = root.querySelector<HTMLDialogElement>("#help");
    const keys: Readonly<Record<string, () => void>> = {
        "/": () => document.querySelector<HTMLInputElement>("#find")?.focus(),
        "?": () => help?.showModal(),
        j: () => focus(rows.move(1)),
        k: () => focus(rows.move(-1)),
        Enter: () => void panel.open(rows.chosen?.dataset["id"] ?? ""),
        e: () => panel.act(),
        n: () => root.querySelector<HTMLElement>("#fresh:not([hidden])")?.click(),
        m: () => root.toggleMap(),
        Escape: () => focus(rows.chosen ?? undefined),
    };
    document.addEventListener("keydown", (event) => {
        const target = event.target as HTMLElement;
        const typing = target.matches("input, textarea, select, [contenteditable]");
        if (event.altKey || event.ctrlKey || event.metaKey || help?.open) return;
        if (typing && event.key !== "Escape") return;
        if (event.key === "Enter" && (target.matches("a, button, summary") || !rows.chosen)) {
            if (!target.closest("#rows")) return;
        }
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        act();
    });
}

function focus(row: HTMLElement | undefined): void {
    row?.querySelector<HTMLElement>("th a")?.focus({ preventScroll: true });
}

// Light or dark: the page's own switch first, else the system's setting.

export type Tone = "light" | "dark";

const SYSTEM = "(prefers-color-scheme: dark)";

export function tone(): Tone {
    const chosen = document.documentElement.dataset["theme"];
    if (chosen === "light" || chosen === "dark") return chosen;
    return matchMedia(SYSTEM).matches ? "dark" : "light";
}

/** Call back whenever the tone changes; returns what stops it. */
export function watchTone(changed: (now: Tone) => void): () => void {
    let last = tone();
    const look = (): void => {
        const now = tone();
        if (now !== last) changed((last = now));
    };
    const system = matchMedia(SYSTEM);
    system.addEventListener("change", look);
    const watch = new MutationObserver(look);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
        system.removeEventListener("change", look);
        watch.disconnect();
    };
}

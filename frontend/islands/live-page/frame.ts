// What stands around every staff page and changes while it is open: the clock, and whether the page is behind.

/** The page's own clock, which is that of the deliveries, and stands still when nothing is heard; "" without one. */
export function clockShown(): string {
    return document.getElementById("clock")?.textContent.trim() ?? "";
}

/** Show what a live message says of the frame. */
export function showFrame(values: Readonly<Record<string, unknown>>): void {
    const { clock, behind } = values;
    const shown = document.getElementById("clock");
    if (shown && typeof clock === "string" && shown.textContent !== clock) shown.textContent = clock;
    const banner = document.getElementById("behind");
    if (!banner || typeof behind !== "string" || banner.textContent === behind) return;
    banner.textContent = behind;
    banner.hidden = behind === "";
}

// What the map itself says, and on which side its controls stand.

import type * as MapLibre from "maplibre-gl";

/** The library's texts from the element's attributes; what the page does not say stays English. */
export function wordsOf(element: Element): Record<string, string> {
    const scroll = element.getAttribute("scroll-label") ?? "";
    const said: Readonly<Record<string, string | null>> = {
        "Map.Title": element.getAttribute("label"),
        "NavigationControl.ZoomIn": element.getAttribute("zoom-in-label"),
        "NavigationControl.ZoomOut": element.getAttribute("zoom-out-label"),
        "CooperativeGesturesHandler.MobileHelpText": element.getAttribute("fingers-label"),
        "CooperativeGesturesHandler.WindowsHelpText": scroll.replace("{press}", "Ctrl"),
        "CooperativeGesturesHandler.MacHelpText": scroll.replace("{press}", "⌘"),
    };
    return Object.fromEntries(Object.entries(said).filter((one): one is [string, string] => Boolean(one[1])));
}

/** Buttons and credit, in the corners where a line of the page ends. */
export function addControls(map: MapLibre.Map, library: typeof MapLibre, element: Element): void {
    const side = getComputedStyle(element).direction === "rtl" ? "left" : "right";
    map.addControl(new library.AttributionControl({ compact: false }), `bottom-${side}`);
    map.addControl(new library.NavigationControl({ showCompass: false }), `top-${side}`);
}

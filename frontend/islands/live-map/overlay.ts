// What is drawn into the map itself, below its labels: circles of uncertainty, tours and stops.

import type * as MapLibre from "maplibre-gl";
import { dots, halos, paths, type Stop, type Tour, type Van } from "./shapes";

const FIRST_LABEL = "house-number";
const STOPS = "doorstep-stops";

export interface Drawn {
    readonly vans: readonly Van[];
    readonly stops: readonly Stop[];
    readonly tours: readonly Tour[];
}

/** Add the layers to a style that was just loaded. Colours are those of the page at this moment. */
export function addOverlay(map: MapLibre.Map, drawn: Drawn, host: Element): void {
    const colour = reader(host);
    const below = map.getLayer(FIRST_LABEL) ? FIRST_LABEL : undefined;
    map.addSource("doorstep-halos", { type: "geojson", data: halos(drawn.vans) });
    map.addSource("doorstep-tours", { type: "geojson", data: paths(drawn.tours) });
    map.addSource(STOPS, { type: "geojson", data: dots(drawn.stops) });
    map.addLayer(
        {
            id: "doorstep-halos",
            type: "fill",
            source: "doorstep-halos",
            paint: { "fill-color": colour("--accent"), "fill-opacity": 0.14 },
        },
        below,
    );
    map.addLayer(
        {
            id: "doorstep-tours",
            type: "line",
            source: "doorstep-tours",
            layout: { "line-cap": "round", "line-join": "round" },
            paint: {
                "line-color": ["case", ["get", "selected"], colour("--accent"), colour("--control")],
                "line-width": ["case", ["get", "selected"], 3.5, 2],
                "line-opacity": ["case", ["get", "selected"], 1, 0.45],
            },
        },
        below,
    );
    map.addLayer({
        id: STOPS,
        type: "circle",
        source: STOPS,
        paint: {
            "circle-radius": ["case", ["get", "selected"], 10, ["!=", ["get", "number"], ""], 8.5, 5.5],
            "circle-color": ["match", ["get", "state"], "done", colour("--control"), colour("--paper")],
            "circle-stroke-width": ["case", ["get", "selected"], 3, 2],
            "circle-stroke-color": [
                "case",
                ["==", ["get", "state"], "late"],
                colour("--late"),
                ["get", "selected"],
                colour("--accent"),
                colour("--control"),
            ],
        },
    });
    map.addLayer({
        id: "doorstep-stop-numbers",
        type: "symbol",
        source: STOPS,
        layout: {
            "text-field": ["get", "number"],
            "text-font": ["Doorstep Sans Strong"],
            "text-size": 10,
            "text-allow-overlap": true,
        },
        paint: { "text-color": ["match", ["get", "state"], "done", colour("--paper"), colour("--ink")] },
    });
}

export function updateOverlay(map: MapLibre.Map, drawn: Drawn): void {
    setData(map, "doorstep-halos", halos(drawn.vans));
    setData(map, "doorstep-tours", paths(drawn.tours));
    setData(map, STOPS, dots(drawn.stops));
}

/** Call back with the stop that was clicked. The keyboard's way to a stop is the table beside the map. */
export function onStopClick(map: MapLibre.Map, select: (id: string) => void): void {
    map.on("click", STOPS, (event) => {
        const id: unknown = event.features?.[0]?.properties["id"];
        if (typeof id === "string") select(id);
    });
    map.on("mouseenter", STOPS, () => {
        map.getCanvas().style.cursor = "pointer";
    });
    map.on("mouseleave", STOPS, () => {
        map.getCanvas().style.cursor = "";
    });
}

function setData(map: MapLibre.Map, name: string, data: ReturnType<typeof halos>): void {
    const source = map.getSource(name);
    if (source?.type === "geojson") (source as MapLibre.GeoJSONSource).setData(data);
}

function reader(host: Element): (token: string) => string {
    const style = getComputedStyle(host);
    return (token) => style.getPropertyValue(token).trim() || "#75807b";
}

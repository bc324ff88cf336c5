// A whole fleet on the map: drawn into it as one layer, because hundreds of elements over a map cannot be moved smoothly.
// Dots are hollow once a position is older than two minutes; names give way to one another. The text beside says the rest.

import type { Feature, FeatureCollection } from "geojson";
import type * as MapLibre from "maplibre-gl";
import type { Van } from "./shapes";
import { STALE_S } from "./vans";

/** With more vans than this each is a dot of the map, no longer an element with a nose of its own. */
export const CROWD = 60;

const FLEET = "doorstep-fleet";
const NAMES = "doorstep-fleet-names";

export class Fleet {
    #vans: readonly Van[] = [];
    #heardAt = 0;

    constructor(
        private readonly map: MapLibre.Map,
        private readonly host: Element,
        private readonly options: { selectable: boolean; speed: () => number; onSelect: (id: string) => void },
    ) {
        if (!options.selectable) return;
        map.on("click", FLEET, (event) => {
            const id: unknown = event.features?.[0]?.properties["id"];
            if (typeof id === "string") options.onSelect(id);
        });
        map.on("mouseenter", FLEET, () => (map.getCanvas().style.cursor = "pointer"));
        map.on("mouseleave", FLEET, () => (map.getCanvas().style.cursor = ""));
    }

    /** Add the layers to a style that was just loaded, in the colours of the page at this moment. */
    add(): void {
        const style = getComputedStyle(this.host);
        const colour = (token: string): string => style.getPropertyValue(token).trim() || "#75807b";
        const hollow = ["get", "stale"] as MapLibre.ExpressionSpecification;
        this.map.addSource(FLEET, { type: "geojson", data: this.#data() });
        this.map.addLayer({
            id: FLEET,
            type: "circle",
            source: FLEET,
            layout: { "circle-sort-key": ["case", ["get", "selected"], 1, 0] },
            paint: {
                "circle-radius": ["case", ["get", "selected"], 9, 6],
                "circle-color": ["case", hollow, colour("--paper"), colour("--accent")],
                "circle-stroke-width": 2,
                "circle-stroke-color": ["case", hollow, colour("--accent"), colour("--paper")],
            },
        });
        this.map.addLayer({
            id: NAMES,
            type: "symbol",
            source: FLEET,
            minzoom: 13,
            layout: {
                "text-field": ["get", "label"],
                "text-font": ["Doorstep Sans Strong"],
                "text-size": 12,
                "text-anchor": "top",
                "text-offset": [0, 0.7],
                "text-optional": true,
            },
            paint: { "text-color": colour("--ink"), "text-halo-color": colour("--map-land"), "text-halo-width": 1.5 },
        });
    }

    show(vans: readonly Van[]): void {
        this.#vans = vans;
        this.#heardAt = performance.now();
        this.#draw();
    }

    /** Positions get older while nothing is heard: called every few seconds. */
    grow(): void {
        if (this.#vans.length > 0) this.#draw();
    }

    #draw(): void {
        const source = this.map.getSource(FLEET);
        if (source?.type === "geojson") (source as MapLibre.GeoJSONSource).setData(this.#data());
    }

    #data(): FeatureCollection {
        const older = ((performance.now() - this.#heardAt) / 1000) * this.options.speed();
        return { type: "FeatureCollection", features: this.#vans.map((van) => dot(van, older)) };
    }
}

function dot(van: Van, older: number): Feature {
    return {
        type: "Feature",
        geometry: { type: "Point", coordinates: [van.lon, van.lat] },
        properties: {
            id: van.id,
            label: van.label ?? "",
            stale: (van.age_s ?? 0) + older > STALE_S,
            selected: van.selected ?? false,
        },
    };
}

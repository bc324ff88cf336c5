// What the page tells the map, and the GeoJSON made of it. Places are in degrees, latitude first.

import type { FeatureCollection, Feature, Position } from "geojson";

export type Place = readonly [latitude: number, longitude: number];

export interface Van {
    readonly id: string;
    readonly lat: number;
    readonly lon: number;
    /** Degrees clockwise from north; absent when the van stands or does not say. */
    readonly heading?: number | null;
    /** How old the position is, in seconds of the business clock. */
    readonly age_s?: number;
    readonly accuracy_m?: number | null;
    /** What stands beside the dot and is read aloud. */
    readonly label?: string;
    readonly selected?: boolean;
}

export interface Stop {
    readonly id: string;
    readonly lat: number;
    readonly lon: number;
    readonly number?: number;
    readonly done?: boolean;
    readonly late?: boolean;
    readonly selected?: boolean;
}

export interface Tour {
    readonly id: string;
    readonly path: readonly Place[];
    readonly selected?: boolean;
}

export interface Shown {
    readonly vans?: readonly Van[];
    readonly stops?: readonly Stop[];
    readonly tours?: readonly Tour[];
    readonly destination?: Place | null;
}

const EARTH_M = 6_371_008.8;
const ROUND = 48;

export function readPlace(text: string | null): Place | null {
    const [lat, lon] = (text ?? "").split(",").map(Number);
    return lat !== undefined && lon !== undefined && Number.isFinite(lat) && Number.isFinite(lon) ? [lat, lon] : null;
}

/** A list from an attribute; a broken one is shown as empty and told to the console, never thrown. */
export function readList<Item>(text: string | null, attribute: string): readonly Item[] {
    if (!text) return [];
    try {
        const list: unknown = JSON.parse(text);
        return Array.isArray(list) ? (list as Item[]) : [];
    } catch {
        console.warn(`<live-map ${attribute}> is no JSON list`);
        return [];
    }
}

export function metresBetween(a: Place, b: Place): number {
    const north = radians(b[0] - a[0]);
    const east = radians(b[1] - a[1]) * Math.cos(radians((a[0] + b[0]) / 2));
    return EARTH_M * Math.hypot(north, east);
}

/** Circles of uncertainty round the vans that say how sure they are. */
export function halos(vans: readonly Van[]): FeatureCollection {
    const unsure = vans.filter((van) => (van.accuracy_m ?? 0) > 0);
    return collection(unsure.map((van) => polygon(circle([van.lat, van.lon], van.accuracy_m ?? 0), van.id)));
}

export function paths(tours: readonly Tour[]): FeatureCollection {
    return collection(
        tours.map((tour) => ({
            type: "Feature",
            properties: { id: tour.id, selected: tour.selected ?? false },
            geometry: { type: "LineString", coordinates: tour.path.map(([lat, lon]) => [lon, lat]) },
        })),
    );
}

export function dots(stops: readonly Stop[]): FeatureCollection {
    return collection(
        stops.map((stop) => ({
            type: "Feature",
            properties: {
                id: stop.id,
                number: stop.number === undefined ? "" : String(stop.number),
                state: stop.late ? "late" : stop.done ? "done" : "open",
                selected: stop.selected ?? false,
            },
            geometry: { type: "Point", coordinates: [stop.lon, stop.lat] },
        })),
    );
}

function collection(features: Feature[]): FeatureCollection {
    return { type: "FeatureCollection", features };
}

function polygon(ring: Position[], id: string): Feature {
    return { type: "Feature", properties: { id }, geometry: { type: "Polygon", coordinates: [ring] } };
}

function circle([lat, lon]: Place, metres: number): Position[] {
    const north = (metres / EARTH_M) * (180 / Math.PI);
    const east = north / Math.cos(radians(lat));
    return Array.from({ length: ROUND + 1 }, (_, step) => {
        const angle = (2 * Math.PI * step) / ROUND;
        return [lon + east * Math.cos(angle), lat + north * Math.sin(angle)];
    });
}

function radians(degrees: number): number {
    return (degrees * Math.PI) / 180;
}

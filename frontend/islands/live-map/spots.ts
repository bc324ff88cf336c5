// Places to keep in sight, and the frame around them.

import type { Drawn } from "./overlay";
import type { Place } from "./shapes";

/** Pixels between the places and the edge of the map, and how close it goes to one alone. */
export const FIT = { padding: 40, maxZoom: 16.5 };

/** Vans and destination; without a destination the stops too. */
export function spotsOf(drawn: Drawn, destination: Place | null): Place[] {
    const spots: Place[] = drawn.vans.map((van) => [van.lat, van.lon]);
    return destination ? [...spots, destination] : [...spots, ...drawn.stops.map((stop): Place => [stop.lat, stop.lon])];
}

export function boundsOf(spots: readonly Place[]): [[number, number], [number, number]] | undefined {
    if (spots.length === 0) return undefined;
    const [lats, lons] = [spots.map((spot) => spot[0]), spots.map((spot) => spot[1])];
    return [
        [Math.min(...lons), Math.min(...lats)],
        [Math.max(...lons), Math.max(...lats)],
    ];
}

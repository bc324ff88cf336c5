// The tour as it will be once everything on this device is recorded: the server's word plus what waits here.

import type { Action, Break, Outcome, Parcel, Stop, Tour } from "./model";

const OUTCOMES: Partial<Record<Action["kind"], Outcome>> = {
    loaded: "loaded",
    missing: "missing",
    delivered: "delivered",
    attempted: "attempted",
    refused: "refused",
    collected: "collected",
    taken_over: "loaded",
};
const AT_STOP = new Set<Action["kind"]>(["delivered", "attempted", "refused", "collected", "taken_over"]);

const WAITING = new Set<Outcome>(["planned", "loaded", "awaited"]);
const BACK = new Set<Outcome>(["loaded", "attempted", "refused"]);

export function applied(tour: Tour, actions: readonly Action[]): Tour {
    return actions.reduce(applyOne, tour);
}

export function isDone(stop: Stop): boolean {
    return stop.state === "departed";
}

/** Parcels of a stop that still wait for a word at the door. A parcel that missed the van waits for nothing. */
export function openParcels(stop: Stop): Parcel[] {
    return stop.parcels.filter((parcel) => WAITING.has(parcel.outcome) || (parcel.outcome === "attempted" && !isDone(stop)));
}

/** Stops still to drive to, in sequence, without those whose parcels all stayed behind. */
export function openStops(tour: Tour): Stop[] {
    return tour.stops.filter((stop) => !isDone(stop) && (openParcels(stop).length > 0 || stop.state === "arrived" || meets(tour, stop)));
}

/** Whether the stop is the meeting with another van, which hands parcels over there. */
export function meets(tour: Tour, stop: Stop): boolean {
    return tour.meet_up?.gives === false && tour.meet_up.stop === stop.id;
}

/** The stop to work on: the one the van stands at, else the next one. */
export function currentStop(tour: Tour): Stop | undefined {
    const open = openStops(tour);
    return open.find((stop) => stop.state === "arrived") ?? open[0];
}

/** Parcels in the van: loaded and not handed over, or collected. */
export function onBoard(tour: Tour): Parcel[] {
    return [...allParcels(tour).filter((parcel) => (parcel.collects ? parcel.outcome === "collected" : BACK.has(parcel.outcome))), ...keptParcels(tour)];
}

/** Parcels in the van that were taken off the tour after they were loaded. */
export function keptParcels(tour: Tour): Parcel[] {
    return (tour.keeps ?? []).map((one) => one.parcel);
}

export function allParcels(tour: Tour): Parcel[] {
    return tour.stops.flatMap((stop) => [...stop.parcels]);
}

function applyOne(tour: Tour, action: Action): Tour {
    switch (action.kind) {
        case "started":
            return { ...tour, started_at: action.occurred_at };
        case "ended":
            return { ...tour, ended_at: action.occurred_at };
        case "interrupted":
            return { ...tour, interrupted: true, interrupted_cause: action.cause ?? null, expected_s: action.expected_s ?? 0 };
        case "resumed":
            return { ...tour, interrupted: false };
        case "received":
            return { ...tour, asks: (tour.asks ?? []).filter((one) => !action.asks?.includes(one)) };
        case "read":
            return { ...tour, stops: tour.stops.map((stop) => withRead(stop, action)) };
        case "rested":
            return { ...tour, breaks: rested(tour.breaks ?? [], action) };
        default:
            return inSequence({ ...tour, stops: tour.stops.map((stop) => withoutLeft(applyToStop(stop, action), tour, action)) }, action);
    }
}

function withRead(stop: Stop, action: Action): Stop {
    const { asked, way_in: wayIn } = stop;
    const named = (id: string | undefined): boolean => id !== undefined && (action.asks?.includes(id) ?? false);
    return {
        ...stop,
        ...(stop.heard && { heard: stop.heard.map((one) => (named(one.id) ? { ...one, read_at: action.occurred_at } : one)) }),
        ...(asked && named(asked.id) && { asked: { ...asked, read_at: action.occurred_at } }),
        ...(wayIn && named(wayIn.id) && { way_in: { ...wayIn, read_at: action.occurred_at } }),
    };
}

/** What another van should have handed over and has not is in no stop's way. */
function withoutLeft(stop: Stop, tour: Tour, action: Action): Stop {
    if (action.kind !== "taken_over") return stop;
    const awaited = new Set(tour.meet_up?.parcels.map((parcel) => parcel.id));
    const parcels = stop.parcels.map((parcel) => (awaited.has(parcel.id) && parcel.outcome === "planned" ? { ...parcel, outcome: "missing" as const } : parcel));
    return { ...stop, parcels };
}

/** The next break nobody has taken is taken now. */
function rested(breaks: readonly Break[], action: Action): Break[] {
    const next = breaks.findIndex((one) => !one.taken_at);
    const over = new Date(Date.parse(action.occurred_at) + (action.expected_s ?? 0) * 1000).toISOString();
    return breaks.map((one, number) => (number === next ? { ...one, taken_at: action.occurred_at, over_at: over } : one));
}

function applyToStop(stop: Stop, action: Action): Stop {
    const outcome = OUTCOMES[action.kind];
    const meant = (parcel: Parcel): boolean =>
        action.parcels?.length ? action.parcels.includes(parcel.id) : stop.id === action.stop;
    const became = (parcel: Parcel): Outcome | undefined => (parcel.collects && outcome === "refused" ? "attempted" : outcome);
    const parcels = outcome ? stop.parcels.map((parcel) => (meant(parcel) ? { ...parcel, outcome: became(parcel) ?? parcel.outcome } : parcel)) : stop.parcels;
    if (stop.id !== action.stop) return { ...stop, parcels };
    if (action.kind === "arrived") return { ...stop, parcels, state: "arrived", arrived_at: action.occurred_at };
    if (action.kind === "deferred" || action.again) return { ...stop, parcels, state: "deferred" };
    const leaves = action.kind === "departed" || (AT_STOP.has(action.kind) && action.leaves !== false);
    return leaves ? { ...stop, parcels, state: "departed", departed_at: action.occurred_at, way_in: null } : { ...stop, parcels, state: "arrived" };
}

/** A stop that was put off comes last. */
function inSequence(tour: Tour, action: Action): Tour {
    if (action.kind !== "deferred" && !action.again) return tour;
    const put = tour.stops.filter((stop) => stop.id === action.stop);
    return { ...tour, stops: [...tour.stops.filter((stop) => stop.id !== action.stop), ...put] };
}

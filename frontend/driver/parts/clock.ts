// The business clock, followed from what the server last said; in a demonstration it runs faster than real time.

import type { ClockNow } from "./model";

let anchor: { business: number; real: number; speed: number } | undefined;

/** The server's word counts from the moment it arrived here: clocks of devices are often wrong. */
export function follow(clock: ClockNow, heardAt: number): void {
    anchor = { business: Date.parse(clock.business), real: heardAt, speed: clock.speed };
}

/** The business moment now, in milliseconds. */
export function now(): number {
    return anchor ? anchor.business + (Date.now() - anchor.real) * anchor.speed : Date.now();
}

/** The business moment of a real one that this device read, in milliseconds. */
export function momentAt(real: number): string {
    return new Date(anchor ? anchor.business + (real - anchor.real) * anchor.speed : real).toISOString();
}

export function stamp(): string {
    return new Date(now()).toISOString();
}

export function clock(moment: string | number, zone: string): string {
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(new Date(moment));
}

/** The day of a moment as it is said: today, else the weekday and the date. */
export function dayOf(moment: string, zone: string): string {
    const day = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "long", day: "numeric", month: "long" });
    return day.format(new Date(moment)) === day.format(now()) ? "today" : day.format(new Date(moment));
}

/** Whole minutes from now until a moment; negative once it has passed. */
export function minutesUntil(moment: string): number {
    return Math.round((Date.parse(moment) - now()) / 60_000);
}

export function ago(realMs: number): string {
    const minutes = Math.floor((Date.now() - realMs) / 60_000);
    if (minutes < 1) return "just now";
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

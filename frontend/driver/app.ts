// The driver's app: works with no signal, records what was done with its true time, and never decides.

import { currentStop } from "./parts/apply";
import { banners, finishedCard, topBar, undoBar } from "./parts/bars";
import { follow } from "./parts/clock";
import { Desk } from "./parts/desk";
import { h } from "./parts/dom";
import { keptOnBoard } from "./parts/kept";
import { nextStops } from "./parts/lists";
import { loading } from "./parts/loading";
import type { Tour } from "./parts/model";
import { endSheet, useTheme } from "./parts/more";
import { type Line, NoTour, Queue } from "./parts/queue";
import { stopCard } from "./parts/stopcard";
import { ShownPlaces } from "./parts/shown";
import { Store } from "./parts/store";
import { TourStream } from "./parts/stream";
import { Whereabouts } from "./parts/whereabouts";

/** How often the app asks by itself: seldom while a stream tells it everything, for a stream can fall silent unseen. */
const LOOK_EVERY_MS = 20_000;
const LOOK_BESIDE_STREAM_MS = 60_000;
const CLICK_WITHIN_MS = 100;
const root = document.querySelector<HTMLElement>("#app");
let desk: Desk;
let line: Line = navigator.onLine ? "online" : "offline";
let chosen: string | undefined;
let problem = "";
let lookedAt = 0;
let pressed = false;
let waits = false;

function render(): void {
    if (!root) return;
    if (pressed) {
        waits = true;
        return;
    }
    waits = false;
    const focused = document.activeElement?.id;
    const typed = document.querySelector<HTMLInputElement>("#scan-in")?.value ?? "";
    const tour = desk.current;
    root.replaceChildren(...(tour ? screen(tour) : [waiting()]));
    const undo = undoBar(desk);
    if (undo) root.append(undo);
    const input = document.querySelector<HTMLInputElement>("#scan-in");
    if (input) input.value = typed;
    if (focused) document.getElementById(focused)?.focus();
}

function screen(tour: Tour): HTMLElement[] {
    const bars = [topBar(desk, tour, line), ...banners(desk, tour, line)];
    if (tour.ended_at) return [...bars, h("main", { id: "main" }, finishedCard(tour))];
    if (!tour.started_at) return [...bars, loading(desk, tour), ...kept(tour)];
    const stop = tour.stops.find((one) => one.id === chosen && one.state !== "departed") ?? currentStop(tour);
    const card = stop ? stopCard(desk, tour, stop) : allDone(tour);
    const next = nextStops(tour, stop, (id) => {
        chosen = id;
        render();
        scrollTo({ top: 0 });
    });
    return [...bars, h("main", { id: "main" }, card, next, keptOnBoard(tour))];
}

function kept(tour: Tour): HTMLElement[] {
    const shown = keptOnBoard(tour);
    return shown ? [shown] : [];
}

function allDone(tour: Tour): HTMLElement {
    const end = desk.speaks ? h("div", { class: "do2" }, h("button", { class: "big one", type: "button", onclick: () => endSheet(desk, tour) }, "End the tour")) : null;
    return h("section", { class: "stop" }, h("div", { class: "in" }, h("h1", {}, "Every stop is done"), h("p", { class: "door" }, `Back to ${tour.depot.name}, ${tour.depot.line}`)), end);
}

function waiting(): HTMLElement {
    const words = { online: problem || "Loading your tour …", offline: "No connection, and no tour was loaded on this phone yet.", signed_out: "You are signed out. Open your sign-in link." }[line];
    const again = h("button", { class: "big one", type: "button", onclick: () => void look() }, "Try again");
    return h("main", { id: "main" }, h("section", { class: "stop" }, h("div", { class: "in" }, h("h1", {}, "Today’s tour"), h("p", { class: "door" }, words)), h("div", { class: "do2" }, again)));
}

async function look(): Promise<void> {
    lookedAt = Date.now();
    try {
        await desk.queue.load();
        problem = "";
    } catch (error) {
        if (error instanceof NoTour) problem = error.message;
    }
    render();
}

let whereabouts: Whereabouts | undefined;

/** Whatever tells of the tour, it is on the phone before the phone says that it has it. */
async function take(tour: Tour, store: Store): Promise<void> {
    desk.tour = tour;
    await store.keepTour(tour);
    render();
    void desk.shown?.follow(tour).then((news) => news && render());
    await desk.acknowledge();
}

function lookNowAndThen(stream: TourStream): void {
    if (document.hidden || desk.queue.waiting.length > 0) return;
    stream.follow();
    const told = stream.isOpen && desk.tour && !desk.tour.ended_at;
    if (!told || Date.now() - lookedAt >= LOOK_BESIDE_STREAM_MS) void look();
}

/** Ten seconds pass, windows close, queues age: what is shown follows, but not under a finger. */
function tick(): void {
    void whereabouts?.follow();
    if (document.querySelector("dialog[open], .slide.moving")) return;
    const typing = document.activeElement?.matches("input, textarea") ?? false;
    if (!typing) render();
}

/** Nothing is drawn anew between press and click: a button that is replaced under a finger never hears of it. */
function holdStillUnderAFinger(): void {
    let ending = 0;
    const free = (): void => {
        pressed = false;
        if (waits) render();
    };
    const press = (): void => {
        clearTimeout(ending); // the end of the tap before is not the end of this one
        pressed = true;
    };
    const lift = (): void => {
        clearTimeout(ending);
        ending = setTimeout(free, CLICK_WITHIN_MS);
    };
    addEventListener("pointerdown", press, true);
    addEventListener("click", () => (pressed = false), true); // what the click does is shown at once
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, lift, true);
}

async function stayAwake(): Promise<void> {
    if (document.hidden || !desk.current?.started_at || desk.current.ended_at) return;
    await navigator.wakeLock?.request("screen").catch(() => undefined);
}

async function begin(): Promise<void> {
    useTheme();
    holdStillUnderAFinger();
    const store = await Store.open();
    const queue = await Queue.open(store, {
        changed: () => render(),
        line: (next) => {
            line = next;
        },
        tour: async (tour, askedAt) => {
            follow(tour.clock, Date.now());
            await take(stream.newer(tour, askedAt), store);
        },
    });
    const stream = new TourStream({
        tour: (tour) => void take(tour, store),
        gone: () => void look(),
        known: () => desk.tour,
        heard: () => (line = "online"),
    });
    desk = new Desk(queue, store);
    desk.read = new Set(await store.read());
    desk.shown = await ShownPlaces.open(store);
    desk.tour = await store.tour();
    if (desk.tour) {
        follow(desk.tour.clock, Date.parse(desk.tour.clock.real));
        queue.useToken(desk.tour.csrf);
    }
    render();
    whereabouts = await Whereabouts.open(desk, store);
    await look();
    void queue.send();
    setInterval(tick, 1000);
    stream.follow();
    setInterval(() => lookNowAndThen(stream), LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", () => (stream.follow(), void stayAwake()));
    addEventListener("online", () => stream.follow());
    addEventListener("offline", () => ((line = "offline"), stream.follow(), render()));
    void stayAwake();
    const worker = document.querySelector<HTMLMetaElement>("meta[name=worker]")?.content;
    if (worker) void navigator.serviceWorker?.register(worker, { scope: "/driver" });
}

void begin();

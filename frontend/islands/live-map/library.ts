// The map library, fetched when the first map is wanted: three modules that must lie side by side, unbundled.

import type * as MapLibre from "maplibre-gl";

declare global {
    interface Window {
        pmtiles?: { Protocol: new () => { tile: MapLibre.AddProtocolAction } };
    }
}

const FOLDER = "/assets/maplibre/";
const TILES = "/assets/pmtiles.js";
const LOOK = "/assets/styles/live-map.css";

let library: Promise<typeof MapLibre> | undefined;

export function loadLibrary(): Promise<typeof MapLibre> {
    library ??= load().catch((error: unknown) => {
        library = undefined; // the next map may have a connection
        throw error;
    });
    return library;
}

/** Our own few rules, wanted before the library: for the poster and the button. */
export function loadLook(): Promise<void> {
    return loadStyles(LOOK).catch(() => undefined); // without them the poster still reads
}

/** A style of the region's map. */
export async function fetchStyle(address: string): Promise<MapLibre.StyleSpecification> {
    const reply = await fetch(address);
    if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
    return (await reply.json()) as MapLibre.StyleSpecification;
}

async function load(): Promise<typeof MapLibre> {
    const address = `${FOLDER}maplibre-gl.mjs`;
    const [module] = await Promise.all([
        import(address) as Promise<typeof MapLibre>,
        loadScript(TILES),
        loadStyles(`${FOLDER}maplibre-gl.css`),
    ]);
    if (!window.pmtiles) throw new Error("the tile reader did not load");
    module.setWorkerUrl(new URL(`${FOLDER}maplibre-gl-worker.mjs`, location.href).href);
    module.addProtocol("pmtiles", new window.pmtiles.Protocol().tile);
    return module;
}

function loadScript(address: string): Promise<void> {
    const script = document.createElement("script");
    script.src = address;
    return added(script);
}

function loadStyles(address: string): Promise<void> {
    if (document.querySelector(`link[href^="${address}"]`)) return Promise.resolve(); // the page may add a version
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    return added(link);
}

function added(element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
    return new Promise((resolve, reject) => {
        element.addEventListener("load", () => resolve());
        element.addEventListener("error", () => reject(new Error("a part of the map did not load")));
        document.head.append(element);
    });
}

// <live-map>: vans and a destination on the region's own map. The text beside it carries every fact; the map adds sight.
//
// Attributes: style-light, style-dark (style addresses; defaults /maps/style-light.json and -dark.json), centre and
// destination ("60.17,24.94"), zoom, vans, stops, tours (JSON lists, see live-map/shapes.ts), label (name of the region),
// destination-label, zoom-in-label, zoom-out-label, fingers-label and scroll-label (see live-map/words.ts), speed
// (business seconds per second), selectable (vans and stops can be clicked), cooperative (one finger scrolls the page),
// loading ("auto" when seen and the line is good, "tap" on a button, "eager"), show-label, failed-label.
// Method: update({vans, stops, tours, destination}). Events: van-select, stop-select (detail.id), map-ready.
// What stands inside the element is the poster: shown until the map is drawn, and again if it cannot be.

import type * as MapLibre from "maplibre-gl";
import { fetchStyle, loadLibrary, loadLook } from "./live-map/library";
import { addOverlay, type Drawn, onStopClick, updateOverlay } from "./live-map/overlay";
import { type Place, readList, readPlace, type Shown, type Stop, type Tour, type Van } from "./live-map/shapes";
import { tone, watchTone } from "./live-map/tone";
import { CROWD, Fleet } from "./live-map/fleet";
import { boundsOf, FIT, spotsOf } from "./live-map/spots";
import { Vans } from "./live-map/vans";
import { addControls, wordsOf } from "./live-map/words";

const GROW_MS = 5000;
const HOME = `<svg viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r="16"/>
    <path d="M12.5 20.5 20 13.5l7.5 7M15 19v8h10v-8"/></svg>`;

interface Limits {
    readonly "doorstep:max_bounds"?: [[number, number], [number, number]];
    readonly "doorstep:min_zoom"?: number;
    readonly "doorstep:max_zoom"?: number;
}

class LiveMap extends HTMLElement {
    #map: MapLibre.Map | undefined;
    #vans: Vans | undefined;
    #fleet: Fleet | undefined;
    #home: MapLibre.Marker | undefined;
    #drawn: Drawn = { vans: [], stops: [], tours: [] };
    #destination: Place | null = null;
    #library: typeof MapLibre | undefined;
    #touched = false;
    #wanted = false;
    #cleanup: (() => void)[] = [];

    connectedCallback(): void {
        this.#drawn = {
            vans: readList<Van>(this.getAttribute("vans"), "vans"),
            stops: readList<Stop>(this.getAttribute("stops"), "stops"),
            tours: readList<Tour>(this.getAttribute("tours"), "tours"),
        };
        this.#destination = readPlace(this.getAttribute("destination"));
        void loadLook();
        this.setAttribute("role", "region");
        this.setAttribute("aria-label", this.getAttribute("label") ?? "Map");
        this.#await();
    }

    disconnectedCallback(): void {
        for (const undo of this.#cleanup.splice(0)) undo();
        this.#vans?.remove();
        this.#map?.remove();
        this.#map = this.#vans = this.#fleet = this.#home = undefined;
        this.#wanted = false;
    }

    /** Show new facts; what is left out stays as it is. */
    update(shown: Shown): void {
        this.#drawn = {
            vans: shown.vans ?? this.#drawn.vans,
            stops: shown.stops ?? this.#drawn.stops,
            tours: shown.tours ?? this.#drawn.tours,
        };
        if (shown.destination !== undefined) this.#destination = shown.destination;
        if (!this.#map || !this.#vans) return;
        updateOverlay(this.#map, this.#asDrawn());
        this.#showVans();
        this.#placeHome();
        this.#keepInView();
    }

    /** Load the library and draw the map now. */
    async load(): Promise<void> {
        if (this.#wanted) return;
        this.#wanted = true;
        for (const undo of this.#cleanup.splice(0)) undo();
        this.setAttribute("aria-busy", "true");
        try {
            this.#library = await loadLibrary();
            if (this.isConnected) await this.#draw(this.#library);
        } catch (error) {
            console.warn("the map could not be drawn:", error);
            this.querySelector(".live-map-view")?.remove();
            this.#offer(this.getAttribute("failed-label") ?? "The map did not load. Try again");
        } finally {
            this.removeAttribute("aria-busy");
        }
    }

    #await(): void {
        const how = this.getAttribute("loading") ?? "auto";
        const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
        const frugal = line?.saveData === true || /2g/.test(line?.effectiveType ?? "");
        if (how === "tap" || (how === "auto" && frugal)) {
            this.#offer(this.getAttribute("show-label") ?? "Show the map");
        } else if (how === "eager") {
            void this.load();
        } else {
            const seen = new IntersectionObserver((entries) => {
                if (entries.some((entry) => entry.isIntersecting)) void this.load();
            });
            seen.observe(this);
            this.#cleanup.push(() => seen.disconnect());
        }
    }

    #offer(text: string): void {
        this.#wanted = false;
        const button = document.createElement("button");
        button.type = "button";
        button.className = "btn live-map-offer";
        button.textContent = text;
        button.addEventListener("click", () => {
            button.remove();
            void this.load();
        });
        this.append(button);
    }

    async #draw(library: typeof MapLibre): Promise<void> {
        const style = await fetchStyle(this.#styleAddress());
        const limits = (style.metadata ?? {}) as Limits;
        const container = document.createElement("div");
        container.className = "live-map-view";
        this.append(container);
        const map = new library.Map({
            container,
            style,
            ...this.#camera(style),
            ...(limits["doorstep:max_bounds"] && { maxBounds: limits["doorstep:max_bounds"] }),
            minZoom: limits["doorstep:min_zoom"] ?? 3,
            maxZoom: limits["doorstep:max_zoom"] ?? 19,
            attributionControl: false,
            locale: wordsOf(this),
            cooperativeGestures: this.hasAttribute("cooperative"),
            dragRotate: false,
            pitchWithRotate: false,
            touchPitch: false,
        });
        map.touchZoomRotate.disableRotation();
        addControls(map, library, this);
        this.#map = map;
        // The element itself is the named region; inside it the canvas takes the arrow keys.
        map.getCanvas().setAttribute("role", "application");
        map.getCanvas().setAttribute("aria-label", this.getAttribute("label") ?? "Map");
        const options = {
            selectable: this.hasAttribute("selectable"),
            speed: () => Number(this.getAttribute("speed") ?? 1) || 0,
            onSelect: (id: string) => this.#tell("van-select", id),
        };
        this.#vans = new Vans(library, map, options);
        const fleet = (this.#fleet = new Fleet(map, this, options));
        map.on("style.load", () => {
            addOverlay(map, this.#asDrawn(), this);
            fleet.add();
        });
        map.on("resize", () => this.#frame());
        map.on("dragstart", () => (this.#touched = true));
        map.on("zoomstart", (event) => (this.#touched ||= event.originalEvent !== undefined));
        if (this.hasAttribute("selectable")) onStopClick(map, (id) => this.#tell("stop-select", id));
        map.once("idle", () => {
            this.classList.add("drawn");
            this.dispatchEvent(new CustomEvent("map-ready", { bubbles: true }));
        });
        this.#showVans();
        this.#placeHome();
        const clock = window.setInterval(() => {
            this.#vans?.grow();
            this.#fleet?.grow();
        }, GROW_MS);
        this.#cleanup.push(
            () => window.clearInterval(clock),
            watchTone(() => void this.#restyle()),
        );
    }

    /** A few vans are elements that glide, a fleet is a layer; the one that is not used shows none. */
    #showVans(): void {
        const crowd = this.#drawn.vans.length > CROWD;
        this.#vans?.show(crowd ? [] : this.#drawn.vans);
        this.#fleet?.show(crowd ? this.#drawn.vans : []);
    }

    /** What the map itself draws: around each of a whole fleet a circle of uncertainty would hide the streets. */
    #asDrawn(): Drawn {
        return this.#drawn.vans.length > CROWD ? { ...this.#drawn, vans: [] } : this.#drawn;
    }

    async #restyle(): Promise<void> {
        const style = await fetchStyle(this.#styleAddress());
        this.#map?.setStyle(style, { diff: false });
    }

    #styleAddress(): string {
        const now = tone();
        return this.getAttribute(`style-${now}`) ?? `/maps/style-${now}.json`;
    }

    #camera(style: MapLibre.StyleSpecification): Partial<MapLibre.MapOptions> {
        const spots = spotsOf(this.#drawn, this.#destination);
        const centre = readPlace(this.getAttribute("centre"));
        const zoom = Number(this.getAttribute("zoom")) || undefined;
        if (centre) return { center: [centre[1], centre[0]], zoom: zoom ?? (style.zoom ?? 13) + 1 };
        const bounds = boundsOf(spots);
        if (bounds) return { bounds, fitBoundsOptions: { ...FIT, maxZoom: zoom ?? FIT.maxZoom } };
        return zoom === undefined ? {} : { zoom };
    }

    /** What is to be seen fills a map that was given another size, until the person moves it. */
    #frame(): void {
        const bounds = this.#touched || this.hasAttribute("centre") ? undefined : boundsOf(spotsOf(this.#drawn, this.#destination));
        if (bounds) this.#map?.fitBounds(bounds, { ...FIT, duration: 0 });
    }

    /** With a destination, van and house stay in sight until the person moves the map. */
    #keepInView(): void {
        const bounds = this.#destination && !this.#touched ? boundsOf(spotsOf(this.#drawn, this.#destination)) : undefined;
        if (!this.#map || !bounds) return;
        const view = this.#map.getBounds();
        if (view.contains(bounds[0]) && view.contains(bounds[1])) return;
        this.#map.fitBounds(bounds, { ...FIT, duration: 180 });
    }

    #placeHome(): void {
        if (!this.#map || !this.#library) return;
        this.#home?.remove();
        this.#home = undefined;
        if (!this.#destination) return;
        const element = document.createElement("div");
        element.className = "live-map-home";
        element.innerHTML = HOME;
        this.#home = new this.#library.Marker({ element });
        this.#home.setLngLat([this.#destination[1], this.#destination[0]]).addTo(this.#map);
        element.setAttribute("role", "img");
        element.setAttribute("aria-label", this.getAttribute("destination-label") ?? "Destination");
    }

    #tell(name: "van-select" | "stop-select", id: string): void {
        this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { id } }));
    }
}

customElements.define("live-map", LiveMap);

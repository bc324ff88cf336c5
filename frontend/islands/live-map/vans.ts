// Vans on the map: an accent dot with a heading; hollow and with its age once the position is older than two minutes.

import type * as MapLibre from "maplibre-gl";
import { metresBetween, type Place, type Van } from "./shapes";

export const STALE_S = 120;
const GLIDE_MS = 900;
const JUMP_M = 800; // farther than a van goes between two positions: a new van or a corrected one
// Drawn twice, so that dot and nose are one shape with one edge.
const SHAPE = '<path class="nose" d="M18 0 25.5 13h-15z"/><circle cx="18" cy="18" r="9"/>';
const EDGE = `<g class="edge">${SHAPE}</g>`;
const FILL = `<g class="fill">${SHAPE}</g>`;

interface Shown {
    readonly marker: MapLibre.Marker;
    readonly element: HTMLElement;
    van: Van;
    heardAt: number;
    frame: number;
}

export class Vans {
    readonly #shown = new Map<string, Shown>();

    constructor(
        private readonly library: typeof MapLibre,
        private readonly map: MapLibre.Map,
        private readonly options: { selectable: boolean; speed: () => number; onSelect: (id: string) => void },
    ) {}

    show(vans: readonly Van[]): void {
        const ids = new Set(vans.map((van) => van.id));
        for (const [id, gone] of this.#shown) {
            if (ids.has(id)) continue;
            cancelAnimationFrame(gone.frame);
            gone.marker.remove();
            this.#shown.delete(id);
        }
        for (const van of vans) this.#place(van);
        this.grow();
    }

    /** Positions get older while nothing is heard: called every few seconds. */
    grow(): void {
        for (const shown of this.#shown.values()) this.#dress(shown);
    }

    remove(): void {
        this.show([]);
    }

    #place(van: Van): void {
        const known = this.#shown.get(van.id);
        if (!known) {
            this.#shown.set(van.id, this.#create(van));
            return;
        }
        const moved = known.van.lat !== van.lat || known.van.lon !== van.lon;
        if (moved || known.van.age_s !== van.age_s) known.heardAt = performance.now();
        known.van = van;
        if (moved) this.#glide(known, [van.lat, van.lon]);
    }

    #create(van: Van): Shown {
        const element = document.createElement(this.options.selectable ? "button" : "div");
        element.className = "live-map-van";
        element.innerHTML = `<svg viewBox="0 0 36 36" aria-hidden="true">${EDGE}${FILL}</svg>
            <span class="tag" aria-hidden="true"></span>`;
        if (this.options.selectable) {
            element.addEventListener("click", (event) => {
                event.stopPropagation();
                this.options.onSelect(van.id);
            });
        }
        const marker = new this.library.Marker({ element }).setLngLat([van.lon, van.lat]).addTo(this.map);
        element.setAttribute("role", this.options.selectable ? "button" : "img"); // the library set its own
        return { marker, element, van, heardAt: performance.now(), frame: 0 };
    }

    #dress(shown: Shown): void {
        const { van, element } = shown;
        const age = (van.age_s ?? 0) + ((performance.now() - shown.heardAt) / 1000) * this.options.speed();
        const stale = age > STALE_S;
        const text = [van.label, stale ? spokenAge(age) : ""].filter(Boolean).join(", ");
        element.classList.toggle("stale", stale);
        element.classList.toggle("selected", van.selected ?? false);
        element.classList.toggle("heads", van.heading !== undefined && van.heading !== null && !stale);
        for (const nose of element.querySelectorAll(".nose")) {
            nose.setAttribute("transform", `rotate(${van.heading ?? 0} 18 18)`);
        }
        const tag = element.querySelector(".tag");
        if (tag && tag.textContent !== text) tag.textContent = text;
        element.setAttribute("aria-label", text || van.id);
    }

    #glide(shown: Shown, to: Place): void {
        cancelAnimationFrame(shown.frame);
        const { lat, lng } = shown.marker.getLngLat();
        const still = matchMedia("(prefers-reduced-motion: reduce)").matches || document.hidden;
        if (still || metresBetween([lat, lng], to) > JUMP_M) {
            shown.marker.setLngLat([to[1], to[0]]);
            return;
        }
        const start = performance.now();
        const step = (now: number): void => {
            const part = Math.min(1, (now - start) / GLIDE_MS);
            const eased = 1 - (1 - part) ** 2;
            shown.marker.setLngLat([lng + (to[1] - lng) * eased, lat + (to[0] - lat) * eased]);
            if (part < 1) shown.frame = requestAnimationFrame(step);
        };
        shown.frame = requestAnimationFrame(step);
    }
}

function spokenAge(seconds: number): string {
    const words = new Intl.RelativeTimeFormat(`${document.documentElement.lang || "en"}-u-nu-latn`, { style: "short" });
    const minutes = Math.round(seconds / 60);
    return minutes < 90 ? words.format(-minutes, "minute") : words.format(-Math.round(minutes / 60), "hour");
}

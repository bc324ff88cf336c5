// What the reader's hands do: nothing changes in the moment in which somebody presses.

const CALM_MS = 600;
const SIGNS = ["pointerdown", "pointermove", "keydown"] as const;

export class Hands {
    #movedAt = -CALM_MS;

    constructor(place: ShadowRoot) {
        for (const sign of SIGNS) place.addEventListener(sign, () => (this.#movedAt = performance.now()), { passive: true });
    }

    /** What they did is answered: the next change may come at once. */
    rest(): void {
        this.#movedAt = -CALM_MS;
    }

    /** Until they have been still for a moment. */
    async still(): Promise<void> {
        while (performance.now() - this.#movedAt < CALM_MS) await new Promise((done) => window.setTimeout(done, CALM_MS / 3));
    }
}

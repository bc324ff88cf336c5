// How long a window is still held, to the second; read aloud each minute only. The reader's clock is not asked.

export class Countdown {
    #tick = 0;

    constructor(
        readonly line: HTMLElement,
        readonly over: () => void,
    ) {
        line.setAttribute("role", "timer");
    }

    start(leftS: number, words: string): void {
        this.stop();
        const until = performance.now() + leftS * 1000;
        const show = (): void => {
            const left = Math.max(0, Math.round((until - performance.now()) / 1000));
            const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
            this.line.setAttribute("aria-live", left % 60 === 0 ? "polite" : "off");
            this.line.textContent = words.replace("{clock}", clock);
            if (left > 0) return;
            this.stop();
            this.over();
        };
        this.#tick = window.setInterval(show, 1000);
        show();
    }

    stop(): void {
        window.clearInterval(this.#tick);
    }
}

// What the element says beside its list: what is wrong, what it waits for, and politely what has changed.

import { make, say } from "./dom";

export class Notices {
    readonly problem = make("p", { class: "note", part: "problem", role: "alert", hidden: true });
    readonly status = make("p", { class: "quiet", part: "status", role: "status" });
    readonly news = make("p", { class: "vh", "aria-live": "polite" });
    /** Whether the problem shown is Doorstep's own, which ends without the reader. */
    isOurs = false;

    /** Say what is wrong: until the reader chooses again or, when it is Doorstep's trouble, until it is over. */
    complain(text: string, isOurs = false): void {
        this.isOurs = isOurs;
        say(this.problem, text);
    }

    /** Say something politely, without showing it. */
    tell(text: string): void {
        if (text) this.news.textContent = text;
    }

    /** Say what is waited for; the same words are not said twice. */
    wait(text: string): void {
        if (this.status.textContent !== text) this.status.textContent = text;
    }
}

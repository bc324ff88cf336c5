// What went wrong at the door: at most eight reasons, each asking only for what it needs.

import { openParcels } from "./apply";
import { parcelPicker } from "./deliver";
import type { Desk, Picture } from "./desk";
import { count, h, sheet } from "./dom";
import { toBring, toCollect } from "./goods";
import { whyNot } from "./missed";
import type { ActionKind, Missed, Parcel, Stop } from "./model";
import { photoField } from "./pictures";

interface Reason {
    readonly word: string;
    readonly kind: ActionKind;
    readonly cause?: string;
    readonly note?: boolean;
    readonly photo?: boolean;
    readonly again?: boolean;
}

const REASONS: readonly Reason[] = [
    { word: "Nobody answers", kind: "attempted", cause: "consignee.not_home", again: true },
    { word: "Business closed", kind: "attempted", cause: "consignee.business_closed", again: true },
    { word: "No way in", kind: "attempted", cause: "consignee.no_access", note: true, again: true },
    { word: "Wrong address", kind: "attempted", cause: "consignee.incorrect_address", note: true },
    { word: "Not taken", kind: "refused" },
    { word: "Wants it later", kind: "attempted", cause: "consignee.asked_later" },
    { word: "Damaged", kind: "attempted", cause: "lsp.damaged", photo: true },
    { word: "No time today", kind: "attempted", cause: "lsp.not_enough_time" },
];

const TO_COLLECT: readonly Reason[] = [
    ...REASONS.filter((reason) => reason.kind === "attempted" && !reason.photo),
    { word: "Not ready", kind: "attempted", cause: "consignee.not_ready", again: true },
    { word: "Keeps it", kind: "refused" },
];
/** Where goods are brought and collected: what may be true of both. */
const BOTH: readonly Reason[] = [...REASONS.filter((reason) => !reason.photo), { word: "Not ready", kind: "attempted", cause: "consignee.not_ready", again: true }];

/** Where the door stayed shut, what was asked for instead of it was not done either. */
const OF_THE_DOOR = new Set(["consignee.not_home", "consignee.business_closed", "consignee.no_access"]);

function reasonsFor(goods: readonly Parcel[]): readonly Reason[] {
    if (toCollect(goods).length === 0) return REASONS;
    return toBring(goods).length === 0 ? TO_COLLECT : BOTH;
}

export function cannotTitle(goods: readonly Parcel[]): string {
    if (toCollect(goods).length === 0) return "Can’t deliver";
    return toBring(goods).length === 0 ? "Can’t collect" : "Can’t deliver or collect";
}

export function cannotDeliver(desk: Desk, stop: Stop): void {
    const goods = openParcels(stop);
    const chosen = new Set(goods.map((parcel) => parcel.id));
    const body = h("div", { class: "sheet-body" });
    const dialog = sheet(cannotTitle(goods), body);
    let missed: Missed | undefined;

    const say = (reason: Reason, extra: { again?: boolean; note?: string } = {}, pictures: readonly Picture[] = []): void => {
        const parcels = goods.filter((parcel) => chosen.has(parcel.id)).map((parcel) => parcel.id);
        const leaves = parcels.length === goods.length;
        const label = `${count(parcels.length, "parcel")}: ${reason.word.toLowerCase()}${extra.again ? ", again later" : ""}`;
        void desk.say(
            reason.kind,
            label,
            {
                stop: stop.id,
                parcels,
                leaves,
                ...(reason.cause && { cause: reason.cause }),
                ...(extra.again && { again: true }),
                ...(extra.note && { note: extra.note }),
                ...(missed && stop.asked?.id && { missed, asks: [stop.asked.id] }),
                ...(reason.kind === "attempted" && desk.offBy(stop)),
            },
            pictures,
        );
        dialog.close();
    };
    const ask = (reason: Reason): void => {
        if (!chosen.size) return;
        const { asked } = stop;
        if (asked?.id && !missed && OF_THE_DOOR.has(reason.cause ?? ""))
            body.replaceChildren(
                ...whyNot(asked, (why) => {
                    missed = why;
                    ask(reason);
                }),
            );
        else went(reason);
    };
    const went = (reason: Reason): void => {
        if (reason.note || reason.photo || reason.again) details(reason);
        else say(reason);
    };
    const details = (reason: Reason): void => {
        let photo: Blob | undefined;
        const note = h("textarea", { class: "inp", rows: 3, maxlength: 300, "aria-label": "What the next one must know", placeholder: "What the next one must know" });
        const ready = (): boolean => (!reason.note || note.value.trim().length > 0) && (!reason.photo || photo !== undefined);
        const finish = h("button", { class: "big one", type: "button", disabled: !ready() }, toBring(goods).length ? "Back to the depot" : "It stays here");
        const again = h("button", { class: "big", type: "button", disabled: !ready() }, "Try again at the end");
        const check = (): void => {
            finish.disabled = again.disabled = !ready();
        };
        const send = (later: boolean): void =>
            say(reason, { ...(later && { again: true }), ...(note.value.trim() && { note: note.value.trim() }) }, photo ? [{ kind: "photo", blob: photo }] : []);
        note.addEventListener("input", check);
        finish.addEventListener("click", () => send(false));
        again.addEventListener("click", () => send(true));
        body.replaceChildren(
            h("p", { class: "answer" }, reason.word),
            reason.photo ? photoField("Take a photo of the damage", (taken) => ((photo = taken), check())) : "",
            reason.note ? note : "",
            reason.again ? again : "",
            finish,
        );
    };
    const later = h("button", { class: "big wide", type: "button", onclick: () => (void desk.say("deferred", `Stop ${stop.number} put off`, { stop: stop.id }), dialog.close()) }, "Not now: come back at the end");
    body.replaceChildren(
        goods.length > 1 ? parcelPicker(goods, chosen) : "",
        h("div", { class: "grid2" }, ...reasonsFor(goods).map((reason) => h("button", { class: "big tall", type: "button", onclick: () => ask(reason) }, reason.word))),
        later,
    );
}

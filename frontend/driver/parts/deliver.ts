// Delivering: into whose hands, with the proof that this asks for. Everything is kept before the sheet closes.

import { openParcels } from "./apply";
import type { Desk, Picture } from "./desk";
import { count, h, sheet } from "./dom";
import { toBring } from "./goods";
import { whyNot } from "./missed";
import type { Method, Missed, Parcel, ProofKind, Stop } from "./model";
import { proofOf, prove } from "./prove";

export const METHODS: Readonly<Record<Method, string>> = {
    recipient: "To the consignee",
    household: "To somebody at home",
    neighbour: "To a neighbour",
    safe_place: "Safe place",
    mailbox: "Mailbox",
    reception: "Reception",
    pickup_point: "Pickup point",
};
const PAST: Readonly<Record<Method, string>> = {
    recipient: "handed over",
    household: "handed over at home",
    neighbour: "left with a neighbour",
    safe_place: "left in a safe place",
    mailbox: "left in the mailbox",
    reception: "left at reception",
    pickup_point: "left at the pickup point",
};

/** Whoever gets it into their own hands need not be told why it is nowhere else. */
const IN_PERSON = new Set<Method>(["recipient", "household"]);

export function deliver(desk: Desk, stop: Stop): void {
    const open = openParcels(stop);
    const goods = toBring(open);
    const body = h("div", { class: "sheet-body" });
    const dialog = sheet(`Deliver at ${stop.place?.line ?? `stop ${stop.number}`}`, body);
    const chosen = new Set(goods.map((parcel) => parcel.id));
    let missed: Missed | undefined;

    const pickMethod = (): void => {
        const wished = stop.asked?.method;
        const asked = (Object.entries(stop.methods) as [Method, readonly ProofKind[]][]).sort(([one], [other]) => Number(other === wished) - Number(one === wished));
        body.replaceChildren(
            goods.length > 1 ? parcelPicker(goods, chosen) : "",
            h(
                "div",
                { class: "grid2" },
                ...asked.map(([method, proofs]) =>
                    h(
                        "button",
                        { class: "big tall", type: "button", onclick: () => chosen.size && taken(method, proofs) },
                        h("span", {}, METHODS[method], method === wished ? h("small", {}, "asked for") : null, proofs.length ? h("small", {}, `asks for a ${proofs.join(" and a ")}`) : null),
                    ),
                ),
            ),
        );
    };
    const taken = (method: Method, proofs: readonly ProofKind[]): void => {
        const { asked } = stop;
        if (asked?.id && asked.method !== method && !IN_PERSON.has(method))
            body.replaceChildren(
                ...whyNot(asked, (why) => {
                    missed = why;
                    proved(method, proofs);
                }),
            );
        else proved(method, proofs);
    };
    const proved = (method: Method, proofs: readonly ProofKind[]): void => {
        if (proofs.length) body.replaceChildren(...prove(proofs, METHODS[method], (pictures, code) => done(method, pictures, code)));
        else done(method, []);
    };
    const done = (method: Method, pictures: readonly Picture[], code = ""): void => {
        const parcels = goods.filter((parcel) => chosen.has(parcel.id)).map((parcel) => parcel.id);
        const leaves = parcels.length === open.length;
        const label = `${count(parcels.length, "parcel")} ${PAST[method]}`;
        void desk.say("delivered", label, { stop: stop.id, parcels, method, leaves, ...proofOf(code), ...(missed && stop.asked?.id && { missed, asks: [stop.asked.id] }), ...desk.offBy(stop) }, pictures);
        dialog.close();
    };
    pickMethod();
}

export function parcelPicker(goods: readonly Parcel[], chosen: Set<string>): HTMLElement {
    return h(
        "fieldset",
        { class: "picks" },
        h("legend", {}, "Which parcels"),
        ...goods.map((parcel) =>
            h(
                "label",
                {},
                h("input", {
                    type: "checkbox",
                    checked: true,
                    onchange: (event: Event) => ((event.target as HTMLInputElement).checked ? chosen.add(parcel.id) : chosen.delete(parcel.id)),
                }),
                h("span", {}, parcel.reference, h("small", {}, `${parcel.brand}, ${(parcel.weight_g / 1000).toFixed(1)} kg`)),
            ),
        ),
    );
}

// Delivering: into whose hands, with the proof that this asks for. Everything is kept before the sheet closes.

import { openParcels } from "./apply";
import type { Desk, Picture } from "./desk";
import { count, h, sheet } from "./dom";
import type { Method, Parcel, ProofKind, Stop } from "./model";
import { photoField, signatureField } from "./pictures";

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

export function deliver(desk: Desk, stop: Stop): void {
    const goods = openParcels(stop);
    const body = h("div", { class: "sheet-body" });
    const dialog = sheet(`Deliver at ${stop.place?.line ?? `stop ${stop.number}`}`, body);
    const chosen = new Set(goods.map((parcel) => parcel.id));

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
                        { class: "big tall", type: "button", onclick: () => chosen.size && (proofs.length ? prove(method, proofs) : done(method, [])) },
                        h("span", {}, METHODS[method], method === wished ? h("small", {}, "asked for") : null, proofs.length ? h("small", {}, `asks for a ${proofs.join(" and a ")}`) : null),
                    ),
                ),
            ),
        );
    };
    const prove = (method: Method, proofs: readonly ProofKind[]): void => {
        const taken = new Map<ProofKind, () => Promise<Blob>>();
        const save = h("button", { class: "big one", type: "button", disabled: true }, METHODS[method]);
        const have = (kind: ProofKind, picture: (() => Promise<Blob>) | undefined): void => {
            if (picture) taken.set(kind, picture);
            else taken.delete(kind);
            save.disabled = !proofs.every((proof) => taken.has(proof));
        };
        let code = "";
        const codeField = h("input", {
            class: "inp",
            inputMode: "numeric",
            autocomplete: "off",
            maxLength: 6,
            placeholder: "Or the six digits from their page",
            "aria-label": "Or the six digits from their page",
            oninput: (event: Event) => {
                code = (event.target as HTMLInputElement).value.replace(/\D/g, "");
                save.disabled = code.length !== 6 && !proofs.every((proof) => taken.has(proof));
            },
        });
        save.addEventListener("click", () => {
            save.disabled = true;
            if (code.length === 6) return done(method, [], code);
            const pictures = [...taken].map(async ([kind, make]): Promise<Picture> => ({ kind, blob: await make() }));
            void Promise.all(pictures).then((made) => done(method, made));
        });
        const fields = proofs.map((kind) =>
            kind === "signature"
                ? signatureField((picture) => have(kind, picture))
                : photoField("Take a photo of it", (photo) => have(kind, photo && (() => Promise.resolve(photo)))),
        );
        body.replaceChildren(...fields, proofs.includes("signature") ? codeField : "", save);
    };
    const done = (method: Method, pictures: readonly Picture[], code = ""): void => {
        const parcels = goods.filter((parcel) => chosen.has(parcel.id)).map((parcel) => parcel.id);
        const leaves = parcels.length === goods.length;
        const label = `${count(parcels.length, "parcel")} ${PAST[method]}`;
        void desk.say("delivered", label, { stop: stop.id, parcels, method, leaves, ...proofOf(code), ...desk.offBy(stop) }, pictures);
        dialog.close();
    };
    pickMethod();
}

/** A code travels as it was typed: only the server can tell whether it is right. */
function proofOf(code: string): { proofs?: { kind: ProofKind; media: string }[] } {
    return code ? { proofs: [{ kind: "pin", media: code }] } : {};
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

// The proof that handing something over asks for: a photo, a signature, or the code from the consignee's page.

import type { Picture } from "./desk";
import { h } from "./dom";
import type { ProofKind } from "./model";
import { photoField, signatureField } from "./pictures";

/** Fields for each proof, and the button that is free once they are there. A right code stands for all of them. */
export function prove(proofs: readonly ProofKind[], word: string, done: (pictures: readonly Picture[], code: string) => void, who?: string): (HTMLElement | string)[] {
    const taken = new Map<ProofKind, () => Promise<Blob>>();
    const save = h("button", { class: "big one", type: "button", disabled: true }, word);
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
        if (code.length === 6) return done([], code);
        const pictures = [...taken].map(async ([kind, make]): Promise<Picture> => ({ kind, blob: await make() }));
        void Promise.all(pictures).then((made) => done(made, ""));
    });
    const fields = proofs.map((kind) =>
        kind === "signature"
            ? signatureField((picture) => have(kind, picture), who)
            : photoField("Take a photo of it", (photo) => have(kind, photo && (() => Promise.resolve(photo)))),
    );
    return [...fields, proofs.includes("signature") ? codeField : "", save];
}

/** A code travels as it was typed: only the server can tell whether it is right. */
export function proofOf(code: string): { proofs?: { kind: ProofKind; media: string }[] } {
    return code ? { proofs: [{ kind: "pin", media: code }] } : {};
}

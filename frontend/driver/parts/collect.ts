// Collecting: which parcels are in the van now, with the proof that this asks for.

import { openParcels } from "./apply";
import { parcelPicker } from "./deliver";
import type { Desk, Picture } from "./desk";
import { count, h, sheet } from "./dom";
import { toCollect } from "./goods";
import type { Stop } from "./model";
import { proofOf, prove } from "./prove";

export function collect(desk: Desk, stop: Stop): void {
    const open = openParcels(stop);
    const goods = toCollect(open);
    const chosen = new Set(goods.map((parcel) => parcel.id));
    const done = (pictures: readonly Picture[], code = ""): void => {
        const parcels = goods.filter((parcel) => chosen.has(parcel.id)).map((parcel) => parcel.id);
        const leaves = parcels.length === open.length;
        if (parcels.length) void desk.say("collected", `${count(parcels.length, "parcel")} collected`, { stop: stop.id, parcels, leaves, ...proofOf(code), ...desk.offBy(stop) }, pictures);
        dialog.close();
    };
    const proofs = stop.collect_proofs ?? [];
    const fields = proofs.length ? prove(proofs, "Collected", done, "who gives it") : [h("button", { class: "big one", type: "button", onclick: () => done([]) }, "Collected")];
    const said = stop.goods ? h("p", { class: "answer" }, stop.goods) : "";
    const dialog = sheet(`Collect at ${stop.place?.line ?? `stop ${stop.number}`}`, h("div", { class: "sheet-body" }, said, goods.length > 1 ? parcelPicker(goods, chosen) : "", ...fields));
}

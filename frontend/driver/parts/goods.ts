// What is to be done with parcels, in words: brought, collected, or both.

import { count } from "./dom";
import type { Parcel } from "./model";

export function toBring(parcels: readonly Parcel[]): Parcel[] {
    return parcels.filter((parcel) => !parcel.collects);
}

export function toCollect(parcels: readonly Parcel[]): Parcel[] {
    return parcels.filter((parcel) => parcel.collects);
}

/** "2 parcels", "Collect 2 parcels, 4.5 kg", "Deliver 1, collect 1". */
export function goodsWords(parcels: readonly Parcel[]): string {
    const bring = toBring(parcels).length;
    const collect = toCollect(parcels);
    if (collect.length === 0) return count(bring, "parcel");
    if (bring > 0) return `Deliver ${bring}, collect ${collect.length}`;
    return [`Collect ${count(collect.length, "parcel")}`, kilos(collect)].filter(Boolean).join(", ");
}

/** Their weight together; nothing where nobody said it. */
function kilos(parcels: readonly Parcel[]): string {
    const grams = parcels.reduce((sum, parcel) => sum + parcel.weight_g, 0);
    return grams ? `${(grams / 1000).toFixed(1)} kg` : "";
}

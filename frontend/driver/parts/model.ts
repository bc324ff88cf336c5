// What the server tells of a tour, and what a driver can say. Field names are those of the wire.

export type Outcome = "planned" | "loaded" | "missing" | "delivered" | "attempted" | "refused" | "awaited" | "collected";
export type StopState = "open" | "approached" | "arrived" | "departed" | "deferred";
export type Method = "recipient" | "household" | "neighbour" | "safe_place" | "mailbox" | "reception" | "pickup_point";
export type ProofKind = "photo" | "signature" | "pin" | "scan";

export interface Window {
    readonly start: string;
    readonly end: string;
}

export interface Place {
    readonly line: string;
    readonly unit: string;
    readonly floor: string;
    readonly postcode: string;
    readonly city: string;
    readonly access_note: string;
    readonly lat: number | null;
    readonly lon: number | null;
}

export interface Parcel {
    readonly id: string;
    readonly reference: string;
    readonly shipment: string;
    readonly shipment_reference: string;
    readonly brand: string;
    readonly weight_g: number;
    readonly outcome: Outcome;
    /** It is picked up at the stop; a tour kept on the phone from before does not say. */
    readonly collects?: boolean;
}

export interface Stop {
    readonly id: string;
    readonly number: number;
    readonly state: StopState;
    readonly window: Window;
    readonly planned_at: string;
    readonly arrived_at: string | null;
    readonly departed_at: string | null;
    readonly name: string | null;
    readonly place: Place | null;
    readonly brand: string;
    readonly attended: boolean;
    readonly methods: Readonly<Partial<Record<Method, readonly ProofKind[]>>>;
    /** What the consignee asked for; a tour kept on the phone from before may not say. */
    readonly asked?: Asked | null;
    readonly way_in?: WayIn | null;
    /** What the consignee wrote, while the van is on its way there. */
    readonly heard?: readonly Heard[];
    readonly point?: string;
    /** What was answered when it was asked whether somebody is in; nothing where nobody asked. */
    readonly presence?: "" | "home" | "away" | "unanswered";
    /** What is to be collected, in the brand's words, and the proof it asks for. */
    readonly goods?: string;
    readonly collect_proofs?: readonly ProofKind[];
    readonly parcels: readonly Parcel[];
}

/** Something that a consignee wrote. */
export interface Heard {
    readonly id: string;
    readonly at: string;
    readonly words: string;
    readonly read_at: string | null;
}

/** A way of handing over that was asked for; a tour kept on the phone from before names no `id`. */
export interface Asked {
    readonly method: Method;
    readonly words: string;
    readonly id?: string;
    readonly read_at?: string | null;
    /** Names the photo of the safe place; nothing where there is none. */
    readonly picture?: string;
}

/** How to get to a door; the gate code comes only when the stop is next. */
export interface WayIn {
    readonly id: string;
    readonly floor: string;
    readonly bell: string;
    readonly note: string;
    readonly has_code: boolean;
    readonly code: string;
    readonly read_at: string | null;
}

/** Why something could not be done as asked. */
export type Missed = "nobody_there" | "not_taken" | "not_safe" | "not_found";

/** Another van that this one meets on the road; `gives` where this one hands over. */
export interface MeetUp {
    readonly stop: string;
    readonly gives: boolean;
    readonly agreed_at: string;
    readonly meets_at: string;
    readonly van_name: string;
    readonly driver_name: string;
    readonly parcels: readonly Parcel[];
    readonly done: boolean;
}

/** A rest of the driver: it comes before stops planned at `planned_at` or later. */
export interface Break {
    readonly begins: { readonly start: string; readonly end: string };
    readonly planned_at: string;
    readonly length_s: number;
    readonly taken_at: string | null;
    readonly over_at: string | null;
}

/** Goods in the van that are not delivered on this tour any more: they come back with it. */
export interface Kept {
    readonly parcel: Parcel;
    readonly moved_to: Window | null;
    readonly cancelled: boolean;
}

export interface ClockNow {
    readonly business: string;
    readonly real: string;
    readonly speed: number;
}

export interface Tour {
    readonly id: string;
    readonly day: string;
    readonly van: string;
    readonly van_name: string;
    readonly driver_name: string;
    readonly depot: { readonly name: string; readonly line: string; readonly zone: string; readonly lat: number; readonly lon: number };
    readonly departs_at: string | null;
    readonly returns_at: string | null;
    readonly started_at: string | null;
    readonly ended_at: string | null;
    readonly interrupted: boolean;
    readonly interrupted_cause: string | null;
    readonly expected_s: number;
    readonly resequenced_at?: string | null;
    readonly resequenced_cause?: string | null;
    readonly promises_saved?: number;
    readonly meet_up?: MeetUp | null;
    readonly device: "none" | "this" | "other";
    readonly csrf: string;
    readonly clock: ClockNow;
    readonly stops: readonly Stop[];
    readonly breaks?: readonly Break[];
    readonly keeps?: readonly Kept[];
    /** What consignees asked for and this list holds, until this phone has said that it has it. */
    readonly asks?: readonly string[];
    readonly nudge?: Nudge | null;
}

/** What the driver is asked while promises of the tour are getting tight. */
export interface Nudge {
    readonly asks: "driver.leave" | "driver.say_why";
    readonly promises: number;
    readonly first_due: string;
}

export type ActionKind =
    | "loaded"
    | "missing"
    | "started"
    | "arrived"
    | "delivered"
    | "attempted"
    | "refused"
    | "collected"
    | "deferred"
    | "departed"
    | "interrupted"
    | "resumed"
    | "rested"
    | "handed_over"
    | "taken_over"
    | "ended"
    | "received"
    | "read";

export interface Action {
    readonly id: string;
    readonly occurred_at: string;
    readonly kind: ActionKind;
    readonly stop?: string;
    readonly parcels?: readonly string[];
    readonly method?: Method;
    readonly cause?: string;
    readonly again?: boolean;
    readonly leaves?: boolean;
    readonly proofs?: readonly { readonly kind: ProofKind; readonly media?: string }[];
    readonly expected_s?: number;
    readonly off_by_m?: number;
    readonly note?: string;
    readonly asks?: readonly string[];
    readonly missed?: Missed;
}

export interface Answer {
    readonly id: string;
    readonly result: "recorded" | "repeated" | "refused";
    readonly code: string;
    readonly text: string;
}

/** An action on this device that the server has not answered. Pictures travel before their action. */
export interface Waiting {
    readonly seq?: number;
    readonly tour: string;
    readonly label: string;
    readonly action: Action;
    readonly pictures: readonly { readonly kind: ProofKind; readonly parcel: string; readonly blob: Blob }[];
    /** Real time until which it can be taken back, in milliseconds. */
    readonly heldUntil: number;
    readonly madeAt: number;
}

/** An action the server said no to; it stays until the driver has read it. */
export interface Refused {
    readonly id: string;
    readonly label: string;
    readonly text: string;
}

/** Where the van was, by this phone; what it does not know is null. Units: metres a second, degrees, metres. */
export interface Fix {
    readonly van: string;
    readonly at: string;
    readonly lat: number;
    readonly lon: number;
    readonly speed_mps: number | null;
    readonly heading: number | null;
    readonly accuracy_m: number;
}

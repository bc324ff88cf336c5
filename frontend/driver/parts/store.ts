// What must survive a closed tab, an empty battery and no signal: IndexedDB, written before anything is shown as done.

import type { Fix, Refused, Tour, Waiting } from "./model";

const NAME = "doorstep-driver";
const QUEUE = "queue";
const KEPT = "kept";

function asked<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("the device's storage failed"));
    });
}

function finished(transaction: IDBTransaction): Promise<void> {
    return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error("the device's storage is full"));
    });
}

export class Store {
    #database: IDBDatabase;

    private constructor(database: IDBDatabase) {
        this.#database = database;
    }

    static async open(): Promise<Store> {
        const request = indexedDB.open(NAME, 1);
        request.onupgradeneeded = () => {
            request.result.createObjectStore(QUEUE, { keyPath: "seq", autoIncrement: true });
            request.result.createObjectStore(KEPT);
        };
        const database = await asked(request);
        void navigator.storage?.persist?.();
        return new Store(database);
    }

    /** Everything not answered yet, oldest first. */
    async queue(): Promise<Waiting[]> {
        return asked(this.#database.transaction(QUEUE).objectStore(QUEUE).getAll() as IDBRequest<Waiting[]>);
    }

    /** Stored for good once this resolves. */
    async add(waiting: Waiting): Promise<number> {
        const transaction = this.#database.transaction(QUEUE, "readwrite", { durability: "strict" });
        const key = await asked(transaction.objectStore(QUEUE).add(waiting));
        await finished(transaction);
        return Number(key);
    }

    async put(waiting: Waiting): Promise<void> {
        const transaction = this.#database.transaction(QUEUE, "readwrite");
        transaction.objectStore(QUEUE).put(waiting);
        await finished(transaction);
    }

    async remove(seq: number): Promise<void> {
        const transaction = this.#database.transaction(QUEUE, "readwrite");
        transaction.objectStore(QUEUE).delete(seq);
        await finished(transaction);
    }

    async tour(): Promise<Tour | undefined> {
        return this.#kept<Tour>("tour");
    }

    async keepTour(tour: Tour): Promise<void> {
        return this.#keep("tour", tour);
    }

    async refused(): Promise<Refused[]> {
        return (await this.#kept<Refused[]>("refused")) ?? [];
    }

    async keepRefused(refused: readonly Refused[]): Promise<void> {
        return this.#keep("refused", refused);
    }

    /** Photos of safe places at stops still to come, by their names. */
    async shownPlaces(): Promise<Map<string, Blob>> {
        return (await this.#kept<Map<string, Blob>>("shown-places")) ?? new Map();
    }

    async keepShownPlaces(pictures: Map<string, Blob>): Promise<void> {
        return this.#keep("shown-places", pictures);
    }

    async places(): Promise<Fix[]> {
        return (await this.#kept<Fix[]>("places")) ?? [];
    }

    async keepPlaces(places: readonly Fix[]): Promise<void> {
        return this.#keep("places", places);
    }

    async read(): Promise<string[]> {
        return (await this.#kept<string[]>("read")) ?? [];
    }

    async keepRead(stops: readonly string[]): Promise<void> {
        return this.#keep("read", stops);
    }

    /** The name of this device: made once, kept for ever. */
    async device(): Promise<string> {
        const known = await this.#kept<string>("device");
        if (known) return known;
        const made = crypto.randomUUID();
        await this.#keep("device", made);
        return made;
    }

    async #kept<T>(key: string): Promise<T | undefined> {
        return asked(this.#database.transaction(KEPT).objectStore(KEPT).get(key) as IDBRequest<T | undefined>);
    }

    async #keep(key: string, value: unknown): Promise<void> {
        const transaction = this.#database.transaction(KEPT, "readwrite");
        transaction.objectStore(KEPT).put(value, key);
        await finished(transaction);
    }
}

// The live stream of a page: parts that changed, as HTML, and values for what is not text.
// Where streams do not come through, the same parts are asked for now and then.

export interface Parts {
    readonly html: Readonly<Record<string, string>>;
    readonly values: Readonly<Record<string, unknown>>;
}

export interface Reader {
    readonly apply: (parts: Parts) => void;
    /** Whether nothing is heard any more; false again once something is. */
    readonly silent: (isSilent: boolean) => void;
}

const POLL_MS = 10_000;
const SILENCE_MS = 20_000;

/** Listen until the returned function is called. A hidden page does not keep the server busy. */
export function listen(address: string, again: string, reader: Reader): () => void {
    let source: EventSource | undefined;
    let timer = 0;
    let heardAt = Date.now();
    let etag = "";

    const heard = (): void => {
        heardAt = Date.now();
        reader.silent(false);
    };
    const ask = async (): Promise<void> => {
        try {
            const reply = await fetch(again, { headers: etag ? { "If-None-Match": etag } : {} });
            // Signed out, or another's page: nothing will come any more, and the page says since when.
            if (reply.status === 403 || reply.status === 404) return reader.silent(true);
            heard();
            if (reply.status === 304 || !reply.ok) return;
            etag = reply.headers.get("etag") ?? "";
            reader.apply((await reply.json()) as Parts);
        } catch {
            reader.silent(true);
        }
    };
    const watch = (): void => {
        if (source?.readyState === EventSource.CLOSED) {
            void ask();
            source = stream();
        } else if (source?.readyState === EventSource.CONNECTING && Date.now() - heardAt > SILENCE_MS) {
            void ask();
        }
    };
    const stream = (): EventSource => {
        const opened = new EventSource(address);
        opened.addEventListener("open", heard);
        opened.addEventListener("parts", (event) => {
            heard();
            reader.apply(JSON.parse((event as MessageEvent<string>).data) as Parts);
        });
        return opened;
    };
    const open = (): void => {
        if (source || document.hidden) return;
        heardAt = Date.now();
        source = stream();
        timer = window.setInterval(watch, POLL_MS);
    };
    const close = (): void => {
        source?.close();
        source = undefined;
        window.clearInterval(timer);
    };
    const look = (): void => (document.hidden ? close() : open());
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", watch);
    open();
    return () => {
        document.removeEventListener("visibilitychange", look);
        window.removeEventListener("online", watch);
        close();
    };
}

// The live stream of a page: parts that changed, as HTML, and values for what is not text.

export interface Parts {
    readonly html: Readonly<Record<string, string>>;
    readonly values: Readonly<Record<string, unknown>>;
}

/** Listen until the returned function is called. A hidden page does not keep the server busy. */
export function listen(address: string, apply: (parts: Parts) => void): () => void {
    let source: EventSource | undefined;
    const open = (): void => {
        if (source || document.hidden) return;
        source = new EventSource(address);
        source.addEventListener("parts", (event) => apply(JSON.parse((event as MessageEvent<string>).data) as Parts));
    };
    const close = (): void => {
        source?.close();
        source = undefined;
    };
    const look = (): void => (document.hidden ? close() : open());
    document.addEventListener("visibilitychange", look);
    open();
    return () => {
        document.removeEventListener("visibilitychange", look);
        close();
    };
}

// Keeps the app itself on the phone: it starts from here, without a network, and is brought up to date behind.
// Tours and actions never pass through this: the app keeps them in its own storage.

const worker = self as unknown as ServiceWorkerGlobalScope;

const CACHE = "doorstep-driver";
const HOME = "/driver";
const LINKED = /(?:href|src|content)="(\/(?:assets|driver)\/[^"]+)"/g;

worker.addEventListener("install", (event) => {
    event.waitUntil(keep().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
    event.waitUntil(worker.clients.claim());
});

worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const address = new URL(request.url);
    if (request.method !== "GET" || address.origin !== location.origin) return;
    if (request.mode === "navigate" && address.pathname === HOME) event.respondWith(shell(event));
    else if (address.pathname.startsWith("/assets/")) event.respondWith(kept(request));
});

/** Fetch the page and everything it names; what it no longer names is thrown away. */
async function keep(): Promise<void> {
    const cache = await caches.open(CACHE);
    const page = await fetch(HOME, { credentials: "same-origin" });
    if (!page.ok || page.redirected) return;
    const html = await page.clone().text();
    const parts = [...html.matchAll(LINKED)].flatMap((found) => (found[1] ? [found[1].replaceAll("&amp;", "&")] : []));
    const missing: string[] = [];
    for (const part of parts) if (!(await cache.match(part))) missing.push(part);
    await cache.addAll(missing);
    await cache.put(HOME, page);
    const named = new Set([HOME, ...parts]);
    for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url);
        if (!named.has(pathname + search)) await cache.delete(request);
    }
}

async function shell(event: FetchEvent): Promise<Response> {
    const known = await caches.match(HOME);
    if (!known) return fetch(event.request);
    event.waitUntil(keep().catch(() => undefined)); // without a network the copy stays as it is
    return known;
}

async function kept(request: Request): Promise<Response> {
    return (await caches.match(request)) ?? fetch(request);
}

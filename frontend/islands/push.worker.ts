// Shows what is pushed about a delivery, says that it was shown, and leads to its page. It keeps nothing.

const scope = self as unknown as ServiceWorkerGlobalScope;

interface Pushed {
    readonly title: string;
    readonly body: string;
    readonly lang: string;
    readonly dir: NotificationDirection;
    readonly tag: string;
    readonly link: string;
    readonly answer: string;
    readonly message: string;
}

scope.addEventListener("install", () => void scope.skipWaiting());

scope.addEventListener("push", (event) => {
    const pushed = event.data?.json() as Pushed | undefined;
    if (pushed) event.waitUntil(show(pushed));
});

scope.addEventListener("notificationclick", (event) => {
    event.notification.close();
    const { link } = event.notification.data as Pushed;
    event.waitUntil(lead(link));
});

/** A newer fact takes the place of the one before, and is heard again. */
async function show(pushed: Pushed): Promise<void> {
    const { body, lang, dir, tag } = pushed;
    await scope.registration.showNotification(pushed.title, { body, lang, dir, tag, renotify: true, data: pushed } as NotificationOptions);
    const headers = { "content-type": "application/json" };
    const said = JSON.stringify({ message: pushed.message });
    // Without a network nobody knows that it was shown, and another channel tells it.
    await fetch(pushed.answer, { method: "POST", headers, body: said }).catch(() => undefined);
}

async function lead(link: string): Promise<void> {
    const pages = await scope.clients.matchAll({ type: "window" });
    const known = pages.find((page) => new URL(page.url).pathname === new URL(link).pathname);
    await (known ? known.focus() : scope.clients.openWindow(link));
}

// Says once that somebody looked at the page, so that whoever shared it sees its last use. Only a page that is really
// looked at says so: what merely fetches an address, as mail programs do, changes nothing.

const address = document.querySelector<HTMLElement>("[data-seen]")?.dataset["seen"];

function say(): void {
    if (!address || document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", say);
    void fetch(address, { method: "POST", keepalive: true }).catch(() => undefined);
}

document.addEventListener("visibilitychange", say);
say();

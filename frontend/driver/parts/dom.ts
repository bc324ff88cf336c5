// Elements from words. Text is always text, never markup.

type Child = Node | string | false | null | undefined;
type Props = Readonly<Record<string, unknown>>;

const SVG = "http://www.w3.org/2000/svg";
const SHAPES: Readonly<Record<string, string>> = {
    inside: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.4l2.7 2.7L16 9.6",
    soon: "M12 3.500 21.500 20h-19zM12 10v4.500M12 17.200v.1",
    late: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.200 2",
    parcel: "M3.500 7.500 12 3l8.500 4.500v9L12 21l-8.500-4.500zM3.500 7.500 12 12l8.500-4.500M12 12v9",
    note: "M5 4h14v11l-5 5H5zM14 20v-5h5M9 9h6",
    navigate: "M12 3 19 20l-7-4-7 4z",
    here: "M12 21s7-6.200 7-11.500A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21zM12 7a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z",
    slide: "m6 6 6 6-6 6M13 6l6 6-6 6",
    offline: "M3 3l18 18M8.500 16.500a5 5 0 0 1 5-1.200M5 13a10 10 0 0 1 4-2.400M2 9.500a15 15 0 0 1 4.500-2.800M19 13a10 10 0 0 0-4-2.500M22 9.500A15 15 0 0 0 11 5.600M12 20v.1",
    done: "M5 12.500l4.500 4.500L19 7",
    scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16",
    camera: "M4 7h4l2-3h4l2 3h4v12H4zM12 9.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z",
    back: "M19 12H5M11 6l-6 6 6 6",
    menu: "M4 7h16M4 12h16M4 17h16",
    stop: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8",
};

/** An element. Properties starting with "on" are listeners; null and false leave an attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props)) {
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value as EventListener);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
    }
    for (const child of children) if (child) element.append(child);
    return element;
}

export function icon(name: string): SVGSVGElement {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "i");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", SHAPES[name] ?? "");
    svg.append(path);
    return svg;
}

export function chip(kind: string, shape: string, text: string): HTMLElement {
    return h("span", { class: `h ${kind}` }, icon(shape), text);
}

export function count(number: number, one: string): string {
    return `${number} ${one}${number === 1 ? "" : "s"}`;
}

/** A dialog that fills the screen; it is removed when it closes. */
export function sheet(title: string, ...children: Child[]): HTMLDialogElement {
    const close = h("button", { class: "big quiet", type: "button", onclick: () => dialog.close() }, icon("back"), "Back");
    const dialog = h("dialog", { class: "sheet", "aria-label": title }, h("div", { class: "sheet-top" }, close, h("h1", {}, title)), ...children);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}

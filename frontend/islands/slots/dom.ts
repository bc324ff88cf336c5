// Making elements of the slot picker.

type Attributes = Readonly<Record<string, string | boolean>>;

export function make<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Attributes = {},
    ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === true) made.setAttribute(name, "");
        else if (value !== false) made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
}

/** A leaf, as the mark of the greener windows. */
export function leaf(): SVGElement {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", "M5 19c0-9 5-14 14-14 0 9-5 14-14 14zm0 0 7-7");
    svg.append(path);
    return svg;
}

/** Show a text, or hide the element that has none. */
export function say(element: HTMLElement, text: string): void {
    element.hidden = !text;
    if (element.textContent !== text) element.textContent = text;
}

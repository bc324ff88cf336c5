// Photos and signatures, made small on the device; drawing them anew leaves place, time and camera behind.

import { h, icon } from "./dom";

const LONGEST_PX = 1280;

/** The picture of a file input as a small JPEG. */
export async function smallPhoto(file: Blob): Promise<Blob> {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_PX / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
}

/** A field that takes one photo and shows it. */
export function photoField(label: string, taken: (photo: Blob | undefined) => void): HTMLElement {
    const shown = h("img", { class: "photo", alt: "The photo taken", hidden: true });
    const problem = h("p", { class: "problem", role: "alert", hidden: true });
    const text = h("span", {}, label);
    const input = h("input", { type: "file", accept: "image/*", capture: "environment", class: "vh", "aria-label": label });
    input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (!file) return;
        void smallPhoto(file).then(
            (photo) => {
                shown.src = URL.createObjectURL(photo);
                shown.hidden = false;
                problem.hidden = true;
                text.textContent = "Take it again";
                taken(photo);
            },
            () => {
                problem.textContent = "This file is no picture. Take the photo again.";
                problem.hidden = false;
                taken(undefined);
            },
        );
    });
    return h("div", { class: "field" }, h("label", { class: "big" }, icon("camera"), text, input), problem, shown);
}

/** A field to sign with a finger; a typed name stands for it where somebody cannot draw. */
export function signatureField(signed: (picture: (() => Promise<Blob>) | undefined) => void, who = "who takes it"): HTMLElement {
    const canvas = h("canvas", { class: "pad", width: 640, height: 240, role: "img", "aria-label": "Sign here with a finger" });
    const pen = canvas.getContext("2d");
    const name = h("input", { type: "text", class: "inp", autocomplete: "off", maxlength: 60, "aria-label": `Or type the name of ${who}`, placeholder: `Or type the name of ${who}` });
    let drawn = false;

    const blank = (): void => {
        if (!pen) return;
        pen.fillStyle = "#fff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.strokeStyle = "#111";
        pen.fillStyle = "#111";
        pen.lineWidth = 4;
        pen.lineCap = pen.lineJoin = "round";
        drawn = false;
    };
    const at = (event: PointerEvent): [number, number] => {
        const box = canvas.getBoundingClientRect();
        return [((event.clientX - box.left) / box.width) * canvas.width, ((event.clientY - box.top) / box.height) * canvas.height];
    };
    const tell = (): void => signed(drawn ? () => toBlob(canvas) : undefined);
    blank();
    canvas.addEventListener("pointerdown", (event) => {
        canvas.setPointerCapture(event.pointerId);
        pen?.beginPath();
        pen?.moveTo(...at(event));
    });
    canvas.addEventListener("pointermove", (event) => {
        if (!event.buttons) return;
        pen?.lineTo(...at(event));
        pen?.stroke();
        drawn = true;
        tell();
    });
    name.addEventListener("input", () => {
        blank();
        if (pen && name.value.trim()) {
            pen.font = "italic 44px Georgia, serif";
            pen.fillText(name.value.trim(), 24, 140, canvas.width - 48);
            drawn = true;
        }
        tell();
    });
    const again = h("button", { type: "button", class: "big quiet", onclick: () => ((name.value = ""), blank(), tell()) }, "Clear");
    return h("div", { class: "field" }, h("div", { class: "field-head" }, h("b", {}, "Signature"), again), canvas, name);
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
    return new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the signature could not be kept"))), "image/png");
    });
}

// <photo-field>: makes a chosen photo small before it is sent, and shows it; without it the file is sent as it is.
// Drawing it anew leaves place, time and camera behind already here; the server does the same with whatever comes.
//
// Inside: a file field, and a picture that is hidden until one was chosen.

const LONGEST_PX = 1600;

class PhotoField extends HTMLElement {
    connectedCallback(): void {
        const input = this.querySelector<HTMLInputElement>("input[type=file]");
        input?.addEventListener("change", () => void this.#take(input));
    }

    async #take(input: HTMLInputElement): Promise<void> {
        const file = input.files?.[0];
        const shown = this.querySelector("img");
        if (shown) shown.hidden = true;
        if (!file) return;
        try {
            const small = await smaller(file);
            const files = new DataTransfer();
            files.items.add(new File([small], "photo.jpg", { type: "image/jpeg" }));
            input.files = files.files;
            if (shown) {
                shown.src = URL.createObjectURL(small);
                shown.hidden = false;
            }
        } catch {
            // What this browser cannot draw is sent as it is: the server says what is wrong with it.
        }
    }
}

async function smaller(file: Blob): Promise<Blob> {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_PX / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("nothing was drawn"))), "image/jpeg", 0.82);
    });
}

customElements.define("photo-field", PhotoField);

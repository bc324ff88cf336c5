// Reading a label with the camera, where the browser can; typing and tapping do the same everywhere.

import { h, sheet } from "./dom";

interface Detector {
    detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

declare global {
    interface Window {
        BarcodeDetector?: new () => Detector;
    }
}

export function canScan(): boolean {
    return window.BarcodeDetector !== undefined && navigator.mediaDevices !== undefined;
}

/** Look through the camera until `found` says stop or the sheet is closed. */
export async function scan(found: (code: string) => string): Promise<void> {
    if (!window.BarcodeDetector) return;
    const said = h("p", { class: "scan-said", role: "status" }, "Hold the label into the picture.");
    const video = h("video", { class: "scan", autoplay: true, playsinline: true, muted: true });
    const dialog = sheet("Scan parcels", video, said);
    let camera: MediaStream;
    try {
        camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
        said.textContent = "The camera may not be used here. Type the number, or tap the parcel in the list.";
        return;
    }
    video.srcObject = camera;
    const detector = new window.BarcodeDetector();
    const seen = new Set<string>();
    const timer = setInterval(() => {
        void detector.detect(video).then(
            (codes) => {
                for (const { rawValue } of codes) {
                    if (seen.has(rawValue)) continue;
                    seen.add(rawValue);
                    said.textContent = found(rawValue);
                    navigator.vibrate?.(60);
                }
            },
            () => undefined, // a frame that is not ready yet
        );
    }, 200);
    dialog.addEventListener("close", () => {
        clearInterval(timer);
        for (const track of camera.getTracks()) track.stop();
    });
}

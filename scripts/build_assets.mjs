// Builds everything that the web server serves under /assets/ into build/assets.
//
// frontend/islands/*.ts   -> NAME.js            one bundle per file; parts shared by islands lie in subfolders
// frontend/driver/*.ts    -> driver/NAME.js     the driver's app and its service worker
// frontend/styles/**.css  -> styles/**.css      minified
// frontend/{driver,images}/** (other files)     copied as they are
// node_modules            -> htmx/, maplibre/, pmtiles.js, fonts/, licences.txt
// manifest.json           {"build": id, "files": {name: short content hash}}

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "build", "assets");
const fresh = `${target}.building`;
const packages = join(root, "node_modules");

const BROWSERS = ["chrome111", "firefox115", "safari16.4"];
const FONT_SCRIPTS = ["latin", "latin-ext", "cyrillic", "greek"];
const FONT_WEIGHTS = [400, 600];
const VENDORED = {
    "htmx.org/dist/htmx.min.js": "htmx/htmx.js",
    "htmx.org/dist/ext/hx-sse.min.js": "htmx/sse.js",
    "htmx.org/dist/ext/hx-csp.min.js": "htmx/csp.js",
    "maplibre-gl/dist/maplibre-gl.mjs": "maplibre/maplibre-gl.mjs",
    "maplibre-gl/dist/maplibre-gl-shared.mjs": "maplibre/maplibre-gl-shared.mjs",
    "maplibre-gl/dist/maplibre-gl-worker.mjs": "maplibre/maplibre-gl-worker.mjs",
    "maplibre-gl/dist/maplibre-gl.css": "maplibre/maplibre-gl.css",
    "pmtiles/dist/pmtiles.js": "pmtiles.js",
};
const RULE = `\n${"-".repeat(80)}\n\n`;
const NOTICES = ["htmx.org", "maplibre-gl", "pmtiles", "fflate", "@fontsource/noto-sans"];

async function files(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
        if (error.code === "ENOENT") return [];
        throw error;
    });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function place(source, name) {
    await mkdir(dirname(join(fresh, name)), { recursive: true });
    await cp(source, join(fresh, name));
}

async function scripts() {
    for (const [folder, out] of [["islands", ""], ["driver", "driver"]]) {
        const source = join(root, "frontend", folder);
        const entryPoints = (await files(source)).filter(
            (file) => file.endsWith(".ts") && !file.endsWith(".d.ts") && dirname(file) === source,
        );
        if (entryPoints.length === 0) continue;
        await build({
            entryPoints,
            outdir: join(fresh, out),
            bundle: true,
            format: "esm",
            target: BROWSERS,
            minify: true,
            external: ["/assets/*"],
            legalComments: "none",
            logLevel: "warning",
        });
    }
}

async function styles() {
    const source = join(root, "frontend", "styles");
    const entryPoints = (await files(source)).filter((file) => file.endsWith(".css"));
    if (entryPoints.length === 0) return;
    await build({
        entryPoints,
        outbase: source,
        outdir: join(fresh, "styles"),
        target: BROWSERS,
        minify: true,
        logLevel: "warning",
    });
}

async function copies() {
    for (const folder of ["driver", "images"]) {
        const source = join(root, "frontend", folder);
        for (const file of await files(source)) {
            if (![".ts", ".md"].includes(extname(file))) await place(file, join(folder, relative(source, file)));
        }
    }
    for (const [source, name] of Object.entries(VENDORED)) await place(join(packages, source), name);
    for (const script of FONT_SCRIPTS) {
        for (const weight of FONT_WEIGHTS) {
            const name = `noto-sans-${script}-${weight}-normal.woff2`;
            await place(join(packages, "@fontsource/noto-sans/files", name), join("fonts", name));
        }
    }
    await writeFile(join(fresh, "licences.txt"), (await Promise.all(NOTICES.map(notice))).join(RULE));
}

// What a passed-on copy must carry: name, author, licence and, where the package has one, the whole text.
async function notice(name) {
    const folder = join(packages, name);
    const { version, author, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const by = typeof author === "object" ? author.name : author;
    const text = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
    const heading = `${name} ${version}, ${license}${by ? `, by ${by}` : ""}\n`;
    return text ? `${heading}\n${await readFile(join(folder, text), "utf8")}` : heading;
}

async function manifest() {
    const hashes = {};
    for (const file of (await files(fresh)).sort()) {
        const name = relative(fresh, file).split(sep).join("/");
        hashes[name] = createHash("sha256").update(await readFile(file)).digest("hex").slice(0, 12);
    }
    const id = createHash("sha256").update(JSON.stringify(hashes)).digest("hex").slice(0, 12);
    await writeFile(join(fresh, "manifest.json"), `${JSON.stringify({ build: id, files: hashes }, null, 2)}\n`);
}

await rm(fresh, { recursive: true, force: true });
await mkdir(fresh, { recursive: true });
await Promise.all([scripts(), styles(), copies()]);
await manifest();
// Only a whole build takes the place of the one being served.
await rm(target, { recursive: true, force: true });
await rename(fresh, target);

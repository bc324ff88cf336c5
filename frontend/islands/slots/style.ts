// The picker's look: the brand's own colours from Doorstep, which a page may override by --doorstep-* properties.

const LIGHT = `--paper:var(--doorstep-paper,#fff);--surface:var(--doorstep-surface,#f5f7f6);--ink:var(--doorstep-ink,#1a1f1d);--quiet:var(--doorstep-quiet,#4f5a55);--line:var(--doorstep-line,#d8dedb);--control:var(--doorstep-control,#75807b);--focus:var(--doorstep-focus,#0b57d0);--good:#1b6638;--warn:#7a4e00;--warn-tint:#fbf1dc;--accent:var(--doorstep-accent,var(--b-accent,#1f5f4a));--on-accent:var(--doorstep-on-accent,var(--b-on-accent,#fff));--tint:var(--doorstep-tint,var(--b-secondary,#eef3f0));color-scheme:light`;
const DARK = `--paper:var(--doorstep-paper,#121614);--surface:var(--doorstep-surface,#1b211e);--ink:var(--doorstep-ink,#ecf0ed);--quiet:var(--doorstep-quiet,#a9b4ae);--line:var(--doorstep-line,#2e3733);--control:var(--doorstep-control,#7c8882);--focus:var(--doorstep-focus,#8ab4ff);--good:#7fd39b;--warn:#f0be62;--warn-tint:#33280f;--accent:var(--doorstep-accent,var(--b-accent-dark,#7ccbae));--on-accent:var(--doorstep-on-accent,var(--b-on-accent-dark,#0e1a15));--tint:var(--doorstep-tint,var(--b-secondary-dark,#171f1b));color-scheme:dark`;

const CSS = `
:host{display:block;container-type:inline-size;${LIGHT};--radius:var(--doorstep-radius,var(--b-radius,8px));font:400 1rem/1.5 var(--doorstep-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif);color:var(--ink)}
:host([hidden]),[hidden]{display:none!important}
:host([theme=dark]){${DARK}}
@media (prefers-color-scheme:dark){:host([theme=auto]){${DARK}}}
*{box-sizing:border-box}
p{margin:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.note{padding:.75rem 1rem;margin-bottom:1rem;border-radius:var(--radius);background:var(--warn-tint);color:var(--warn)}
.quiet{color:var(--quiet);font-size:.875rem;line-height:1.25rem}
.now{margin-bottom:1rem}
.days{display:grid;gap:2rem}
.day{display:grid;gap:.5rem;align-content:start;min-width:0}
.dayname{font-weight:600;font-size:1.25rem;line-height:1.625rem;margin-bottom:.25rem;font-family:var(--doorstep-heading-font,inherit)}
[dir=ltr] .dayname::first-letter{text-transform:uppercase}
.slot{position:relative;display:flex;gap:.75rem;min-height:4rem;padding:.75rem;border:1px solid var(--control);border-radius:var(--radius);background:var(--paper);cursor:pointer;overflow-wrap:anywhere}
.slot input{flex:none;appearance:none;width:1.25rem;height:1.25rem;margin:.125rem 0 0;border:1.5px solid var(--control);border-radius:50%;background:var(--paper);cursor:inherit}
.slot input:checked{border:6px solid var(--accent)}
.slot:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--tint)}
.slot:has(:focus-visible){outline:2px solid var(--focus);outline-offset:2px}
.slot :focus-visible{outline:0}
.slot b{font-weight:600;font-variant-numeric:tabular-nums}
.slot small{display:block;font-size:.875rem;line-height:1.25rem;color:var(--quiet)}
.slot .eco{display:flex;gap:.375rem;margin-top:.25rem;color:var(--ink);text-wrap:balance}
.eco svg{flex:none;width:1rem;height:1rem;margin-top:.125rem;fill:none;stroke:var(--good);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.slot.off{border:1px dashed var(--line);background:var(--surface);color:var(--quiet);cursor:default}
.off b{font-weight:400}
.off input{border-color:var(--line);background:none}
.slot.fresh{animation:fresh 2.4s ease-out}
@keyframes fresh{from{box-shadow:0 0 0 4px var(--good)}to{box-shadow:0 0 0 4px transparent}}
@media (prefers-reduced-motion:reduce){.slot.fresh{animation:none}}
.zone{margin-bottom:1rem}
.also{margin:1.5rem 0 0;padding:0;border:0;min-width:0}
.also legend{padding:0;font-weight:600}
.toos{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-top:.25rem}
.too{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;cursor:pointer}
.too input{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
.too:has(:focus-visible){outline:2px solid var(--focus);outline-offset:2px}
.too :focus-visible{outline:0}
.too{font-variant-numeric:tabular-nums}
.end{margin-top:1.5rem}
button{font:inherit;cursor:pointer}
.act{width:100%;min-height:3.25rem;padding:.75rem 1rem;border:1px solid var(--accent);border-radius:var(--radius);background:var(--accent);color:var(--on-accent);font-weight:600;text-align:start}
.act small{display:block;font-weight:400;font-size:.875rem;line-height:1.25rem}
.act[aria-disabled=true]{cursor:progress;opacity:.75}
.txt{min-height:2.75rem;min-width:2.75rem;padding:0;border:0;background:none;color:var(--accent);text-decoration:underline;text-underline-offset:.2em;text-align:start}
button:hover{text-decoration:underline}
button:focus-visible,.held:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.held{padding:1rem;border:1px solid var(--accent);border-radius:var(--radius);background:var(--tint)}
.held .window{font-weight:700;font-size:1.25rem;line-height:1.75rem;color:var(--accent)}
[dir=ltr] .held .window::first-letter{text-transform:uppercase}
.held [role=timer]{font-variant-numeric:tabular-nums}
@container (min-width:21rem){.day{grid-template-columns:1fr 1fr}.dayname{grid-column:1/-1}}
@container (min-width:44rem){.days{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1.5rem}.day{grid-template-columns:1fr}.end{display:grid;justify-content:end;grid-template-columns:minmax(18rem,22rem)}}
@media (forced-colors:active){.slot:has(:checked){outline:2px solid Highlight}.slot input{appearance:auto}}
`;

const COLOUR = /^#[0-9a-f]{3,8}$/i;

/** The sheets of a picker: the common one, and one for its brand that is filled in when Doorstep has answered. */
export function sheets(): { readonly all: CSSStyleSheet[]; readonly brand: CSSStyleSheet } {
    const common = new CSSStyleSheet();
    common.replaceSync(CSS);
    const brand = new CSSStyleSheet();
    return { all: [brand, common], brand };
}

/** The brand's look as properties; what is no colour is left out. */
export function dress(sheet: CSSStyleSheet, look: Readonly<Record<string, string | number>>): void {
    const rules = Object.entries(look)
        .filter(([, value]) => typeof value === "string" && COLOUR.test(value))
        .map(([name, value]) => `--b-${name.replaceAll("_", "-")}:${value}`);
    const radius = Number(look["radius"]);
    if (Number.isFinite(radius)) rules.push(`--b-radius:${radius}px`);
    sheet.replaceSync(`:host{${rules.join(";")}}`);
}

// <doorstep-slots>: the slot picker, for our own checkout and for a shop's page on another origin.
// One file, no parts, no framework. Attributes, events, parts and properties: docs/reference/slot-picker.md.

import { DoorstepSlots } from "./slots/element";

if (!customElements.get("doorstep-slots")) customElements.define("doorstep-slots", DoorstepSlots);

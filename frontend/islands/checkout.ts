// The checkout's custom elements: <address-field> suggests, <slot-picker> walks the days, <hold-clock> counts down.
// Each form works without them.

import "./checkout/address-field";
import "./checkout/hold-clock";
import "./checkout/slot-picker";

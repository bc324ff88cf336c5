// The checkout's custom elements: <address-field> suggests, <hold-clock> counts down; <doorstep-slots> leads on.
// Each form works without them.

import "./checkout/address-field";
import "./checkout/hold-clock";
import "./checkout/held-leads-on";

"""Words: what Doorstep says, in every language and voice, rendered by code from facts."""

"""Ways to reach a person: e-mail, and the catcher that plays the world's mail servers in a trial."""

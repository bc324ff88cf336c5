"""What the person at home sees: the delivery's page, its changes, the checkout and the trial's mailbox."""

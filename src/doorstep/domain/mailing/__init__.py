"""Mailing: whether e-mails of a brand to one address are wanted, and whether anybody is there."""

from doorstep.domain.mailing.commands import AllowMails, MailingCommand, RecordBounce, StopMails
from doorstep.domain.mailing.views import MailLine

__all__ = ["AllowMails", "MailLine", "MailingCommand", "RecordBounce", "StopMails"]

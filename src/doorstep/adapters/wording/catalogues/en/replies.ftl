# What the consignee writes, and what is answered
page-case-reply = You wrote by text message, { $moment }
page-case-read = The driver read it { $moment }.
page-case-answered = { $brand } answered { $moment }:
page-case-again = Write again
case-answered-subject = The answer to what you wrote
case-answered-answer = Here is the answer to what you wrote
case-answered-lead = You find it on your page.
case-answered-body = Anything else? Write to us on your page, or answer a text message from us.
case-answered-button = See the conversation
case-answered-second = Write again

# A weaker link for somebody at home
page-share-section = Somebody else at home?
page-share-open = Share with somebody at home
page-share-small = They see the time and how far it is. Nothing else.
page-share-count = { $count ->
    [one] One link is out. It can be taken back at any time.
   *[other] { $count } links are out. They can be taken back at any time.
}
page-share-heading = Share with somebody at home
page-share-text = A link for a flatmate, a partner, a neighbour: whoever is to know when it comes.
page-share-what = What the link shows
page-share-sees-label = They see
page-share-sees = The time, how far it is, and what was arranged with a neighbour or a safe place.
page-share-never-label = They never see
page-share-never = Address, phone number, codes, photos, contents or other orders. They can change nothing, and share nothing on.
page-share-until-label = It ends
page-share-until = { $days ->
    [one] One day after the delivery, or at once when it is taken back here
   *[other] { $days } days after the delivery, or at once when it is taken back here
}
page-share-make = Make a link
page-share-another = Make another link
page-share-name = What to call it (optional)
page-share-name-hint = A name to tell several links apart. Only this page shows it.
page-share-answer = May answer when we ask whether somebody is in
page-share-button = Make the link
page-share-too-long = That is too long. { $most } letters are enough for a name; nothing was made.
page-share-closed-over = The delivery is over, so there is nothing left to share.
page-share-closed-full = { $most } links are out, as many as there can be. Take one back to make another.
page-share-out = Links that are out
page-share-done = The link is ready. Hand it on.
page-share-link = The link
page-share-hand = Hand it on
page-share-copy = Copy the link
page-share-copied = Copied
page-share-back = Take back
page-share-nameless = Link without a name
page-share-made = Made { $moment }.
page-share-used = Last looked at { $moment }.
page-share-unused = Not seen in use yet.
page-share-may-answer = May look, and answer whether somebody is in
page-share-may-look = May look
page-in-home-shared = Somebody with the link said: somebody is in
page-in-away-shared = Somebody with the link said: nobody will be in
home-about = Shared from a delivery of { $brand }. This page shows no names, addresses or contents.
home-shared-heading = Shared with you
home-shared = Somebody you live with, or know, shared when this delivery comes. It says so here by itself when something changes.
home-until = { $days ->
    [one] The link works until one day after the delivery, unless it is taken back before.
   *[other] The link works until { $days } days after the delivery, unless it is taken back before.
}
home-said-in = Somebody is in
home-said-out = Nobody will be in
home-said-unanswered = Asked; no answer yet
home-over-taken-back = This link was taken back
home-over-taken-back-text = Whoever shared the delivery has taken the link back. It shows nothing any more. If you still need to know, ask them for a new one.
home-over-time-up = This link has ended
home-over-time-up-text = { $days ->
    [one] The delivery has been over for more than a day. Whoever shared it still has their own page.
   *[other] The delivery has been over for more than { $days } days. Whoever shared it still has their own page.
}

# What is remembered for the next deliveries
page-prefer-section = Next time too?
page-prefer-open = Remember how you like it
page-prefer-small = A language, a safe place, how to get to you. Only if you agree, and you can have it erased.
page-prefer-heading = How you like it
page-prefer-text = What you save here we do by ourselves with your next deliveries. You are told each time, and one tap undoes it for that parcel.
page-prefer-what = What to remember
page-prefer-filled = Filled in from what you chose for this delivery. Nothing is saved yet.
page-prefer-language = Language
page-prefer-as-ordered = As in the order
page-prefer-way = How it is handed over
page-prefer-in-person = To me or somebody in
page-prefer-words = Where exactly, or to whom
page-prefer-words-hint = For example: behind the bench on the left of the door. Needed for a safe place, a neighbour or a reception.
page-prefer-note-hint = The driver reads it. For example: please do not ring, the baby sleeps. No gate codes here: those are told for one delivery and erased after it.
page-prefer-where = The place, the neighbour and the way to your door are used at this address only. What a sender or an item does not allow, or what costs extra, we never choose for you.
page-prefer-for = Remember it for
page-prefer-only-brand = Deliveries from { $brand } only
page-prefer-every-brand = All brands that deliver with { $lsp }
page-prefer-consent = I agree that this is kept and used for my next deliveries to this e-mail address. I can take this back at any time.
page-prefer-save = Save
page-prefer-how = What you should know
page-prefer-how-text = You are known again by your e-mail address, which you have just confirmed. What you wrote is stored encrypted. Other brands see nothing of it unless you choose all brands.
page-prefer-export = Download everything as a file
page-prefer-withdraw = Take back my consent
page-prefer-withdraw-hint = Nothing is done by itself from then on, and what was kept for it is erased. Deliveries already arranged stay as they are.
page-prefer-erase = Erase everything
page-prefer-erase-hint = For all brands. Only the note remains that it was erased, and when.
page-prefer-since-brand = Remembered for { $brand } since { $moment }.
page-prefer-since-every = Remembered for all brands that deliver with { $lsp } since { $moment }.
page-prefer-erased = Everything was erased { $moment }. Nothing is remembered.
page-prefer-saved-kept = Saved. We will do it this way from your next delivery on.
page-prefer-saved-withdrawn = Your consent is taken back. Nothing is done by itself any more.
page-prefer-saved-erased = Everything is erased.
page-prefer-problem-consent = Tick the box to agree. Without that nothing is remembered, and nothing was saved.
page-prefer-problem-nothing = Nothing was chosen that could be remembered. Nothing was saved.
page-prefer-problem-words = Say in a few words where exactly, or to whom. Nothing was saved.
page-prefer-problem-long = One of the texts is too long. Shorten it; nothing was saved.
page-prefer-applied = As you prefer: we took this over from what you asked us to remember.
page-prefer-undo = Not for this parcel
page-step-up-by-mail = What follows belongs to your e-mail address. We send a code there: only whoever reads that mail gets in.
page-saved-as-ordered = Done. For this parcel it is as ordered.
promise-preferred = { $preferred ->
    [safe-place] We will leave it in your safe place, as you prefer.
    [neighbour] We will take it to your neighbour, as you prefer.
    [reception] We will hand it over at your reception, as you prefer.
    [access] The driver knows how to get to you, as you prefer.
   *[language] We write to you in the language that you prefer.
} You can undo this for this parcel on its page.

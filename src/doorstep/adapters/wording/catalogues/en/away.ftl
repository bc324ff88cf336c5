# Holding a delivery while somebody is away
page-other-hold = Hold while you are away
page-other-hold-small = The depot keeps it until you are back.
page-ask-hold-heading = When are you back?
page-ask-hold-text = { $lsp } keeps it at the depot until then. Nothing changes until you have chosen a time.
page-hold-days = The day you are back
page-hold-last = The last day that is possible: { $day }
page-hold-kept = Kept until
page-hold-where = { $lsp }, { $depot }
page-hold-until = Until: { $day }
page-hold-none = No time can be kept in the days after that. Choose another day.
page-not-no-storage = { $lsp } cannot keep parcels at this depot.
page-not-no-day = It cannot be kept longer than until the time you have. Decided by { $brand } and { $lsp }.
page-saved-hold = We keep it until you are back.
page-log-chosen-hold = You are away: it comes { $window }
page-log-kept = Kept at the depot, as you asked
page-holder-kept = at the depot, { $depot }. Kept until: { $day }
page-chain-kept = Kept at the depot

# Holding a delivery while somebody is away
page-other-hold = Behåll medan du är borta
page-other-hold-small = Terminalen behåller det tills du är tillbaka.
page-ask-hold-heading = När är du tillbaka?
page-ask-hold-text = { $lsp } behåller det på terminalen till dess. Inget ändras förrän du har valt en tid.
page-hold-days = Dagen då du är tillbaka
page-hold-last = Sista möjliga dag: { $day }
page-hold-kept = Behålls till
page-hold-where = { $lsp }, { $depot }
page-hold-until = Till: { $day }
page-hold-none = Ingen tid går att hålla dagarna därefter. Välj en annan dag.
page-not-no-storage = { $lsp } kan inte behålla paket på den här terminalen.
page-not-no-day = Det kan inte behållas längre än till tiden du har. Bestämt av { $brand } och { $lsp }.
page-saved-hold = Vi behåller det tills du är tillbaka.
page-log-chosen-hold = Du är borta: det kommer { $window }
page-log-kept = Behålls på terminalen, som du bad om
page-holder-kept = på terminalen, { $depot }. Behålls till: { $day }
page-chain-kept = Behålls på terminalen

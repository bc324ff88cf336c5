# Holding a delivery while somebody is away
page-other-hold = Custodia durante un’assenza
page-other-hold-small = Il deposito lo tiene fino al ritorno.
page-ask-hold-heading = Quando è il ritorno?
page-ask-hold-text = { $lsp } lo tiene al deposito fino ad allora. Non cambia nulla finché non c’è un orario scelto.
page-hold-days = Giorno del ritorno
page-hold-last = Ultimo giorno possibile: { $day }
page-hold-kept = In custodia fino a
page-hold-where = { $lsp }, { $depot }
page-hold-until = Fino a: { $day }
page-hold-none = Nei giorni successivi non c’è un orario possibile. Si può scegliere un altro giorno.
page-not-no-storage = { $lsp } non può tenere pacchi in questo deposito.
page-not-no-day = Non si può tenere oltre l’orario attuale. Deciso da { $brand } e { $lsp }.
page-saved-hold = Lo teniamo fino al ritorno.
page-log-chosen-hold = Assenza: arriva { $window }
page-log-kept = In custodia al deposito, come richiesto
page-holder-kept = al deposito, { $depot }. In custodia fino a: { $day }
page-chain-kept = In custodia al deposito

# Holding a delivery while somebody is away
page-other-hold = Säilytys poissaolon ajan
page-other-hold-small = Terminaali pitää sen, kunnes palaat.
page-ask-hold-heading = Milloin palaat?
page-ask-hold-text = { $lsp } säilyttää sen siihen asti terminaalissa. Mikään ei muutu, ennen kuin olet valinnut ajan.
page-hold-days = Paluupäiväsi
page-hold-last = Viimeinen mahdollinen päivä: { $day }
page-hold-kept = Säilytetään asti
page-hold-where = { $lsp }, { $depot }
page-hold-until = Asti: { $day }
page-hold-none = Sen jälkeisinä päivinä ei löydy aikaa. Valitse toinen päivä.
page-not-no-storage = { $lsp } ei voi säilyttää paketteja tässä terminaalissa.
page-not-no-day = Sitä ei voi säilyttää nykyistä aikaasi pidempään. Näin ovat päättäneet { $brand } ja { $lsp }.
page-saved-hold = Säilytämme sen, kunnes palaat.
page-log-chosen-hold = Olet poissa: se tulee { $window }
page-log-kept = Säilytetään terminaalissa toiveesi mukaan
page-holder-kept = terminaalissa, { $depot }. Säilytetään asti: { $day }
page-chain-kept = Säilytetään terminaalissa

# Holding a delivery while somebody is away
page-other-hold = Przechowanie na czas nieobecności
page-other-hold-small = Magazyn przechowa przesyłkę do powrotu.
page-ask-hold-heading = Kiedy powrót?
page-ask-hold-text = { $lsp } przechowa ją do tego czasu w magazynie. Nic się nie zmieni, dopóki nie będzie wybrany termin.
page-hold-days = Dzień powrotu
page-hold-last = Ostatni możliwy dzień: { $day }
page-hold-kept = Przechowanie do
page-hold-where = { $lsp }, { $depot }
page-hold-until = Do: { $day }
page-hold-none = W następnych dniach nie ma wolnego terminu. Można wybrać inny dzień.
page-not-no-storage = { $lsp } nie może przechowywać paczek w tym magazynie.
page-not-no-day = Nie można jej przechować dłużej niż do obecnego terminu. Tak ustalili { $brand } i { $lsp }.
page-saved-hold = Przechowamy przesyłkę do powrotu.
page-log-chosen-hold = Nieobecność: przesyłka dotrze { $window }
page-log-kept = Przechowywana w magazynie, zgodnie z prośbą
page-holder-kept = w magazynie, { $depot }. Przechowanie do: { $day }
page-chain-kept = Przechowywana w magazynie

# Holding a delivery while somebody is away
page-other-hold = Aufbewahren, während Sie weg sind
page-other-hold-small = Das Depot behält es, bis Sie zurück sind.
page-ask-hold-heading = Wann sind Sie zurück?
page-ask-hold-text = { $lsp } behält es bis dahin im Depot. Nichts ändert sich, bevor Sie eine Zeit gewählt haben.
page-hold-days = Der Tag, an dem Sie zurück sind
page-hold-last = Letzter möglicher Tag: { $day }
page-hold-kept = Aufbewahrt bis
page-hold-where = { $lsp }, { $depot }
page-hold-until = Bis: { $day }
page-hold-none = An den Tagen danach lässt sich keine Zeit einhalten. Wählen Sie einen anderen Tag.
page-not-no-storage = { $lsp } kann in diesem Depot keine Pakete aufbewahren.
page-not-no-day = Länger als bis zu Ihrer jetzigen Zeit kann es nicht aufbewahrt werden. So von { $brand } und { $lsp } festgelegt.
page-saved-hold = Wir bewahren es auf, bis Sie zurück sind.
page-log-chosen-hold = Sie sind weg: Es kommt { $window }
page-log-kept = Im Depot aufbewahrt, wie gewünscht
page-holder-kept = im Depot, { $depot }. Aufbewahrt bis: { $day }
page-chain-kept = Im Depot aufbewahrt

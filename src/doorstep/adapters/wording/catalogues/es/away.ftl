# Holding a delivery while somebody is away
page-other-hold = Guardarlo durante una ausencia
page-other-hold-small = El centro lo guarda hasta la vuelta.
page-ask-hold-heading = ¿Qué día es la vuelta?
page-ask-hold-text = { $lsp } lo guarda en el centro hasta entonces. Nada cambia hasta que haya una hora elegida.
page-hold-days = Día de vuelta
page-hold-last = Último día posible: { $day }
page-hold-kept = Guardado hasta
page-hold-where = { $lsp }, { $depot }
page-hold-until = Hasta: { $day }
page-hold-none = Ninguna hora es posible en los días siguientes. Se puede elegir otro día.
page-not-no-storage = { $lsp } no puede guardar paquetes en este centro.
page-not-no-day = No se puede guardar más allá de la hora actual. Decidido por { $brand } y { $lsp }.
page-saved-hold = Lo guardamos hasta la vuelta.
page-log-chosen-hold = Ausencia: llega { $window }
page-log-kept = Guardado en el centro, como se pidió
page-holder-kept = en el centro, { $depot }. Guardado hasta: { $day }
page-chain-kept = Guardado en el centro

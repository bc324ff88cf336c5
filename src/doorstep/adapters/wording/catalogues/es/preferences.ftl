# Lo que se recuerda para las próximas entregas
page-prefer-section = ¿La próxima vez también?
page-prefer-open = Recordar mis preferencias
page-prefer-small = El idioma, un lugar seguro, cómo llegar a la puerta. Solo con consentimiento, y todo se puede borrar.
page-prefer-heading = Mis preferencias
page-prefer-text = Lo que se guarda aquí lo hacemos sin más en las próximas entregas. Lo decimos cada vez, y con un toque se deshace para ese paquete.
page-prefer-what = Qué recordar
page-prefer-filled = Rellenado con lo elegido para esta entrega. Todavía no se ha guardado nada.
page-prefer-language = Idioma
page-prefer-as-ordered = Como en el pedido
page-prefer-way = Cómo se entrega
page-prefer-in-person = A mí o a alguien en casa
page-prefer-words = Dónde exactamente, o a quién
page-prefer-words-hint = Por ejemplo: detrás del banco a la izquierda de la puerta. Hace falta para un lugar seguro, un vecino o una recepción.
page-prefer-note-hint = Lo lee el conductor. Por ejemplo: no llamar al timbre, el bebé duerme. Aquí no van códigos de puerta: se dan para una entrega y se borran después.
page-prefer-where = El lugar, el vecino y el camino hasta la puerta se usan solo en esta dirección. Lo que un remitente o un artículo no permite, o lo que cuesta más, nunca lo elegimos por nuestra cuenta.
page-prefer-for = Recordarlo para
page-prefer-only-brand = Solo entregas de { $brand }
page-prefer-every-brand = Todas las marcas que entregan con { $lsp }
page-prefer-consent = Acepto que esto se conserve y se use en mis próximas entregas con esta dirección de correo. Puedo retirarlo en cualquier momento.
page-prefer-save = Guardar
page-prefer-how = Conviene saber
page-prefer-how-text = Reconocemos a cada persona por la dirección de correo, que se acaba de confirmar. Lo escrito se guarda cifrado. Otras marcas no ven nada, salvo que se elijan todas las marcas.
page-prefer-export = Descargar todo en un archivo
page-prefer-withdraw = Retirar mi consentimiento
page-prefer-withdraw-hint = Desde entonces nada se hace solo, y lo que se recordaba se borra. Las entregas ya acordadas quedan como están.
page-prefer-erase = Borrarlo todo
page-prefer-erase-hint = Para todas las marcas. Solo queda la nota de que se borró, y cuándo.
page-prefer-since-brand = Recordado para { $brand } desde { $moment }.
page-prefer-since-every = Recordado para todas las marcas que entregan con { $lsp } desde { $moment }.
page-prefer-erased = Todo se borró { $moment }. No se recuerda nada.
page-prefer-saved-kept = Guardado. Lo haremos así desde la próxima entrega.
page-prefer-saved-withdrawn = El consentimiento está retirado. Ya nada se hace solo.
page-prefer-saved-erased = Todo está borrado.
page-prefer-problem-consent = Hay que marcar la casilla para aceptar. Sin eso no se recuerda nada, y no se ha guardado nada.
page-prefer-problem-nothing = No se eligió nada que se pueda recordar. No se ha guardado nada.
page-prefer-problem-words = Faltan unas palabras: dónde exactamente, o a quién. No se ha guardado nada.
page-prefer-problem-long = Uno de los textos es demasiado largo. Hay que acortarlo; no se ha guardado nada.
page-prefer-applied = Según las preferencias guardadas: lo hemos tomado de lo que había que recordar.
page-prefer-undo = No para este paquete
page-step-up-by-mail = Lo que sigue pertenece a una dirección de correo. Enviamos allí un código: solo entra quien lee ese correo.
page-saved-as-ordered = Hecho. Este paquete llega como se pidió.
promise-preferred = { $preferred ->
    [safe-place] Lo dejaremos en el lugar seguro, según las preferencias guardadas.
    [neighbour] Lo llevaremos al vecino, según las preferencias guardadas.
    [reception] Lo entregaremos en la recepción, según las preferencias guardadas.
    [access] El conductor sabe cómo llegar a la puerta, según las preferencias guardadas.
   *[language] Escribimos en el idioma preferido.
} Se puede deshacer para este paquete en la página de la entrega.

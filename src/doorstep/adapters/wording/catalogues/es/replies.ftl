# What the consignee writes, and what is answered
page-case-reply = Escribió por SMS, { $moment }
    .warm = Escribiste por SMS, { $moment }
page-case-read = El conductor lo leyó { $moment }.
page-case-answered = { $brand } respondió { $moment }:
page-case-again = Escribir otra vez
case-answered-subject = La respuesta a su mensaje
    .warm = La respuesta a tu mensaje
case-answered-answer = Esta es la respuesta a su mensaje
    .warm = Esta es la respuesta a tu mensaje
case-answered-lead = La encontrará en su página.
    .warm = La encontrarás en tu página.
case-answered-body = ¿Algo más? Puede escribirnos en su página o responder a un SMS nuestro.
    .warm = ¿Algo más? Puedes escribirnos en tu página o responder a un SMS nuestro.
case-answered-button = Ver la conversación
case-answered-second = Escribir otra vez

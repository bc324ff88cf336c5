# What the consignee writes, and what is answered
page-case-reply = كتبت برسالة نصية، { $moment }
page-case-read = قرأها السائق { $moment }.
page-case-answered = ردّ { $brand } { $moment }:
page-case-again = الكتابة مرة أخرى
case-answered-subject = الرد على ما كتبته
case-answered-answer = هذا هو الرد على ما كتبته
case-answered-lead = وهو على صفحتك أيضًا.
case-answered-body = هل من شيء آخر؟ يمكنك الكتابة إلينا على صفحتك أو الرد على رسالة نصية منا.
case-answered-button = عرض المحادثة
case-answered-second = الكتابة مرة أخرى

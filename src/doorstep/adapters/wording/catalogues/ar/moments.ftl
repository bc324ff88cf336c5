# The day before, the door, the way back, a promise that was broken, an order that was cancelled.
# Buttons are those of the message that each is nearest to (letters.py).

trade-order-cancelled-subject = أُلغي: لن تأتي السيارة
trade-order-cancelled-answer = أُلغي: لن تأتي السيارة
trade-order-cancelled-lead = لم يعد أحد بحاجة إلى البقاء في المنزل لأجله.
trade-order-cancelled-body = إن لم يكن ذلك مقصودًا، يكفي ذكره على الصفحة، وسيجيب { $brand }.

shipment-on-its-way-subject = في الطريق: { $window }
shipment-on-its-way-answer = في الطريق: { $window }
shipment-on-its-way-lead = سُجّلت الشحنة لأول مرة وهي تتحرك.
shipment-on-its-way-body = نحن ملتزمون بهذا الموعد، وإن تغيّر فسنكون أول من يخبرك.

delivery-tomorrow-subject = نأتي { $window }
delivery-tomorrow-answer = نأتي { $window }
delivery-tomorrow-lead = هذا هو الموعد المتفق عليه.
delivery-tomorrow-body = حين تنطلق السيارة يصبح الموعد أدق.

promise-broken-subject = تأخرنا
promise-broken-answer = تأخرنا. كان الموعد { $window }
promise-broken-lead = { $known ->
    [yes] بحسب ما نعرفه الآن: { $expected }.
   *[no] لا نعرف الموعد الجديد بعد. وحين نعرفه نخبرك به.
}
promise-broken-body = نعتذر عن ذلك. على الصفحة ما نعرفه وما يمكن فعله الآن.

stop-arrived-subject = السيارة عند الباب
stop-arrived-answer = السيارة عند الباب
stop-arrived-lead = السائق هناك الآن.
stop-arrived-body = إن لم يستطع أحد أن يفتح، فعلى الصفحة ما يمكن فعله.

return-started-subject = في طريق العودة إلى المرسل
return-started-answer = يعود إلى { $brand }
return-started-lead = لن يأتي أحد به إلى الباب مرة أخرى.
return-started-body = إن لم يكن ذلك مقصودًا، يكفي ذكره على الصفحة. وما يعنيه ذلك للطلب يخبرك به { $brand }.

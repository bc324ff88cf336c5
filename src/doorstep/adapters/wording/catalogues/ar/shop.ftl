# The checkout.
shop-step = إتمام الطلب، الخطوة { $step } من 3
shop-heading-1 = طلبك
shop-heading-2 = متى نأتي إليك؟
shop-heading-3 = هل كل شيء صحيح؟
shop-heading-4 = هذا وعدنا
shop-articles = ماذا نحضر لك؟
shop-where = إلى أين؟
shop-who = لمن؟
shop-suggestions = العناوين
shop-field-street = الشارع والرقم
shop-field-unit = المدخل، الطابق، الشقة (اختياري)
shop-field-postcode = الرمز البريدي
shop-field-city = المدينة
shop-field-note = طريقة الدخول (اختياري)
shop-field-name = الاسم
shop-field-email = البريد الإلكتروني
shop-field-phone = الهاتف (اختياري)
shop-to-times = عرض المواعيد
shop-to-times-small = مواعيد نستطيع حقًا الالتزام بها في عنوانك
shop-problem-basket = يرجى اختيار منتج واحد على الأقل.
shop-problem-incomplete = نحتاج إلى اسم وبريد إلكتروني وشارع.
shop-problem-email = يبدو أن البريد الإلكتروني غير صحيح. يرجى مراجعته.
shop-problem-phone = لا يمكن الاتصال بهذا الرقم. يرجى كتابته مع رمز البلد أو ترك الخانة فارغة.
shop-problem-expired = كان الموعد محجوزًا عشر دقائق وأصبح متاحًا من جديد. يرجى الاختيار مرة أخرى.
shop-problem-gone = حُجز هذا الموعد قبل لحظات. هذه هي المواعيد الباقية.
shop-problem-kept = هذا الموعد يأخذ وقت عدة طلبات أخرى. يرجى اختيار موعد آخر.
shop-problem-overlap = موعدان من هذه المواعيد متداخلان. يرجى تحديد مواعيد منفصلة فقط.
shop-problem-choose = يرجى اختيار أحد المواعيد.
shop-problem-unavailable = لا يمكننا حساب المواعيد الآن. يرجى المحاولة بعد دقيقة.
shop-to = إلى { $place }، مع { $lsp }.
shop-doubt = لم نتأكد من مكان { $place }. ولا نعد بشيء إلى باب لا نجده.
shop-times = موعد التوصيل
shop-zone = جميع الأوقات بالتوقيت المحلي في { $zone }.
shop-kept = كل موعد هنا ضمن جولة مخطط لها بالفعل، ولذلك نستطيع الالتزام به.
shop-hold = حجز هذا الموعد
shop-hold-small = نحتفظ به لك عشر دقائق
shop-held-minutes = { $minutes ->
    [zero] محجوز لك أقل من دقيقة
    [one] محجوز لك لدقيقة أخرى
    [two] محجوز لك لدقيقتين أخريين
    [few] محجوز لك لمدة { $minutes } دقائق أخرى
    [many] محجوز لك لمدة { $minutes } دقيقة أخرى
   *[other] محجوز لك لمدة { $minutes } دقيقة أخرى
}
shop-held-clock = محجوز لك لمدة { $clock }
shop-basket = في سلتك
shop-price = التوصيل
shop-confirm = تأكيد
shop-confirm-small = بعد ذلك يصبح وعدًا
shop-other-time = اختيار موعد آخر
shop-reference = الرقم المرجعي { $reference }
shop-follow = تتبّع التوصيل
shop-follow-small = أحدث المعلومات دائمًا على الصفحة
shop-mail-to = سنكتب إلى { $email }.
shop-mailbox = فتح صندوق البريد
shop-promise-kept = إن لزم تغيير هذا الموعد، فسنخبرك قبل انتهائه مع السبب.
shop-address-again = لا شيء منها، أكتبه من جديد
shop-money = { $whole }.{ $cents } { $symbol }
shop-problem-no-road = لا تصل أي من سياراتنا إلى هذا العنوان. ولا نريد أن نعد بما لا نستطيع الوفاء به.
shop-problem-full = جميع مواعيد الأيام القادمة محجوزة. يرجى المحاولة غدًا.
shop-next = ما الذي يحدث بعد ذلك
shop-next-1 = نغلّف الطلب، ثم يذهب الطرد إلى مركز التوزيع القريب منك.
shop-next-2 = حين تنطلق السيارة، نرسل لك موعدًا أدق.
shop-next-3 = حين يصبح عنوانك هو التالي، تظهر لك السيارة على الخريطة.
picker-zone = الأوقات بتوقيت { $zone }
picker-opened = متاح الآن: { $window }
picker-closed = لم يعد متاحًا: { $window }
picker-chosen-gone = حُجز الموعد المختار، { $window }، قبل لحظات. يرجى اختيار موعد آخر.
picker-offline = انقطع الاتصال. ربما تغيّرت المواعيد؛ نواصل المحاولة.
picker-online = عاد الاتصال. المواعيد محدّثة.
picker-ended = هذه الصفحة مفتوحة منذ وقت طويل. يرجى تحميلها من جديد لعرض المواعيد.
picker-refused = لم ينجح ذلك. يرجى المحاولة مرة أخرى.
picker-none = لم يُفتح الحجز لأي يوم بعد. يرجى المحاولة لاحقًا.
picker-price-changed = تغيّر السعر قبل لحظات. يرجى مراجعته قبل حجز الموعد.

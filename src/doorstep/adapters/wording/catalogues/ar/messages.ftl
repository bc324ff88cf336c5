# Messages. The fact comes first; the voice only opens and closes.
# Facts: window, moment, clock, method and cause are words made by code; parcels, delivered and rest are counts.
# Requests are nouns or "please" in the passive, so that they are right for a woman and for a man.

promise-made-subject = موعد التوصيل: { $window }
promise-made-answer = { $parcels ->
    [one] يصلك طردك { $window }
    [two] يصلك طرداك { $window }
   *[other] تصلك طرودك { $window }
}
promise-made-lead = نشكرك على طلبك. نحن ملتزمون بهذا الموعد، وإن تغيّر فسنكون أول من يخبرك.
    .warm = شكرًا لطلبك من عندنا. نحن ملتزمون بهذا الموعد، وإن تغيّر فسنكون أول من يخبرك.
promise-made-body = في يوم التوصيل، حين تنطلق السيارة إليك، نرسل لك موعدًا أدق.
promise-made-button = تتبّع التوصيل
promise-made-second = اختيار موعد آخر

tour-started-subject = في الطريق إليك: { $window }
tour-started-answer = { $parcels ->
    [one] طردك في الطريق: { $window }
    [two] طرداك في الطريق: { $window }
   *[other] طرودك في الطريق: { $window }
}
    .warm = نحن في الطريق إليك: { $window }
tour-started-lead = انطلقت السيارة من مركز التوزيع الساعة { $clock }.
tour-started-body = كلما اقتربت السيارة صار الوقت أدق. وأحدث المعلومات دائمًا على الصفحة.
tour-started-button = تتبّع التوصيل
tour-started-second = لا أحد في المنزل؟ إليك ما يمكن فعله

arrival-earlier-subject = أبكر مما قلنا: { $window }
arrival-earlier-answer = سنصل أبكر: { $window }
arrival-earlier-lead = { $told ->
    [yes] كان الموعد المعلن { $was }. السيارة أسرع من المتوقع.
   *[no] السيارة أسرع من المتوقع.
}
    .warm = { $told ->
        [yes] كنا قد قلنا { $was }، لكن السيارة أسرع اليوم.
       *[no] السيارة اليوم أسرع مما توقعنا.
    }
arrival-earlier-body = إن لم يناسبك الوصول مبكرًا، يمكنك تحديد مكان نترك فيه الطلب على الصفحة.
arrival-earlier-button = أين السيارة الآن
arrival-earlier-second = لم يعد أحد إلى المنزل بعد؟ إليك ما يمكن فعله

approach-started-subject = { $timed ->
    [yes] عنوانك هو التالي: { $window }
   *[no] عنوانك هو التالي
}
approach-started-answer = { $timed ->
    [yes] عنوانك هو التالي: { $window }
   *[no] عنوانك هو التالي
}
approach-started-lead = السائق متجه الآن إلى عنوانك.
    .warm = دورك الآن. السائق متجه إليك.
approach-started-body = يظهر على الصفحة كم تبعد السيارة عنك.
approach-started-button = أين السيارة الآن
approach-started-second = لا أحد في المنزل؟ إليك ما يمكن فعله

delivery-completed-subject = { $all ->
    [yes] تم التسليم { $moment }
   *[no] سُلّم { $delivered } من { $parcels }، { $moment }
}
delivery-completed-answer = { $all ->
    [yes] تم التسليم { $moment }، { $method }
   *[no] الطرود المسلّمة: { $delivered } من { $parcels }، { $moment }، { $method }
}
delivery-completed-lead = { $rest ->
    [0] اكتمل التوصيل. نشكرك على ثقتك.
    [one] بقي طرد واحد في الطريق. سنخبرك عنه.
    [two] بقي طردان في الطريق. سنخبرك عنهما.
    [few] بقيت { $rest } طرود في الطريق. سنخبرك عنها.
    [many] بقي { $rest } طردًا في الطريق. سنخبرك عنها.
   *[other] بقي { $rest } طرد في الطريق. سنخبرك عنها.
}
    .warm = { $rest ->
        [0] وصل طلبك. شكرًا لأننا أوصلناه إليك.
        [one] بقي طرد واحد في الطريق. سنخبرك متى يصل.
        [two] بقي طردان في الطريق. سنخبرك متى يصلان.
        [few] بقيت { $rest } طرود في الطريق. سنخبرك متى تصل.
        [many] بقي { $rest } طردًا في الطريق. سنخبرك متى تصل.
       *[other] بقي { $rest } طرد في الطريق. سنخبرك متى تصل.
    }
delivery-completed-body = هل كل شيء على ما يرام؟ ينتظرك على الصفحة سؤالان: عن التسليم وعن البضاعة.
delivery-completed-button = { $proof ->
    [yes] عرض إثبات التسليم
   *[no] عرض التوصيل
}
delivery-completed-second = هناك خطأ ما؟ يسعدنا أن نعرف

delivery-attempted-subject = لم يتم التسليم { $moment }
delivery-attempted-answer = { $parcels ->
    [one] لم نتمكن من تسليم طردك { $moment }
    [two] لم نتمكن من تسليم طرديك { $moment }
   *[other] لم نتمكن من تسليم طرودك { $moment }
}
delivery-attempted-lead = ما سجّله السائق: { $cause }
delivery-attempted-body = { $next ->
    [again] سيعود السائق لاحقًا في الجولة نفسها.
    [promised] الزيارة القادمة: { $window }.
   *[open] تعود السيارة بالطلب إلى مركز التوزيع، والخطوة التالية من اختيارك.
} إن كان ما سُجّل غير صحيح، يمكنك ذكر ذلك على الصفحة: نقارنه بموقع السيارة.
delivery-attempted-button = اختيار الخطوة التالية
delivery-attempted-second = كان هناك من ينتظر

delivery-refused-subject = لم يُقبل التسليم { $moment }
delivery-refused-answer = { $parcels ->
    [one] لم يُقبل تسليم طردك { $moment }
    [two] لم يُقبل تسليم طرديك { $moment }
   *[other] لم يُقبل تسليم طرودك { $moment }
}
delivery-refused-lead = تعود السيارة بالطلب إلى مركز التوزيع.
delivery-refused-body = إن لم يكن هذا ما حدث، يمكنك ذكر ذلك على الصفحة: نقارنه بما سُجّل عند الباب.
delivery-refused-button = ما الذي يحدث الآن
delivery-refused-second = هذا غير صحيح

promise-revised-subject = { $chosen ->
    [yes] كما طلبت: { $window }
    [narrowed] سنصل { $window }
   *[no] موعد جديد: { $window }
}
promise-revised-answer = { $chosen ->
    [yes] تم التغيير كما طلبت: { $window }
    [narrowed] سنصل { $window }
   *[no] { $parcels ->
        [one] موعد جديد لطردك: { $window }
        [two] موعد جديد لطرديك: { $window }
       *[other] موعد جديد لطرودك: { $window }
    }
}
promise-revised-lead = { $chosen ->
    [yes] هذا هو موعد التوصيل الآن.
    [narrowed] من المواعيد التي ناسبتك، اخترنا هذا.
   *[no] { $cause }
}
promise-revised-body = { $chosen ->
    [yes] نحن ملتزمون بهذا الموعد، وإن تغيّر فسنكون أول من يخبرك.
    [narrowed] نحن ملتزمون بهذا الموعد، وإن تغيّر فسنكون أول من يخبرك.
   *[no] يبقى الموعد الجديد قائمًا ولا يلزمك فعل شيء. وإن تغيّر مرة أخرى فسنكون أول من يخبرك.
}
promise-revised-doing = { $doing ->
    [sequence] ما نفعله: تسير السيارة الآن بترتيب آخر كي تقل مدة الانتظار.
    [stands] ما نفعله: نعتني بالسيارة، وحين تنطلق من جديد يظهر ذلك فورًا على صفحتك.
   *[plain] ما نفعله: نتابع السيارة، وتعرض صفحتك الوقت كلما صار أدق.
}
promise-revised-choose = { $choose ->
    [time] إن لم يناسبك ذلك، يمكنك اختيار موعد آخر.
    [time-point] إن لم يناسبك ذلك، يمكنك اختيار موعد آخر أو نقطة استلام.
    [way-out] إن كان ذلك متأخرًا عليك، يمكنك اختيار يوم أو موعد آخر. عندها يبقى الطلب في السيارة إلى أن تعود.
    [place] لا داعي للانتظار: يمكنك تحديد مكان نترك فيه الطلب على الصفحة.
   *[write] إن لم يناسبك ذلك، يمكنك مراسلتنا وسنجد حلًا.
}
promise-revised-sorry = نعتذر عن هذا الانتظار.
    .warm = يؤسفنا أن تطول مدة الانتظار.
promise-revised-button = { $chosen ->
    [yes] تتبّع التوصيل
    [narrowed] تتبّع التوصيل
    [closed] تتبّع التوصيل
   *[no] اختيار موعد آخر
}
promise-revised-second = { $chosen ->
    [yes] اختيار موعد آخر
    [narrowed] اختيار موعد آخر
    [closed] ما الممكن الآن
   *[no] تتبّع التوصيل
}

address-doubted-subject = يرجى التحقق من عنوان التوصيل
address-doubted-answer = { $parcels ->
    [one] إلى أين نوصل طردك بالضبط؟
    [two] إلى أين نوصل طرديك بالضبط؟
   *[other] إلى أين نوصل طرودك بالضبط؟
}
address-doubted-lead = لم نتأكد من مكان العنوان على الخريطة. يرجى تأكيده أو اختيار العنوان الصحيح.
    .warm = لم نتأكد من مكان العنوان على الخريطة. نظرة واحدة منك وتعرف السيارة طريقها.
address-doubted-body = لا يستغرق ذلك دقيقة، ولن يضيع شيء في هذه الأثناء.
address-doubted-button = التحقق من العنوان
address-doubted-second = عرض التوصيل

# Parts that every message shares
text-message = من { $brand }: { $fact } { $link }
label-promised = المتفق عليه
label-promised-now = الموعد الآن
label-predicted = المتوقع
label-actual = الوقت الفعلي
label-visit = الزيارة
label-was = سابقًا
cell-label = { $label }، { $day }
items-line = في هذا التوصيل: { $items }
footer-place = التوصيل إلى { $street }
footer-reference = الرقم المرجعي { $reference }
footer-fewer = رسائل أقل من هذا النوع
footer-why = تصلك هذه الرسالة من { $brand } لأنها تخص توصيلًا طلبته.
footer-carrier = { $done ->
    [yes] تولى التوصيل { $carrier }.
   *[no] يتولى التوصيل { $carrier }.
}
footer-questions = للأسئلة: { $support }

promise-rearranged-subject = { $kind ->
    [pickup-point] نقطة الاستلام: { $window }
    [address] عنوان جديد: { $window }
   *[other] تم التغيير كما طلبت
}
promise-rearranged-answer = { $kind ->
    [pickup-point] إلى { $point }، { $window }
    [address] إلى العنوان الجديد، { $window }
    [safe-place] إلى المكان الآمن، { $window }
    [neighbour] إلى جارك، { $window }
    [reception] إلى الاستقبال، { $window }
    [hold] نحتفظ به ويصل { $window }
   *[other] إلى بابك، { $window }
}
promise-rearranged-lead = هكذا نوصله الآن.
promise-rearranged-body = { $kind ->
    [pickup-point] { $line } عند الاستلام يلزم الرقم المرجعي { $reference } وما يثبت الاسم.
    [safe-place] يترك السائق الطلب حيث حددت ويلتقط صورة. وما كتبته موجود على صفحتك.
    [neighbour] يقرع السائق الباب الذي حددته. وما كتبته موجود على صفحتك.
    [reception] يسلّمه السائق هناك. وما كتبته موجود على صفحتك.
    [hold] محفوظ في مركز التوزيع حتى: { $until }. إن لم يكن هذا منك، يرجى ذكر ذلك على الصفحة فورًا.
   *[other] إن لم يكن هذا التغيير منك، يرجى ذكر ذلك على الصفحة فورًا.
}
promise-rearranged-button = تتبّع التوصيل
promise-rearranged-second = تغيير من جديد

# Stopping and starting text messages
text-stop = للإيقاف: STOP
text-stop-answer = من { $brand }: لن نرسل إليك رسائل نصية. كل جديد على صفحة التوصيل. لإعادتها: START
text-start-answer = من { $brand }: تصلك رسائلنا النصية عن التوصيل من جديد. للإيقاف: STOP
text-help-answer = يكتب إليك { $brand } هنا عن التوصيل. للأسئلة: { $phone }. للإيقاف: STOP

# The consignee's pages. Moments, windows, causes and methods arrive as words made by code.

# Small parts
page-plain = { $text }
page-two-sentences = { $first } { $second }
page-short-date = { $day }/{ $month }
page-age-now = الآن
page-age-minutes = { $count ->
    [zero] الآن
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
page-age-hours = { $count ->
    [zero] الآن
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
page-age-days = { $count ->
    [zero] اليوم
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
page-metres = { $metres } م
page-kilometres = { $km } كم
page-since = منذ { $since }

# The frame
page-title = { $head } – { $brand }
page-skip = الانتقال إلى الإجابة
page-languages = اللغة
page-theme-light = المظهر الفاتح
page-theme-dark = المظهر الداكن
page-about = البائع { $brand }، والتوصيل من { $lsp }. لا تحمّل هذه الصفحة شيئًا من جهات أخرى ولا تتعقّب أحدًا.
page-about-heading = عن هذه الصفحة
page-reload = عرض الأحدث
page-offline = لا يوجد اتصال. هذا ما كان معروفًا الساعة { $clock }.
page-now = الآن

# The answer
page-head-open = لم يُحدد موعد التوصيل بعد
page-head-promised = نصل { $window }
page-head-coming = نصل { $window }
page-head-coming-late = نصل { $window }، بعد الموعد المتفق عليه
page-head-next = عنوانك هو التالي: { $window }
page-head-next-plain = عنوانك هو التالي
page-head-at-door = السائق عند عنوانك
page-head-waiting = السيارة قريبة وتنتظر موعدك: { $window }
page-head-late = موعد جديد: { $window }
page-head-overdue = تأخرنا عن الموعد. الموعد الجديد غير معروف بعد
page-head-stale = لم يصلنا خبر من السيارة منذ مدة
page-head-stopped = توقفت السيارة في طريقها إليك
page-head-held = { $count ->
    [one] طردك متوقف في مركز التوزيع
    [two] طرداك متوقفان في مركز التوزيع
   *[other] طرودك متوقفة في مركز التوزيع
}
page-head-doubt = يرجى التحقق من عنوان التوصيل
page-head-disputed = هناك سجلّان مختلفان. نحن نتحقق
page-head-attempted = لم يتم التسليم. لم يُحدد الموعد التالي بعد
page-head-attempted-next = لم يتم التسليم. الزيارة القادمة: { $window }
page-head-refused = لم يُقبل التسليم عند الباب
page-head-delivered = تم التسليم { $moment }، { $how }
page-head-returning = { $count ->
    [one] طردك في طريق العودة إلى { $brand }
    [two] طرداك في طريق العودة إلى { $brand }
   *[other] طرودك في طريق العودة إلى { $brand }
}
page-head-returned = { $count ->
    [one] عاد طردك إلى { $brand }
    [two] عاد طرداك إلى { $brand }
   *[other] عادت طرودك إلى { $brand }
}
page-head-cancelled = أُلغي هذا التوصيل
page-head-lost = { $count ->
    [one] لا نجد طردك
    [two] لا نجد طرديك
   *[other] لا نجد طرودك
}

page-lede-open = يمكنك اختيار وقت قدومنا. وحتى ذلك الحين لا يغادر شيء مركز التوزيع.
page-lede-at-door = إن لم يُسمع الجرس، فالسائق عند الباب أو في الشارع.
page-lede-waiting = وصلت قبل الموعد. ولن يحدث شيء قبل أن يبدأ موعدك.
page-lede-late = { $cause }
page-lede-overdue = مضى الوقت المتفق عليه. لا نريد أن نخمّن: حين يتأكد موعد جديد يظهر هنا ونكتب إليك.
page-lede-stale = قد يكون السبب نفقًا أو هاتفًا أو توقفًا أطول. لا نخمّن مكان السيارة. وما زال الموعد قائمًا.
page-lede-stopped = { $cause } نعمل على معرفة متى تتابع طريقها.
page-lede-held = { $cause }
page-lede-doubt = لم نتأكد من المكان على الخريطة. نخطط للتوصيل حين نعرف الباب.
page-lede-disputed = { $why ->
    [says-missing] أخبرتنا أن الطلب ليس عندك، وسجّل السائق أنه سُلّم. لا نعتمد أيًا منهما حتى نعرف.
    [delivered-elsewhere] سُجّل أنه سُلّم، ولم تكن السيارة حينها عند عنوانك. لا نعتمد أيًا منهما حتى نعرف.
   *[seen-after-delivery] سجلّ يقول إنه سُلّم، وآخر يقول إنه لم يُسلّم. لا نعتمد أيًا منهما حتى نعرف.
}
page-lede-refused = أعدنا الطلب كما طُلب منا. ويعود إلى { $brand } ما لم تصلنا رسالة أخرى منك.
page-lede-returning = يتولى { $brand } الباقي معك. لا يلزمك فعل شيء.
page-lede-returned = يتولى { $brand } الباقي معك. لا يلزمك فعل شيء.
page-lede-cancelled = لن يصل شيء. إن كان ذلك خطأ، يمكنك مراسلة { $brand }.
page-lede-lost = المسؤولية على { $brand }، وتسوّى المسألة معك.

page-updated = آخر تحديث { $clock }، { $age }
page-unchanged = بلا تغيير منذ { $moment }
page-tried = الزيارة { $moment }
page-chip-late = بعد الموعد المتفق عليه
page-chip-kept = وفينا بالموعد
page-chip-delivered-late = بعد الموعد المتفق عليه

page-key-predicted = المتوقع { $window }
page-key-promised = المتفق عليه { $window }
page-key-promised-now = المتفق عليه الآن { $window }
page-key-promised-stands = المتفق عليه { $window }، وما زال قائمًا
page-key-was = سابقًا
page-key-actual = الوقت الفعلي { $clock }
page-told-at = أبلغناك { $clock }.
page-told-soon = رسالتنا في طريقها إليك.

page-steps = التقدم، الخطوة { $step } من 5
page-step-since = منذ { $since }. التالي: { $after }.
page-step-next = التالي: { $after }.
page-step-certain = هذه آخر خطوة مؤكدة.
page-next-packed = التغليف
page-next-on-its-way = مركز التوزيع القريب منك
page-next-out-for-delivery = السيارة
page-next-delivered = بابك

# After a visit without a delivery
page-attempt-heading = ما سجّله السائق
page-attempt-reason = السبب
page-attempt-door = عند الباب
page-attempt-stay = { $window }، { $minutes } د
page-attempt-distance = على بعد نحو { $metres } م من عنوانك
page-attempt-photo-label = صورة
page-attempt-photo = التُقطت { $clock }
page-ways-heading = ما الخطوة التالية؟
page-way-keep = { $window }
page-way-keep-small = محجوز لك بالفعل. لا يلزمك فعل شيء.
page-way-other = اختيار موعد آخر
page-way-other-small = كل المواعيد التي نستطيع حقًا الالتزام بها، مجانًا
page-contest-heading = ألم يكن الأمر كذلك؟
page-contest-text = تكفي لمسة واحدة. على { $lsp } أن يجيب { $brand }؛ ويبقى موعدك الجديد لك بينما نسأل.
page-contest-button = كان هناك من ينتظر

# What can be done, who has it
page-who-has = عند من الطلب
page-who-answers = من المسؤول
page-code = رمزك
page-code-small = يُقال للسائق عند الباب، ولا يُقال لأحد قبل ذلك.
page-where-to = إلى أين
page-where-unknown = غير معروف بعد
page-show-address = عرض العنوان كاملًا
page-answers-all-the-way = طوال الطريق
page-holder-driver = السائق { $driver }
page-holder-lsp-since = { $lsp }، منذ { $since }
page-holder-depot = في مركز التوزيع، { $depot }
page-holder-uncertain = غير مؤكد
page-holder-you = أنت
page-holder-household = أهل بيتك
page-holder-neighbour = جارك
page-holder-safe-place = المكان الآمن المتفق عليه
page-holder-mailbox = صندوق بريدك
page-holder-reception = الاستقبال
page-holder-pickup-point = نقطة الاستلام
page-action-change = لا أحد في المنزل؟ تغيير التوصيل
page-action-change-until = موعد آخر مجانًا حتى انطلاق السيارة، وفي موعد أقصاه { $until }
page-action-choose = اختيار موعد
page-action-choose-small = كل المواعيد التي نستطيع حقًا الالتزام بها
page-action-still = الموعد ثابت، وما زال المكان الآمن ممكنًا
page-action-away = لا أحد في المنزل؟ يمكنك إخبارنا
page-action-away-left = انطلقت السيارة ومعها الطلب، فالموعد ثابت. ننقل كل رسالة منك.
page-action-away-past = فات وقت تغيير الموعد هنا. ننقل كل رسالة منك.
page-note-stays = يبقى الموعد الجديد قائمًا ولا يلزمك فعل شيء.
page-note-we-write = يكتب إليك { $brand } حين يجدّ جديد. لا حاجة إلى السؤال.
page-have-heading = { $count ->
    [one] هل الطرد عندك؟
    [two] هل الطردان عندك؟
   *[other] هل الطرود عندك؟
}
page-have-text = قد يكون الخبر عندك قبلنا. يصل جوابك إلى الشركتين فورًا.
page-have-yes = نعم، عندي
page-have-no = لا، ليس هنا
page-fine-heading = هل كل شيء على ما يرام؟
page-fine-text = إن لم يكن كذلك، فلدينا الأوقات والإثبات، ويكفي الشرح مرة واحدة.
page-fine-yes = نعم، كل شيء جيد
page-fine-no = هناك مشكلة

# The last leg
page-map-stops-before = { $count ->
    [0] عنوانك هو التالي
    [one] عنوان واحد قبلك
    [two] عنوانان قبلك
    [few] { $count } عناوين قبلك
    [many] { $count } عنوانًا قبلك
   *[other] { $count } عنوان قبلك
}
page-map-next = عنوانك هو التالي
page-map-at-door = السيارة عند عنوانك
page-map-on-tour = في الطريق
page-map-last-known = آخر مكان معروف
page-map-stale = { $clock }، { $age }. قد تكون السيارة الآن في مكان آخر.
page-map-later = تظهر الخريطة حين يصبح عنوانك هو التالي.
page-map-distance = تبعد السيارة نحو { $distance }. الموقع { $clock }، { $age }.
page-map-alt = خريطة السيارة وبابك في { $street }
page-map-skip = تخطي الخريطة
page-map-show = عرض الخريطة
page-map-failed = لم تُحمّل الخريطة. المحاولة من جديد

# What happened
page-log-heading = ما حدث
page-log-certain = ما سُجّل
page-log-earlier = { $count ->
    [zero] لا شيء قبل ذلك
    [one] قبل ذلك، حدث واحد
    [two] قبل ذلك، حدثان
    [few] قبل ذلك، { $count } أحداث
    [many] قبل ذلك، { $count } حدثًا
   *[other] قبل ذلك، { $count } حدث
}
page-log-ordered = تم الطلب
page-log-doubted = لم نتأكد من مكان العنوان
page-log-located = تم تأكيد العنوان
page-log-packed = تم التغليف
page-log-cancelled = أُلغي
page-log-promised = الموعد المتفق عليه: { $window }
page-log-chosen = اخترت { $window }
page-log-chosen-narrowed = من المواعيد التي قبلتها، هذا هو الموعد: { $window }
page-log-new-window = موعد جديد: { $window }
page-log-depot = { $count ->
    [one] استلم { $lsp } الطرد
    [two] استلم { $lsp } الطردين
   *[other] استلم { $lsp } الطرود
}
page-log-depot-small = { $depot }
page-log-loaded = في السيارة
page-log-counted = { $of ->
    [zero] { $count } من { $of }
    [one] طرد واحد من طرد واحد
    [two] { $count } من طردين
    [few] { $count } من { $of } طرود
    [many] { $count } من { $of } طردًا
   *[other] { $count } من { $of } طرد
}
page-log-held = { $count ->
    [one] أُوقف طردك
   *[other] أُوقف أحد الطرود
}
page-log-left = غادر مركز التوزيع نحو حيّك
page-log-earlier-told = أبلغناك أننا نصل أبكر: { $window }
page-log-next = كان عنوانك هو التالي
page-log-arrived = كانت السيارة عند عنوانك
page-log-stopped = توقفت السيارة
page-log-resumed = تابعت السيارة طريقها
page-log-deferred = يعود السائق لاحقًا في هذه الجولة
page-log-attempted = محاولة عند بابك
page-log-refused = لم يُقبل التسليم عند الباب
page-log-delivered = تم التسليم، { $how }
page-log-returning = في طريق العودة إلى { $brand }
page-log-returned = عاد إلى { $lsp }
page-log-asked = كتبت إلينا
page-log-rated = أخبرتنا كيف كان الأمر

page-told-heading = كل موعد أعطيناك إياه
page-told-when = وقت الإبلاغ
page-told-what = الموعد والسبب
page-told-first = اختيارك الأول.
page-told-chosen = من اختيارك.
page-told-narrowed = أحد المواعيد التي قبلتها.
page-told-received = أبلغناك { $clock }.
page-told-before = أبلغناك { $clock }، قبل انتهاء الموعد السابق بمدة { $hours ->
    [0] { $minutes } د
   *[other] { $hours } س و{ $minutes } د
}.

# Contents, proof, rating
page-parcels-heading = { $count ->
    [zero] في طرودك
    [one] في طردك
    [two] في طرديك
    [few] في طرودك الـ{ $count }
    [many] في طرودك الـ{ $count }
   *[other] في طرودك الـ{ $count }
}
page-item = { $quantity } × { $title }
page-proof-heading = إثبات التسليم
page-proof-none = هذا ما سُجّل عند الباب.
page-proof-hidden = توجد صورة. نعرضها لمن يعرف الرمز البريدي للعنوان.
page-proof-shown = معروضة لأنك أكدت هويتك. لا يراها سواك و{ $brand } و{ $lsp }.
page-proof-unlock = عرض الصورة
page-proof-how = التسليم
page-proof-parcels = الطرود
page-proof-undamaged = لا ضرر ظاهر
page-proof-damaged = سُجّل ضرر
page-proof-code = الرمز
page-proof-code-right = كان رمزك صحيحًا
page-proof-alt-photo = صورة التقطها السائق عند التسليم
page-proof-alt-signature = توقيع أُخذ عند التسليم
page-proof-caption-photo = صورة، { $moment }
page-proof-caption-signature = توقيع، { $moment }
page-rate-heading = كيف كانت التجربة؟
page-rate-text = سؤالان، يصل كل منهما إلى من يستطيع تحسين الأمر. ولا يمكن لأحد حذف جوابك.
page-rate-goods = البضاعة وتغليفها
page-rate-door = التوصيل
page-rate-to = يصل إلى { $party }
page-rate-poor = 1 ضعيف
page-rate-good = ممتاز 5
page-rate-comment = هل من إضافة؟ (اختياري)
page-rate-send = إرسال
page-rate-thanks-heading = شكرًا لك
page-rate-thanks = { $goods ->
    [0] تقييمك للتوصيل: { $door } من 5، { $moment }.
   *[other] { $door ->
        [0] تقييمك للبضاعة: { $goods } من 5، { $moment }.
       *[other] تقييمك للبضاعة: { $goods } من 5، وللتوصيل: { $door } من 5، { $moment }.
    }
}

# Questions and help
page-cases-heading = ما أخبرتنا به
page-case-question = سألت، { $moment }
page-case-away = لا أحد في المنزل، { $moment }
page-case-problem = أبلغت عن مشكلة، { $moment }
page-case-contest = كان هناك من ينتظر، { $moment }
page-case-received = الطلب عندك، { $moment }
page-case-missing = الطلب ليس عندك، { $moment }
page-case-address = عن العنوان، { $moment }
page-case-cancel = عن الإلغاء، { $moment }
page-case-open = وصلت إلى { $brand } وسيأتيك الجواب.
page-case-due = ستجيب { $brand } { $moment } على أبعد تقدير.
page-case-overdue = كان على { $brand } أن تجيب { $moment }. وهي الآن في أول قائمتها.
page-case-closed = حُسمت { $moment }.
page-help-heading = السؤال عن هذا التوصيل
page-help-reference = الرقم المرجعي { $reference }. من يجيبك يرى ما يظهر لك هنا.
page-help-write = مراسلة { $brand }
page-help-call = الاتصال بالرقم { $phone }
page-calendar = إضافة إلى التقويم
page-sure-heading = إن تغيّر الموعد
page-sure-text = نخبرك قبل انتهاء هذا الوقت، ومعه السبب.
page-sure-several = أي هذه المواعيد هو، نخبرك به حين تكتمل خطة اليوم.

# A doubtful address
page-address-heading = ما العنوان الصحيح؟
page-address-written = العنوان المكتوب: { $written }
page-address-text = يرجى اختيار العنوان المقصود. نخطط للتوصيل حالما نعرف.
page-address-none = لم نجد ما يطابق. يمكنك وصف الطريق إليك.
page-address-unlock = تأكيد الهوية أولًا
page-address-confirm = هذا هو العنوان
page-address-other = لا شيء منها

# What was just done
page-saved-asked = وصلتنا رسالتك. سيظهر الجواب هنا.
page-saved-rated = شكرًا لك. جوابك الآن عند من يستطيع تحسين الأمر.
page-saved-changed = تم تثبيت موعدك الجديد.
page-saved-address = شكرًا لك. تم تأكيد عنوانك.
page-saved-unlocked = شكرًا لك. يظهر لك الآن كل شيء في هذا المتصفح لمدة نصف ساعة.
page-saved-cancelled = تم إلغاء التوصيل.

# Behind the tracking page
page-back = العودة إلى التوصيل

# Who you are
page-step-up-heading = هل هذا أنت؟
page-step-up-text = لا يظهر العنوان الكامل والصور إلا لمن يخصه التوصيل. يسري تأكيدك نصف ساعة في هذا المتصفح.
page-postcode-heading = الرمز البريدي لعنوان التوصيل
page-postcode-label = الرمز البريدي
page-postcode-confirm = تأكيد
page-code-heading = إدخال الرمز
page-code-text = أرسلنا ستة أرقام إلى البريد الإلكتروني للطلب. وهي صالحة لعشر دقائق.
page-code-label = رمز من ستة أرقام
page-code-confirm = تأكيد
page-code-other-heading = طريقة أخرى
page-code-other-text = نرسل رمزًا إلى البريد الإلكتروني الذي سُجّل به الطلب.
page-code-send = إرسال رمز إليّ
page-step-up-wrong-postcode = هذا رمز بريدي غير رمز العنوان. يرجى مراجعته.
page-step-up-wrong-code = هذا الرمز غير مطابق أو انتهت صلاحيته.
page-step-up-paused = كثرت المحاولات. يرجى الانتظار ربع ساعة ثم المحاولة من جديد.
page-step-up-no-address = لا يوجد بريد إلكتروني لهذا الطلب. يمكنك مراسلتنا بدلًا من ذلك.
page-step-up-not-sent = تعذّر إرسال الرمز الآن. يرجى المحاولة بعد دقيقة.
page-code-mail-subject = رمزك هو { $code }
page-code-mail-text = رمزك لتوصيل { $brand }: { $code }
page-code-mail-lives = يسري عشر دقائق ويُستخدم مرة واحدة.
page-code-mail-not-you = إن لم يكن هذا الطلب منك، فلا يلزمك فعل شيء.

# Writing
page-contact-send = إرسال
page-contact-private = تصل كلماتك إلى من يتولون هذا التوصيل فقط.
page-contact-question-heading = مراسلة { $brand }
page-contact-question-text = من يجيبك يرى ما يظهر لك على الصفحة. لا حاجة إلى شرحه.
page-contact-question-label = رسالتك
page-contact-away-heading = لا أحد في المنزل؟
page-contact-away-text = من يستطيع الاستلام، أو ما الذي ينبغي أن يعرفه السائق؟ ينقل { $brand } ذلك.
page-contact-away-label = ملاحظتك
page-contact-problem-heading = ما المشكلة؟
page-contact-problem-text = الأوقات والإثبات والسجل لدينا بالفعل، ويكفي الشرح مرة واحدة.
page-contact-problem-label = ما الذي حدث
page-contact-address-heading = كيف نصل إليك؟
page-contact-address-text = يرجى كتابة الشارع والرقم والرمز البريدي، أو وصف الطريق. يُنظر في ذلك اليوم.
page-contact-address-label = عنوانك
page-contact-contest-heading = كان هناك من ينتظر
page-contact-contest-text = على { $lsp } أن يجيب { $brand }. يمكنك إضافة ما لديك من معلومات.
page-contact-contest-label = هل من إضافة؟ (اختياري)
page-contact-received-heading = الطلب عندك
page-contact-received-text = شكرًا لك. يصل جوابك إلى { $brand } و{ $lsp } فورًا.
page-contact-received-label = هل من إضافة؟ (اختياري)
page-contact-missing-heading = الطلب ليس عندك
page-contact-missing-text = يصل جوابك إلى { $brand } و{ $lsp } فورًا.
page-contact-missing-label = أين تم البحث؟ (اختياري)

# Another time
page-choose-heading = متى نأتي إليك؟
page-change-none = لم يُحدد موعد بعد. هذه مواعيد نستطيع حقًا الالتزام بها.
page-change-now = المتفق عليه الآن: { $window }.
page-change-now-until = المتفق عليه الآن: { $window }. يمكنك تغييره حتى انطلاق السيارة، وفي موعد أقصاه { $until }.
page-change-times = موعد آخر
page-change-nothing = لا يوجد موعد آخر متاح في الأيام القادمة. يمكنك مراسلتنا وسنبحث عن موعد.
page-change-gone = حُجز هذا الموعد قبل لحظات. هذه هي المواعيد الباقية.
page-change-kept = هذا الموعد يأخذ وقت عدة طلبات أخرى. يرجى اختيار موعد آخر.
page-change-overlap = موعدان من هذه المواعيد متداخلان. يرجى تحديد مواعيد منفصلة فقط.
page-change-unavailable = لا يمكننا حساب المواعيد الآن. يرجى المحاولة بعد دقيقة.
page-change-closed-ended = انتهى هذا التوصيل. لم يبق ما يمكن تغييره.
page-change-closed-doubt = يرجى تأكيد عنوانك أولًا، ثم يمكنك اختيار موعد.
page-change-closed-left = انطلقت السيارة ومعها الطلب، فالموعد ثابت. إن لم يوجد أحد، يمكنك مراسلة { $brand }.
page-change-closed-past = فات وقت تغيير الموعد هنا. إن لم يوجد أحد، يمكنك مراسلة { $brand }.
page-change-before = قبل التأكيد
page-change-new = الموعد الجديد
page-change-replaces = بدلًا من
page-change-cost = التكلفة
page-change-none-cost = بلا تكلفة
page-change-who = من سيعلم بذلك
page-change-who-know = { $brand } و{ $lsp } فورًا
page-change-undo = التراجع
page-change-undo-until = هنا، ما دام تغيير الموعد الجديد ممكنًا
page-change-unchosen = يُرجى اختيار موعد أعلاه
page-change-confirm = تأكيد التغيير
page-choose-confirm = اختيار هذا الموعد
page-change-answer = يأتيك الجواب فورًا، وبالبريد الإلكتروني أيضًا
page-slot-width = { $hours ->
    [one] مدته ساعة
    [two] مدته ساعتان
    [few] مدته { $hours } ساعات
    [many] مدته { $hours } ساعة
   *[other] مدته { $hours } ساعة
}
page-slot-free = مجانًا
page-slot-greener = أخضر: يوفر { $minutes } د قيادة و{ $grams } غ كربون
page-slot-full = محجوز بالكامل
page-slot-closed = مغلق
page-slot-load = لا مكان له في أي سيارة
page-slot-volume = لا مكان في أي سيارة لشيء بهذا الحجم
page-slot-skills = { $skill ->
    [cold] لا توجد سيارة مبرّدة
    [two_person] لا توجد سيارة فيها شخصان
    [tail_lift] لا توجد سيارة برافعة خلفية
    [age_check] لا يوجد سائق يتحقق من العمر
   *[other] لا توجد سيارة تستطيع ذلك
}
page-slot-no-road = لا تصل أي سيارة إلى هناك
page-slot-goods-away = الطرد في سيارة لن تعود قبل ذلك
page-slot-reserved = غير متاح
page-slot-kept-for-others = يأخذ وقت عدة طلبات أخرى
page-also = { $day }: هل يناسبك موعد آخر أيضًا؟
page-also-small = يرجى تحديد كل موعد يناسبك. أي منها سيكون، نخبرك به حين تكتمل خطة اليوم. والسعر هو سعر أرخصها.
page-other-heading = مكان آخر
page-cancel-link = إلغاء هذا التوصيل
page-cancel-heading = إلغاء هذا التوصيل؟
page-cancel-text = عندها لن يصل شيء، ويُمنح وقتك لغيرك. ويسوّي { $brand } الدفع معك.
page-cancel-unlock = كي لا يلغيه أحد سواك، نحتاج إلى التأكد من هويتك.
page-cancel-confirm = نعم، إلغاء
page-cancel-keep = لا، إبقاء التوصيل
page-cancel-closed = لم يعد الإلغاء ممكنًا هنا. يمكنك مراسلة { $brand }.
page-calendar-title = توصيل من { $brand }

# What else can be changed
page-change-heading = ما الأنسب لك؟
page-change-stale = تغيّر هذا التوصيل في هذه الأثناء. هذا وضعه الآن، ولم يتغير شيء آخر.
page-change-where = المكان
page-change-same-time = في الوقت نفسه، في المكان الجديد
page-change-times-there = المواعيد في المكان الجديد
page-change-time-stays = الموعد كما هو الآن
page-slot-point-closed = نقطة الاستلام مغلقة حينها
page-other-address = عنوان آخر
page-other-address-small = تظهر لك مواعيده أولًا.
page-other-pickup-point = نقطة استلام
page-other-pickup-point-small = الاستلام في الوقت الذي يناسبك.
page-other-safe-place = مكان آمن
page-other-safe-place-small = مكان جاف في عنوانك وعلى مسؤوليتك. وتصلك صورة.
page-other-neighbour = يستلمه جار
page-other-neighbour-small = يكفي تحديد الباب، ويبقى الموعد.
page-other-door = إلى بابي من جديد
page-other-door-small = كما في الطلب.
page-other-free = مجانًا.
page-not-not-offered = لا يقدّم { $brand } ذلك.
page-not-attended = يجب أن يستلم هذه البضاعة شخص بنفسه. القرار من { $brand }.
page-not-published = غير ممكن بعد تخطيط الجولة. القرار من { $brand }.
page-not-loaded = غير ممكن بعد وضعه في السيارة. القرار من { $brand }.
page-not-left = غير ممكن بعد انطلاق السيارة به.
page-not-door = لم يعد ممكنًا: السائق عند بابك.
page-not-past = فات وقت تغيير هذا هنا.
page-not-ended = انتهى هذا التوصيل.
page-not-doubt = يرجى تأكيد عنوانك أولًا.
page-not-no-promise = يرجى اختيار موعد أولًا.
page-not-at-point = وجهته نقطة استلام.
page-not-no-points = ليس لدى { $lsp } نقطة استلام هنا.
page-not-point-full = لا مكان الآن
page-ask-address-heading = إلى أين نوصله؟
page-ask-address-text = لا يتغير شيء قبل اختيار موعد للعنوان الجديد.
page-ask-pickup-point-heading = أي نقطة استلام؟
page-ask-pickup-point-text = لا يتغير شيء قبل اختيار موعد. نوصله والنقطة مفتوحة.
page-ask-safe-place-heading = أين نتركه؟
page-ask-safe-place-text = يضعه السائق هناك ويلتقط صورة. ويصبح عندها على مسؤوليتك.
page-ask-safe-place-label = أين بالضبط؟
page-ask-safe-place-hint = مكان جاف لا يُرى من الشارع. لا يقرأ ذلك إلا السائق ومن يتولون هذا التوصيل.
page-ask-neighbour-heading = من يستلمه عنك؟
page-ask-neighbour-text = يقرع السائق الباب هناك. وإن لم يفتح أحد، يأتي إلى بابك.
page-ask-neighbour-label = الاسم، والباب أو الطابق
page-ask-neighbour-hint = يرجى سؤال الجار أولًا. لا يقرأ ذلك إلا السائق ومن يتولون هذا التوصيل.
page-ask-door-heading = إلى بابك من جديد؟
page-ask-door-text = يقرع السائق بابك كما في الطلب.
page-ask-door-hint = ما ذكرته عن المكان لم يعد ساريًا.
page-ask-until-published = هنا، حتى تخطيط الجولة
page-ask-until-loaded = هنا، حتى وضعه في السيارة
page-ask-until-left = هنا، حتى انطلاق السيارة
page-ask-until-door = هنا، حتى وصول السائق إلى بابك
page-new-address-check = عرض المواعيد
page-new-address-check-small = مواعيد نستطيع حقًا الالتزام بها هناك
page-new-address-home = العودة إلى عنوان الطلب
page-new-address-incomplete = نحتاج إلى الشارع على الأقل.
page-new-address-outside = هذا خارج المنطقة التي يوصل إليها { $lsp }. لم يتغير شيء.
page-new-address-no-road = لا تصل أي سيارة إلى هناك وتعود. لم يتغير شيء.
page-new-address-doubt = لم نتأكد من المكان المقصود. يرجى اختيار واحد أو كتابته بشكل آخر.
page-new-address-unknown = لا نجد هذا العنوان. يرجى كتابته بشكل آخر؛ لم يتغير شيء.
page-point-bring = عند الاستلام يلزم الرقم المرجعي { $reference } وما يثبت الاسم.
page-day-mon = الإثنين
page-day-tue = الثلاثاء
page-day-wed = الأربعاء
page-day-thu = الخميس
page-day-fri = الجمعة
page-day-sat = السبت
page-day-sun = الأحد
page-how = الطريقة
page-saved-pickup-point = وجهته الآن نقطة الاستلام.
page-saved-safe-place = سيتركه السائق في المكان الآمن.
page-saved-neighbour = سيسلّمه السائق إلى جارك.
page-saved-door = سيصل إلى بابك من جديد.
page-saved-new-address = سيصل إلى العنوان الجديد.
page-log-chosen-address = اخترت عنوانًا آخر، { $window }
page-log-chosen-pickup-point = اخترت نقطة استلام، { $window }
page-log-asked-safe-place = طلبت المكان الآمن
page-log-asked-neighbour = طلبت التسليم إلى جارك
page-log-asked-door = طلبت التسليم عند بابك من جديد
page-texts-heading = الرسائل النصية
page-texts-on = يكتب { $brand } إلى هاتفك حين تصبح السيارة في آخر الطريق إليك.
page-texts-stopped = طلبت إيقاف الرسائل النصية من { $brand }، { $moment }. يصلك الجديد بالبريد الإلكتروني وعلى هذه الصفحة.
page-texts-held = طُلب من هاتفك إيقاف الرسائل النصية من { $brand }. لاستقبالها من جديد، يُرسل منه START إلى الرقم { $number }.
page-texts-stop = إيقاف الرسائل النصية
page-texts-start = استئنافها
page-saved-texts-off = لن تصلك منا رسائل نصية.
page-saved-texts-on = تصلك الرسائل النصية من جديد.

# The map by itself
page-map-zoom-in = تكبير
page-map-zoom-out = تصغير
page-map-fingers = لتحريك الخريطة: إصبعان معًا
page-map-scroll = لتكبير الخريطة: { $press } مع التمرير
page-map-home = بابك

# Being told on this device
page-push-heading = على هذا الجهاز
page-push-text = عندما يتغيّر شيء يظهر هنا فورًا. بلا حساب، ويمكن إيقافه في أي وقت.
page-push-button = أريد الإشعارات على هذا الجهاز
page-push-on = الإشعارات تصل إلى هذا الجهاز.
page-push-no = هذا الجهاز لا يسمح بذلك. تصل الأخبار كما في السابق.
page-push-told = { $count ->
    [zero] لا تصل الإشعارات إلى أي جهاز.
    [one] تصل الإشعارات إلى جهاز واحد.
    [two] تصل الإشعارات إلى جهازين.
    [few] تصل الإشعارات إلى { $count } أجهزة.
    [many] تصل الإشعارات إلى { $count } جهازًا.
   *[other] تصل الإشعارات إلى { $count } جهاز.
}
page-push-stop = إيقاف الإشعارات على كل الأجهزة
page-saved-push-off = لم تعد الإشعارات تصل إلى أي جهاز.

page-mails-heading = البريد الإلكتروني
page-mails-on = يكتب إليك { $brand } أيضًا في الطريق، مثلًا حين تنطلق السيارة. أما ما يغيّر الموعد وكيف انتهى التوصيل فيصلك في كل حال.
page-mails-stopped = طلبت رسائل أقل من { $brand }، { $moment }. يصلك مع ذلك ما يغيّر الموعد وكيف انتهى التوصيل.
page-mails-none = أبلغت عن رسالة من { $brand } كبريد مزعج، { $moment }. لن تصلك رسائل أخرى؛ والجديد على هذه الصفحة.
page-mails-bounced = عادت رسالة من { $brand }، { $moment }: لم يُعثر على عنوانك. والجديد على هذه الصفحة.
page-mails-stop = الضروري فقط
page-mails-start = استئنافها
page-saved-mails-off = لن تصلك إلا الرسائل الضرورية.
page-saved-mails-on = تصلك كل الرسائل من جديد.

# Orders that only collect. A text whose name ends in -collects stands in for the one without it.

# Messages: what differs where nothing is brought and something is collected
promise-made-subject-collects = موعد الاستلام منك: { $window }
promise-made-answer-collects = { $parcels ->
    [one] نستلم طردك { $window }
    [two] نستلم طرديك { $window }
   *[other] نستلم طرودك { $window }
}
promise-made-lead-collects = نحن ملتزمون بهذا الموعد، وإن تغيّر فسنكون أول من يخبرك.
promise-made-body-collects = يرجى تجهيزه. وفي اليوم نفسه، حين تنطلق السيارة إليك، نرسل لك موعدًا أدق.
promise-made-button-collects = متابعة الاستلام
tour-started-answer-collects = السيارة في طريقها إليك: { $window }
tour-started-button-collects = متابعة الاستلام
arrival-earlier-body-collects = إن لم يناسبك الوصول مبكرًا، يمكنك ذكر من يعطي الطرد للسائق على الصفحة.
promise-revised-lead-collects = { $chosen ->
    [yes] هذا هو موعد الاستلام منك الآن.
    [narrowed] من المواعيد التي ناسبتك، اخترنا هذا.
   *[no] { $cause }
}
promise-revised-button-collects = { $chosen ->
    [yes] متابعة الاستلام
    [narrowed] متابعة الاستلام
    [closed] متابعة الاستلام
   *[no] اختيار موعد آخر
}
promise-revised-second-collects = { $chosen ->
    [yes] اختيار موعد آخر
    [narrowed] اختيار موعد آخر
    [closed] ما الممكن الآن
   *[no] متابعة الاستلام
}
address-doubted-subject-collects = يرجى التحقق من عنوان الاستلام
address-doubted-answer-collects = { $parcels ->
    [one] من أين نستلم طردك بالضبط؟
    [two] من أين نستلم طرديك بالضبط؟
   *[other] من أين نستلم طرودك بالضبط؟
}
address-doubted-second-collects = عرض الاستلام
items-line-collects = للاستلام منك: { $items }
footer-place-collects = الاستلام من { $street }
footer-why-collects = تصلك هذه الرسالة من { $brand } لأن هناك ما يُستلم منك.
footer-carrier-collects = { $done ->
    [yes] تولى الاستلام { $carrier }.
   *[no] يتولى الاستلام { $carrier }.
}
promise-rearranged-answer-collects = { $kind ->
    [address] في العنوان الجديد، { $window }
   *[other] عند بابك، { $window }
}
promise-rearranged-lead-collects = من هنا نستلمه الآن.
promise-rearranged-body-collects = إن لم يكن هذا التغيير منك، يرجى ذكر ذلك على الصفحة فورًا.
promise-rearranged-button-collects = متابعة الاستلام

# Messages about a collection
collection-completed-subject = { $all ->
    [yes] تم الاستلام منك { $moment }
   *[no] استلمنا { $collected } من { $of }، { $moment }
}
collection-completed-answer = { $all ->
    [yes] تم الاستلام منك { $moment }
   *[no] الطرود المستلمة: { $collected } من { $of }، { $moment }
}
collection-completed-lead = الطلب عند السائق. ويتولى { $brand } الباقي معك.
collection-completed-body = هل كل شيء على ما يرام؟ تعرض الصفحة ما استُلم ومتى، ويمكنك تقييم الاستلام هناك.
collection-completed-button = { $proof ->
    [yes] عرض إثبات الاستلام
   *[no] عرض الاستلام
}
collection-completed-second = هناك خطأ ما؟ يسعدنا أن نعرف
collection-attempted-subject = لم يتم الاستلام { $moment }
collection-attempted-answer = { $parcels ->
    [one] لم نتمكن من استلام طردك { $moment }
    [two] لم نتمكن من استلام طرديك { $moment }
   *[other] لم نتمكن من استلام طرودك { $moment }
}
collection-attempted-lead = ما سجّله السائق: { $cause }
collection-attempted-body = { $next ->
    [again] سيعود السائق لاحقًا في الجولة نفسها.
    [promised] الزيارة القادمة: { $window }.
    [over] يبقى عندك، ولن يأتي أحد مرة أخرى من تلقاء نفسه. إن كان لا يزال مطلوبًا استلامه، يمكنك مراسلة { $brand }.
   *[open] نبحث عن موعد آخر ونخبرك.
} إن كان ما سُجّل غير صحيح، يمكنك ذكر ذلك على الصفحة: نقارنه بموقع السيارة.
collection-attempted-button = ما الذي يحدث الآن
collection-attempted-second = كان هناك من ينتظر

# The consignee's pages
page-about-collects = لصالح { $brand }، والاستلام من قِبل { $lsp }. لا تحمّل هذه الصفحة شيئًا من جهات أخرى ولا تتعقّب أحدًا.
page-head-open-collects = لم يُحدد موعد الاستلام منك بعد
page-head-promised-collects = نأتي للاستلام { $window }
page-head-coming-collects = نأتي للاستلام { $window }
page-head-doubt-collects = يرجى التحقق من عنوان الاستلام
page-head-attempted-collects = لم يتم الاستلام. لم يُحدد الموعد التالي بعد
page-head-attempted-next-collects = لم يتم الاستلام. الزيارة القادمة: { $window }
page-head-collected = تم الاستلام منك { $moment }
page-head-abandoned = لم يتم الاستلام. لن يأتي أحد مرة أخرى
page-head-cancelled-collects = أُلغي هذا الاستلام
page-lede-open-collects = يمكنك اختيار وقت قدومنا. وحتى ذلك الحين لا يأتي أحد.
page-lede-cancelled-collects = لن يأتي أحد. إن كان ذلك خطأ، يمكنك مراسلة { $brand }.
page-lede-abandoned = يبقى عندك. إن كان لا يزال مطلوبًا استلامه، يمكنك مراسلة { $brand }.
page-steps-collects = التقدم، الخطوة { $step } من 3
page-next-out-for-delivery-collects = السيارة
page-address-text-collects = يرجى اختيار العنوان المقصود. نخطط للاستلام حالما نعرف.
page-lede-doubt-collects = لم نتأكد من المكان على الخريطة. نخطط للاستلام حين نعرف الباب.
page-next-collected = بابك
page-where-to-collects = المكان
page-action-change-collects = لا أحد في المنزل؟ تغيير الاستلام
page-action-away-left-collects = انطلقت السيارة، فالموعد ثابت. ننقل كل رسالة منك.
page-log-left-collects = غادرت السيارة مركز التوزيع نحو حيّك
page-log-collected = تم الاستلام
page-log-abandoned = لم يتم الاستلام، ولن يأتي أحد مرة أخرى
page-log-handed-in = أُودع في مركز التوزيع
page-collect-beside = { $count ->
    [zero] لا نستلم منك شيئًا.
    [one] نستلم منك أيضًا طردًا واحدًا.
    [two] نستلم منك أيضًا طردين.
    [few] نستلم منك أيضًا { $count } طرود.
    [many] نستلم منك أيضًا { $count } طردًا.
   *[other] نستلم منك أيضًا { $count } طرد.
}
page-parcels-heading-collects = { $count ->
    [zero] للاستلام منك
    [one] طرد واحد للاستلام منك
    [two] طردان للاستلام منك
    [few] { $count } طرود للاستلام منك
    [many] { $count } طردًا للاستلام منك
   *[other] { $count } طرد للاستلام منك
}
page-proof-heading-collects = إثبات الاستلام
page-proof-how-collects = الاستلام
page-proof-from-you = عند بابك
page-proof-alt-photo-collects = صورة التقطها السائق عند الاستلام
page-proof-alt-signature-collects = توقيع أُخذ عند الاستلام
page-rate-door-collects = الاستلام منك
page-rate-goods-collects = ترتيب الموعد
page-rate-thanks-collects = { $goods ->
    [0] تقييمك للاستلام: { $door } من 5، { $moment }.
   *[other] { $door ->
        [0] تقييمك لترتيب الموعد: { $goods } من 5، { $moment }.
       *[other] تقييمك لترتيب الموعد: { $goods } من 5، وللاستلام: { $door } من 5، { $moment }.
    }
}
page-help-heading-collects = السؤال عن هذا الاستلام
page-saved-cancelled-collects = تم إلغاء الاستلام.
page-back-collects = العودة إلى الاستلام
page-step-up-text-collects = لا يظهر العنوان الكامل والصور إلا لمن نستلم منه. يسري تأكيدك نصف ساعة في هذا المتصفح.
page-postcode-heading-collects = الرمز البريدي للعنوان
page-code-mail-text-collects = رمزك للاستلام لصالح { $brand }: { $code }
page-contact-private-collects = تصل كلماتك إلى من يتولون هذا الاستلام فقط.
page-contact-away-text-collects = من يستطيع إعطاء الطرد للسائق، أو ما الذي ينبغي أن يعرفه السائق؟ ينقل { $brand } ذلك.
page-change-closed-ended-collects = انتهى هذا الاستلام. لم يبق ما يمكن تغييره.
page-change-closed-left-collects = انطلقت السيارة، فالموعد ثابت. إن لم يوجد أحد، يمكنك مراسلة { $brand }.
page-cancel-link-collects = إلغاء هذا الاستلام
page-cancel-heading-collects = إلغاء هذا الاستلام؟
page-cancel-text-collects = عندها لن يأتي أحد، ويُمنح وقتك لغيرك. ويسوّي { $brand } الباقي معك.
page-calendar-title-collects = استلام لصالح { $brand }
page-change-stale-collects = تغيّر هذا الاستلام في هذه الأثناء. هذا وضعه الآن، ولم يتغير شيء آخر.
page-not-left-collects = غير ممكن بعد انطلاق السيارة.
page-not-ended-collects = انتهى هذا الاستلام.
page-not-collects = ليس عند الاستلام منك: نحن نأتي إلى بابك.
page-ask-address-heading-collects = من أين نستلمه؟
page-new-address-outside-collects = هذا خارج المنطقة التي يستلم منها { $lsp }. لم يتغير شيء.
page-saved-new-address-collects = سنستلمه في العنوان الجديد.

# Stages, steps and causes
stage-out-for-delivery-collects = في الطريق إليك
stage-cancelled-collects = لم يتم الاستلام
step-out-for-delivery-collects = في الطريق إليك
step-collected = تم الاستلام
cause-consignee-not-ready = لم يكن جاهزًا حين وصل السائق.
cause-consignee-not-home-collects = لم يكن عند الباب من يعطيه للسائق.
cause-consignee-refused-collects = يبقى في مكانه كما طُلب.
cause-consignee-asked-later-collects = وصلنا طلب بموعد لاحق.

# What was asked for, and how far it has come
page-chain-heading = ما طلبته
page-chain-slot = موعدك الجديد
page-chain-accepted = قبله { $brand }
page-chain-listed = في قائمة الجولة
page-chain-device = على جهاز السائق
page-chain-read = قرأه السائق
page-chain-done = تم كما طلبت
page-chain-open = لم يحن بعد: { $step }
page-chain-unsaid = لم يُسجّل: { $step }
page-chain-late = وصل بعد الموعد الذي اخترته
page-chain-otherwise = على غير ما طلبت: { $how }
page-chain-failed = تعذّر تنفيذ ما طلبته
missed-nobody-there = لم يكن هناك أحد، حسب ما سجّله السائق.
missed-not-taken = لم يُستلم هناك، حسب ما سجّله السائق.
missed-not-safe = لم يكن المكان آمنًا، حسب ما سجّله السائق.
missed-not-found = لم يجد السائق المكان.

# How to get to the door
page-other-access = كيف نصل إليك
page-other-access-small = الطابق، والاسم على الجرس، وملاحظة، ورمز البوابة.
page-access-heading = كيف نصل إليك؟
page-access-text = يكفي ما يساعد على إيجاد بابك. ويمكن ترك كل الخانات فارغة.
page-access-floor = الطابق
page-access-floor-hint = مثلًا: الطابق الثالث، والمصعد على اليسار.
page-access-bell = الاسم على الجرس
page-access-bell-hint = إن لم يكن اسمك.
page-access-note = ملاحظة للسائق
page-access-note-hint = يقرؤها السائق أمام البيت.
page-access-code = رمز البوابة
page-access-code-hint = محفوظ ومختوم. لا يراه السائق إلا حين يصبح عنوانك هو التالي، أو على أقل من 300 متر من بابك.
page-access-code-kept = هناك رمز محفوظ لا يظهر هنا. إن كتبت رمزًا جديدًا حلّ محله.
page-access-code-away = حذف الرمز
page-access-who-reads = من يقرؤه
page-access-who = السائق الذي يأتي إليك، ومن يتولى هذا التوصيل لدى { $lsp }. أما رمز البوابة فللسائق وحده.
page-access-when-erased = يُحذف رمز البوابة
page-access-erased = { $hours ->
    [one] بعد ساعة من انتهاء التوصيل
    [two] بعد ساعتين من انتهاء التوصيل
    [few] بعد { $hours } ساعات من انتهاء التوصيل
    [many] بعد { $hours } ساعة من انتهاء التوصيل
   *[other] بعد { $hours } ساعة من انتهاء التوصيل
}
page-access-save = إبلاغ السائق
page-access-long = هناك نص أطول من اللازم. لم يتغير شيء، ولم يضع شيء مما كتبته.
page-access-label = الدخول
page-access-told = أبلغت السائق
page-access-none = لم يُذكر شيء
page-access-add = إضافة الطابق أو الجرس أو الرمز
page-access-change = تغيير
page-too-long = النص أطول من اللازم. عدد الأحرف { $count }، والممكن { $most }.
page-new-address-long = هناك نص أطول من اللازم. الممكن 500 حرف، ولم يضع شيء مما كتبته.
page-saved-access = سيعرف السائق كيف يصل إليك.
page-log-access = ذكرت كيف نصل إليك
page-log-code-erased = حُذف رمز البوابة
page-chain-erased = حُذف رمز البوابة

# A reception, and the part of a day in which somebody is at home
page-other-reception = الاستقبال أو غرفة البريد
page-other-reception-small = يكفي ذكر المكان، ويبقى الموعد.
page-ask-reception-heading = أي استقبال يستلمه؟
page-ask-reception-text = يسلّمه السائق هناك، ويوقّع من يستلمه إن لزم التوقيع.
page-ask-reception-label = اسم الاستقبال أو المبنى أو الشركة
page-ask-reception-hint = يجب أن يكون هناك أحد في موعدك. لا يقرأ هذا إلا السائق ومن يتولى هذا التوصيل.
page-saved-reception = سيسلّمه السائق في الاستقبال.
page-log-asked-reception = طلبت التسليم في الاستقبال
page-after-label = سأكون في البيت
page-after-any = في أي وقت
page-after-clock = بعد الساعة { $clock }
page-after-none = لا يمكن الوفاء بأي موعد بعد الساعة { $clock } في هذه الأيام.

# Times and days. Numbers come as text, ready to print, in Western digits.
# Hours are those of a clock face, as people say them. Words, not dashes, stand between two times: they read
# from right to left wherever the text ends up, beside a brand's Latin name too.
clock-bare = { $hour12 }:{ $mm } { $half ->
    [am] ص
   *[pm] م
}
hour-bare = { $hour12 } { $half ->
    [am] ص
   *[pm] م
}
clock = الساعة { $clock }
range = { $start } إلى { $end }
span = { $start } إلى { $end }
either = { $one } أو { $then }
hours = من { $range }
weekday = { $weekday ->
    [mon] الإثنين
    [tue] الثلاثاء
    [wed] الأربعاء
    [thu] الخميس
    [fri] الجمعة
    [sat] السبت
   *[sun] الأحد
}
weekday-label = { weekday }
month = { $month ->
    [jan] يناير
    [feb] فبراير
    [mar] مارس
    [apr] أبريل
    [may] مايو
    [jun] يونيو
    [jul] يوليو
    [aug] أغسطس
    [sep] سبتمبر
    [oct] أكتوبر
    [nov] نوفمبر
   *[dec] ديسمبر
}
date = { weekday } { $day } { month }
date-label = { date }
day = { $distance ->
    [yesterday] أمس
    [today] اليوم
    [tomorrow] غدًا
   *[other] { date }
}
day-label = { $distance ->
    [yesterday] أمس
    [today] اليوم
    [tomorrow] غدًا
   *[other] { date-label }
}
window = { $distance ->
    [yesterday] أمس { $hours }
    [today] اليوم { $hours }
    [tomorrow] غدًا { $hours }
   *[other] { date } { $hours }
}
moment = { $distance ->
    [yesterday] أمس الساعة { $clock }
    [today] اليوم الساعة { $clock }
    [tomorrow] غدًا الساعة { $clock }
   *[other] { date } الساعة { $clock }
}
window-across = من { $start } إلى { $end }

# Stages of the journey
stage-created = تم الطلب
stage-preparing = قيد التغليف
stage-ready = تم التغليف
stage-collected = تم الاستلام منك
stage-in-network = في الطريق
stage-at-last-mile = في مركز التوزيع القريب منك
stage-out-for-delivery = خرج للتوصيل
stage-arriving = على وشك الوصول
stage-delivered = تم التسليم
stage-ready-for-pickup = جاهز للاستلام
stage-returning = في طريق العودة
stage-returned = تمت الإعادة
stage-cancelled = ملغى
stage-lost = مفقود

# The five steps of the progress bar
step-ordered = تم الطلب
step-packed = تم التغليف
step-on-its-way = في الطريق
step-out-for-delivery = خرج للتوصيل
step-delivered = تم التسليم

# How it stands against the promise
health-on-promise = في الموعد
health-at-risk = قد يتأخر
health-late = متأخر
health-blocked = متوقف
health-unknown = غير معروف
health-disputed = قيد التحقق

# Why something is late or failed: a whole sentence
cause-consignee-not-home = لم يكن عند الباب من يستلم.
cause-consignee-business-closed = كان المكان مغلقًا.
cause-consignee-incorrect-address = لم يوصل العنوان إلى الباب.
cause-consignee-asked-later = وصلنا طلب بموعد لاحق.
cause-consignee-refused = لم يُقبل التسليم عند الباب.
cause-consignee-no-access = تعذّر على السائق الوصول إلى الباب.
cause-brand-not-ready = لم يكن الطرد جاهزًا عند انطلاق السيارة.
cause-lsp-left-at-depot = بقي الطرد في مركز التوزيع عند انطلاق السيارة.
cause-lsp-mechanical = احتاجت السيارة إلى إصلاح.
cause-lsp-not-enough-time = استغرقت الجولة وقتًا أطول من المخطط.
cause-lsp-traffic = حركة السير أبطأ من المتوقع.
cause-lsp-damaged = تضرر الطرد في الطريق.
cause-driver-related = لم يتمكن السائق من المتابعة كما خُطط.
cause-weather-severe = الطقس السيئ يبطئ سيرنا.
cause-unknown-unknown = لا نعرف السبب بعد.

# Into whose hands
method-recipient = سُلّم إليك
method-household = سُلّم عند بابك
method-neighbour = عند أحد الجيران
method-safe-place = تُرك في المكان الآمن
method-mailbox = في صندوق بريدك
method-reception = في الاستقبال
method-pickup-point = في نقطة الاستلام

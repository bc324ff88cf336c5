# Holding a delivery while somebody is away
page-other-hold = الاحتفاظ به أثناء الغياب
page-other-hold-small = يحتفظ به مركز التوزيع حتى العودة.
page-ask-hold-heading = متى العودة؟
page-ask-hold-text = يحتفظ به { $lsp } في مركز التوزيع حتى ذلك اليوم. لا يتغير شيء قبل اختيار موعد.
page-hold-days = يوم العودة
page-hold-last = آخر يوم ممكن: { $day }
page-hold-kept = محفوظ حتى
page-hold-where = { $lsp }، { $depot }
page-hold-until = حتى: { $day }
page-hold-none = لا موعد ممكن في الأيام التي تلي ذلك. يمكن اختيار يوم آخر.
page-not-no-storage = لا يستطيع { $lsp } الاحتفاظ بالطرود في هذا المركز.
page-not-no-day = لا يمكن الاحتفاظ به بعد الموعد الحالي. القرار من { $brand } و{ $lsp }.
page-saved-hold = نحتفظ به حتى العودة.
page-log-chosen-hold = أنت غائب: يصل { $window }
page-log-kept = محفوظ في مركز التوزيع كما طلبت
page-holder-kept = في مركز التوزيع، { $depot }. محفوظ حتى: { $day }
page-chain-kept = محفوظ في مركز التوزيع

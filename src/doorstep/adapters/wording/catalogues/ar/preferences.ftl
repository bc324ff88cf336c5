# ما نتذكره للتوصيلات القادمة
page-prefer-section = في المرة القادمة أيضًا؟
page-prefer-open = تذكّر تفضيلاتي
page-prefer-small = اللغة ومكان آمن وكيفية الوصول إلى الباب. بالموافقة فقط، ويمكن محو كل شيء.
page-prefer-heading = تفضيلاتي
page-prefer-text = ما يُحفظ هنا نفعله من تلقاء أنفسنا في التوصيلات القادمة. نقول ذلك في كل مرة، ولمسة واحدة تلغيه لذلك الطرد.
page-prefer-what = ما الذي نتذكره
page-prefer-filled = مُلئ بما اختير لهذا التوصيل. لم يُحفظ شيء بعد.
page-prefer-language = اللغة
page-prefer-as-ordered = كما في الطلب
page-prefer-way = طريقة التسليم
page-prefer-in-person = لي أو لمن في البيت
page-prefer-words = أين بالضبط أو لمن
page-prefer-words-hint = مثلًا: خلف المقعد على يسار الباب. مطلوب للمكان الآمن أو الجار أو الاستقبال.
page-prefer-note-hint = يقرؤه السائق. مثلًا: يرجى عدم قرع الجرس، الطفل نائم. لا مكان هنا لرموز البوابة: تُعطى لتوصيل واحد ثم تُمحى.
page-prefer-where = المكان والجار والطريق إلى الباب لهذا العنوان فقط. ما لا يسمح به المرسل أو الصنف، أو ما له كلفة إضافية، لا نختاره أبدًا من تلقاء أنفسنا.
page-prefer-for = نتذكره من أجل
page-prefer-only-brand = توصيلات { $brand } فقط
page-prefer-every-brand = كل العلامات التي توصّل مع { $lsp }
page-prefer-consent = أوافق على حفظ هذا واستخدامه في توصيلاتي القادمة على عنوان البريد الإلكتروني هذا. يمكنني سحب الموافقة في أي وقت.
page-prefer-save = حفظ
page-prefer-how = ما ينبغي معرفته
page-prefer-how-text = نعرف كل شخص من عنوان البريد الإلكتروني الذي تم تأكيده الآن. ما يُكتب يُحفظ مشفّرًا. ولا يصل منه شيء إلى العلامات الأخرى إلا باختيار كل العلامات.
page-prefer-export = تنزيل كل شيء في ملف
page-prefer-withdraw = سحب موافقتي
page-prefer-withdraw-hint = بعد ذلك لا يحدث شيء من تلقاء نفسه، ويُمحى ما حُفظ بها. التوصيلات المرتبة من قبل تبقى كما هي.
page-prefer-erase = محو كل شيء
page-prefer-erase-hint = لكل العلامات. لا يبقى إلا قيد بأنه مُحي ومتى.
page-prefer-since-brand = محفوظ من أجل { $brand } منذ { $moment }.
page-prefer-since-every = محفوظ من أجل كل العلامات التي توصّل مع { $lsp } منذ { $moment }.
page-prefer-erased = مُحي كل شيء { $moment }. لا نتذكر شيئًا.
page-prefer-saved-kept = تم الحفظ. سنفعل ذلك ابتداءً من التوصيل القادم.
page-prefer-saved-withdrawn = سُحبت الموافقة. لم يعد شيء يحدث من تلقاء نفسه.
page-prefer-saved-erased = مُحي كل شيء.
page-prefer-problem-consent = يجب وضع علامة الموافقة. من دونها لا نتذكر شيئًا، ولم يُحفظ شيء.
page-prefer-problem-nothing = لم يُختر شيء يمكن تذكره. لم يُحفظ شيء.
page-prefer-problem-words = تنقص كلمات قليلة: أين بالضبط أو لمن. لم يُحفظ شيء.
page-prefer-problem-long = أحد النصوص طويل جدًا ويجب اختصاره؛ لم يُحفظ شيء.
page-prefer-applied = حسب التفضيلات المحفوظة: أخذناه مما طُلب منا تذكره.
page-prefer-undo = ليس لهذا الطرد
page-step-up-by-mail = ما يلي يخص عنوان بريد إلكتروني. نرسل إليه رمزًا: لا يدخل إلا من يقرأ ذلك البريد.
page-saved-as-ordered = تم. هذا الطرد كما في الطلب.
promise-preferred = { $preferred ->
    [safe-place] سنتركه في المكان الآمن، حسب التفضيلات المحفوظة.
    [neighbour] سنأخذه إلى الجار، حسب التفضيلات المحفوظة.
    [reception] سنسلّمه في الاستقبال، حسب التفضيلات المحفوظة.
    [access] يعرف السائق الطريق إلى الباب، حسب التفضيلات المحفوظة.
   *[language] نكتب باللغة المفضّلة.
} يمكن إلغاء ذلك لهذا الطرد في صفحته.

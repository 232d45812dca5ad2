import type { Plurals, Words } from '../languages.js';

/**
 * Modern Standard Arabic; numbers take six forms: a campaign's status. Words for the whole
 * language: campaign حملة · call مكالمة · callback معاودة الاتصال · voicemail البريد الصوتي ·
 * meeting booked تم حجز اجتماع · Total Time Spent إجمالي الوقت · follow-up متابعة · final call
 * مكالمة منتهية · to count تُحتسب · campaigns service خدمة الحملات.
 */
export const words: Words = new Map<string, string | Plurals>(
  Object.entries({
    'badge-empty': 'لم يتم اختيار حملة',
    'badge-error': 'الحالة غير متاحة',
    'badge-loading': 'جارٍ تحميل الحالة',
    'campaign-status-complete': 'مكتملة',
    'campaign-status-complete-advice': 'خطّط للمتابعة بناءً على النتائج.',
    'campaign-status-complete-description':
      'أُجريت كل المكالمات المجدولة. كانت تُسمّى سابقًا «Executed».',
    'campaign-status-ended': 'موقوفة',
    'campaign-status-ended-advice': 'قرّر ما يُفعل بالمكالمات التي لم تُجرَ.',
    'campaign-status-ended-description': 'أوقفها شخص قبل إجراء كل المكالمات.',
    'campaign-status-not-started': 'لم تبدأ',
    'campaign-status-not-started-advice': 'تحقق من أن الجدول يناسب من ستتصل بهم.',
    'campaign-status-not-started-description': 'أُنشئت ولم تبدأ إجراء المكالمات.',
    'campaign-status-paused': 'متوقفة مؤقتًا',
    'campaign-status-paused-advice': 'تحتاج إلى مراجعة: ابحث عن المشكلة ثم استأنف.',
    'campaign-status-paused-description': 'معلّقة حاليًا، وغالبًا بسبب مشكلة أو مراجعة.',
    'campaign-status-started': 'بدأت',
    'campaign-status-started-advice': 'انتظر المكالمات الأولى.',
    'campaign-status-started-description': 'أُطلقت ولم تُجرَ أي مكالمة بعد.',
    'column-status': 'الحالة',
    'embed-title': 'الحملات',
    'embed-unknown': 'لا يوجد عنصر بهذا الاسم.',
    'error-render': 'تعذر العرض. أعد تحميل الصفحة للمحاولة من جديد.',
    retry: 'إعادة المحاولة',
    'status-changed': 'الحالة الجديدة للحملة \u2068{0}\u2069: {1}.',
    'status-none': 'دون حالة',
    'status-unrecognised': 'هذه الحالة غير معروفة هنا، وتُعرض كما كتبتها الخدمة.',
    'time-spent': 'إجمالي الوقت',
  }),
);

import type { Locale } from '@rinjo/contract';
import type { AlertText } from '../availability/alerting/alert-text.js';

/** @param days whole ones that are left; negative when it has ended */
export const certificateText = (locale: Locale, address: string, days: number): AlertText =>
  locale === 'ja'
    ? {
        subject: `証明書の期限が近づいています（${address}）`,
        text: `${address} の証明書の残りは ${String(days)} 日です。更新されないまま 14 日を切ると、チェックシートの第 42 行は「未達」になります。`,
      }
    : {
        subject: `A certificate ends soon (${address})`,
        text: `The certificate of ${address} is valid for ${String(days)} more days. Below 14 days, row 42 of the check sheet prints “unmet”.`,
      };

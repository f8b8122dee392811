import type { Locale, PrintedReason, RowReason, RowReasonCode, RowReasonFacts } from '@rinjo/contract';
import { enReasons } from './en-reasons.js';
import { jaReasons } from './ja-reasons.js';

/** What each reason says in one language. */
export type ReasonWords = { readonly [Code in RowReasonCode]: (facts: RowReasonFacts[Code]) => string };

const WORDS: Readonly<Record<Locale, ReasonWords>> = { ja: jaReasons, en: enReasons };

export function printedReason(reason: RowReason, locale: Locale): PrintedReason {
  return { code: reason.code, text: textOf(reason, WORDS[locale]) };
}

function textOf<Code extends RowReasonCode>(
  reason: { readonly code: Code } & RowReasonFacts[Code],
  words: { readonly [Each in Code]: (facts: RowReasonFacts[Each]) => string },
): string {
  return words[reason.code](reason);
}

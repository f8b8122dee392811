import type { Locale, SheetText } from '@rinjo/contract';
import { dayInJapan, minuteInJapan } from '../../../../platform/time/japan.js';
import { type SheetWords, WORDS } from '../../check-sheet/printing/sheet-words.js';
import type { Span } from '../monthly-facts.js';
import { MONTHLY_WORDS, type MonthlyWords } from './monthly-words.js';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Numbers and times as a report has them: those of the check sheet, with the sizes that people know. */
export class Written {
  readonly words: MonthlyWords;
  readonly amount: SheetWords['amount'];

  constructor(readonly locale: Locale) {
    this.words = MONTHLY_WORDS[locale];
    this.amount = WORDS[locale].amount;
  }

  count(n: number): string {
    return this.amount.count(n);
  }

  text(both: SheetText): string {
    return both[this.locale];
  }

  /** YYYY-MM-DD HH:MM in Japan. */
  moment(at: string): string {
    return minuteInJapan(new Date(at));
  }

  span({ from, to }: Span): string {
    return this.words.window(dayInJapan(new Date(from)), dayInJapan(new Date(Date.parse(to) - 1)));
  }

  /** With decimal prefixes, and one decimal from a kilobyte on. */
  size(bytes: number): string {
    let [value, unit] = [bytes, 0];
    while (value >= 1000 && unit < UNITS.length - 1) {
      value /= 1000;
      unit += 1;
    }
    return `${unit === 0 ? this.count(value) : value.toFixed(1)} ${UNITS[unit] ?? ''}`;
  }

  /** How long something lasted, begun seconds counted. */
  lasted(from: string, to: string): string {
    return this.amount.seconds(Math.ceil((Date.parse(to) - Date.parse(from)) / 1000));
  }
}

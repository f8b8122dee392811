import type { CustomValue, Locale } from '@rinjo/contract';
import { enWords } from './en.js';
import { jaWords, type ReportWords } from './ja.js';

export const WORDS: Readonly<Record<Locale, ReportWords>> = { ja: jaWords, en: enWords };
export type { ReportWords };

/** Times and numbers as one language writes them, in one time zone. */
export class Written {
  private readonly full: Intl.DateTimeFormat;
  private readonly clock: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;

  constructor(
    readonly words: ReportWords,
    private readonly language: Locale,
    readonly timeZone: string,
  ) {
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
    this.full = new Intl.DateTimeFormat(language, {
      ...clock,
      ...{ year: 'numeric', month: language === 'ja' ? 'long' : 'short', day: 'numeric' },
    });
    this.day = new Intl.DateTimeFormat(language, {
      ...{ year: 'numeric', month: language === 'ja' ? 'long' : 'short', day: 'numeric', timeZone: 'UTC' },
    });
    this.clock = new Intl.DateTimeFormat(language, { ...clock, second: '2-digit' });
  }

  /** 2026年11月22日 14:05 */
  moment(at: Date): string {
    return this.full.format(at);
  }

  /** 14:05:09 */
  time(at: Date): string {
    return this.clock.format(at);
  }

  length(ms: number): string {
    const s = Math.round(ms / 1000);
    return this.words.length(Math.floor(s / 3600), Math.floor((s % 3600) / 60), s % 60);
  }

  number(value: number, digits = 0): string {
    return value.toLocaleString(this.language, {
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
    });
  }

  size(bytes: number): string {
    const units = ['B', 'kB', 'MB', 'GB'];
    let [value, unit] = [bytes, 0];
    for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
    return `${this.number(value, unit === 0 ? 0 : 1)} ${units[unit] ?? ''}`;
  }

  rate(kbps: number): string {
    return kbps >= 1000 ? `${this.number(kbps / 1000, 2)} Mbit/s` : `${this.number(kbps)} kbit/s`;
  }

  /** A value of one of the organization's own fields. */
  entered({ kind, value }: CustomValue): string {
    if (kind === 'yes_no') return value === 'yes' ? this.words.yes : this.words.no;
    // A day is the same one in every zone.
    return kind === 'date' ? this.day.format(new Date(value)) : value;
  }

  percent(share: number): string {
    return share.toLocaleString(this.language, { style: 'percent', maximumFractionDigits: 1 });
  }
}

import { DomainError } from '../errors/domain-error.js';
import { CABINET_OFFICE, NEW_YEAR } from './business-day-data.js';
import { dayInJapan, midnightInJapan } from './japan.js';

const DAY_MS = 24 * 3_600_000;
const [SUNDAY, SATURDAY] = [0, 6];

/**
 * The business days of Japan: no Saturday, Sunday or national holiday, none from 29 December to 3 January, and no day on which the
 * operator is closed. Days are YYYY-MM-DD and begin at midnight in Japan. What is outside of the list is refused, not guessed:
 * every method throws CALENDAR_ENDS with `from` and `coveredUntil`.
 */
export class BusinessDays {
  /** Publication of the list. */
  readonly version = CABINET_OFFICE.version;
  readonly coveredUntil: string = CABINET_OFFICE.coveredUntil;
  private readonly closed: ReadonlySet<string>;

  /** `closed`: the operator's own days. */
  constructor(closed: readonly string[] = []) {
    this.closed = new Set([...CABINET_OFFICE.holidays, ...closed]);
  }

  /** Whether the list says anything about a day. */
  covers(day: string): boolean {
    return day >= CABINET_OFFICE.from && day <= this.coveredUntil;
  }

  has(day: string): boolean {
    if (!this.covers(day))
      throw new DomainError('CALENDAR_ENDS', { from: CABINET_OFFICE.from, coveredUntil: this.coveredUntil });
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isNewYear = NEW_YEAR.some((monthAndDay) => day.endsWith(`-${monthAndDay}`));
    return weekday !== SUNDAY && weekday !== SATURDAY && !isNewYear && !this.closed.has(day);
  }

  /** Midnight in Japan after so many whole business days: the day of `from` itself has begun and counts for nothing. */
  after(from: Date, days: number): Date {
    let [at, left] = [midnightInJapan(from).getTime() + DAY_MS, days];
    for (; left > 0; at += DAY_MS) if (this.has(dayInJapan(new Date(at)))) left -= 1;
    return new Date(at);
  }

  /** The last midnight in Japan from which so many whole business days fit before `to`: whatever is to come before it, comes before this. */
  before(to: Date, days: number): Date {
    let [at, left] = [midnightInJapan(to).getTime(), days];
    while (left > 0) {
      at -= DAY_MS;
      if (this.has(dayInJapan(new Date(at)))) left -= 1;
    }
    return new Date(at);
  }

  /** Whole business days after `from` and before `to`. */
  between(from: Date, to: Date): number {
    const end = midnightInJapan(to).getTime();
    let count = 0;
    for (let at = midnightInJapan(from).getTime() + DAY_MS; at < end; at += DAY_MS)
      if (this.has(dayInJapan(new Date(at)))) count += 1;
    return count;
  }
}

import { BURN_RULES, type BurnRuleName, DOWN_ALLOWED } from '@rinjo/contract';

/** Slots that count of a window, and those of them that were down. */
export interface BurnWindow {
  readonly slots: number;
  readonly down: number;
}

export interface Burn {
  readonly rule: BurnRuleName;
  /** Hundredths; null where nobody looked. */
  readonly long: number | null;
  readonly short: number | null;
  readonly burning: boolean;
}

/** What a rule says of its two windows. */
export function burnOf(rule: BurnRuleName, long: BurnWindow | null, short: BurnWindow | null): Burn {
  const rates = { long: rateOf(long), short: rateOf(short) };
  const least = BURN_RULES[rule].rate * 100;
  const burning = rates.long !== null && rates.short !== null && Math.min(rates.long, rates.short) >= least;
  return { rule, ...rates, burning };
}

function rateOf(window: BurnWindow | null): number | null {
  if (window === null || window.slots === 0) return null;
  return Math.round((window.down * 100) / window.slots / DOWN_ALLOWED);
}

import type { QualityView } from '@rinjo/contract';
import type { I18n } from '../../core/i18n';

/** The state of a line in words: "Weak signal (the line drops packets)". Null while all is well. */
export function troubleText({ mode, cause }: QualityView, i18n: I18n): string | null {
  const { quality } = i18n.t();
  if (mode === 'full' && cause === null) return null;
  const name = mode === 'full' ? quality.label : quality.mode[mode];
  if (!cause) return name;
  const why = quality.cause[cause];
  return i18n.locale() === 'ja' ? `${name}（${why}）` : `${name} (${why})`;
}

/** What was measured; what a browser does not say is called unknown, never guessed. */
export function numbersText({ rttMs, lossPercent }: QualityView, i18n: I18n): string {
  const { quality } = i18n.t();
  const or = (value: number | null, unit: string): string =>
    value === null ? quality.unknown : `${String(value)} ${unit}`;
  return quality.numbers(or(rttMs, 'ms'), or(lossPercent, '%'));
}

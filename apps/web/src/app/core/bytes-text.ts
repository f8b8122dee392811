import type { Locale } from '@rinjo/contract';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as people read it, e.g. 1.2 GB: steps of 1,000 as on the packages of disks. */
export function bytesText(bytes: number, locale: Locale): string {
  const step = bytes < 1_000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: step === 0 ? 0 : 1 });
  return `${digits.format(bytes / 1_000 ** step)} ${UNITS[step] ?? 'TB'}`;
}

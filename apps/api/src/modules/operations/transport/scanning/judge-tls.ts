import { type TlsFault, TLS_LIMITS, type TlsScanReport, type TlsVersion } from '@rinjo/contract';

const DAY_MS = 86_400_000;
const OLD: readonly TlsVersion[] = ['TLSv1', 'TLSv1.1'];

export type Judged = Pick<
  TlsScanReport,
  'uses' | 'accepted' | 'chosen' | 'validUntil' | 'trusted' | 'hsts' | 'code'
>;

/** What is wrong with an address, the worst first. */
export function faultsOf(scan: Judged, now: Date): readonly TlsFault[] {
  if (scan.code !== null || scan.chosen === null)
    return [...(acceptsOld(scan) ? (['old_version'] as const) : []), 'not_reached'];
  const left = daysLeft(scan, now);
  const faults: readonly (readonly [TlsFault, boolean])[] = [
    ['old_version', acceptsOld(scan)],
    ['certificate_ends', left === null || left < TLS_LIMITS.certificateDays],
    ['not_trusted', !scan.trusted],
    ['not_preferred', scan.chosen !== 'TLSv1.3'],
    ['no_hsts', scan.uses.includes('web') && !scan.hsts],
  ];
  return faults.flatMap(([fault, holds]) => (holds ? [fault] : []));
}

export const acceptsOld = ({ accepted }: Pick<Judged, 'accepted'>): boolean =>
  accepted.some((version) => OLD.includes(version));

/** Whole days until the certificate ends, rounded down; negative when it has. */
export const daysLeft = ({ validUntil }: Pick<Judged, 'validUntil'>, now: Date): number | null =>
  validUntil === null ? null : Math.floor((Date.parse(validUntil) - now.getTime()) / DAY_MS);

/** People are told when a certificate comes so near to its end, once. @param before days that the scan before found; null: of another certificate */
export const isWarned = (before: number | null, left: number | null): boolean =>
  left !== null && left < TLS_LIMITS.warningDays && (before === null || before >= TLS_LIMITS.warningDays);

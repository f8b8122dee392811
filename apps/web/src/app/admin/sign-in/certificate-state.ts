/** Days before its end from which a certificate is warned about, and from which it is urgent. */
export const SOON_DAYS = 30;
export const URGENT_DAYS = 7;

const DAY_MS = 24 * 3600 * 1000;

export interface CertificateState {
  readonly kind: 'good' | 'soon' | 'urgent' | 'over';
  /** Whole days until its end; 0 on the last day and afterwards. */
  readonly days: number;
}

/** How long a certificate still serves. */
export function certificateState(notAfter: string, now: Date): CertificateState {
  const left = Date.parse(notAfter) - now.getTime();
  const days = Math.max(0, Math.floor(left / DAY_MS));
  if (left <= 0) return { kind: 'over', days };
  if (days < URGENT_DAYS) return { kind: 'urgent', days };
  return { kind: days < SOON_DAYS ? 'soon' : 'good', days };
}

/** A certificate of the identity provider, as far as its end is concerned. */
export interface EndingCertificate {
  readonly notAfter: Date;
  readonly retiresAt: Date | null;
  /** Days of the last warning; null before the first. */
  readonly warnedDays: number | null;
}

/** Days before the end of a certificate at which administrators are warned. */
const WARNINGS = [7, 30] as const;
const DAY_MS = 86_400_000;

/**
 * Of these certificates the one to warn of now, and how many days that warning stands for: the one that ends last, because
 * while another one outlives it nothing stops working. Null when there is nothing to warn of, or it was done.
 */
export function warningDue<C extends EndingCertificate>(
  certificates: readonly C[],
  now: Date,
): { readonly certificate: C; readonly days: (typeof WARNINGS)[number] } | null {
  const used = certificates.filter(({ retiresAt }) => retiresAt === null);
  const [last] = used.toSorted((a, b) => b.notAfter.getTime() - a.notAfter.getTime());
  if (!last) return null;
  const left = (last.notAfter.getTime() - now.getTime()) / DAY_MS;
  const days = WARNINGS.find((threshold) => left <= threshold);
  if (days === undefined || (last.warnedDays !== null && last.warnedDays <= days)) return null;
  return { certificate: last, days };
}

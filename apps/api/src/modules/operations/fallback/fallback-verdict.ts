import type { CanaryResult } from '../../../platform/proofs/canary.js';

/** The ways around a failure, from the first to the last. */
export type FallbackLink = 'relay' | 'direct' | 'audio' | 'contacts';

export interface LinkFinding {
  /** `untested`: nothing here can try it. */
  readonly kind: 'passed' | 'failed' | 'breach' | 'untested';
  readonly detail: string;
}

/** What was tried held, or it is no pass; what was not tried is named. */
export function verdictOf(found: Readonly<Record<FallbackLink, LinkFinding>>): CanaryResult {
  const all = Object.entries(found);
  const detail = all.map(([link, finding]) => `${link} ${finding.kind}: ${finding.detail}`).join('; ');
  const any = (kind: LinkFinding['kind']): boolean => all.some(([, finding]) => finding.kind === kind);
  if (any('breach')) return { outcome: 'breach', detail };
  return { outcome: any('failed') || !any('passed') ? 'failed' : 'passed', detail };
}

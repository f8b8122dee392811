import type { FallbackWay, TrialStep } from '../fallback.js';
import type { SecurityIncidentId } from '../ids.js';

/** What a canary says now: what its newest run found, `late` when that was too long ago, `never` before the first. */
export type CanaryStateName = 'passed' | 'failed' | 'breach' | 'late' | 'never';

/** The proofs that run by themselves; people read of each what it proves. */
export const CANARY_NAMES = [
  'cross-tenant',
  'isolation-catalog',
  'input',
  'operator-access',
  'notice-lead',
  'plaintext',
  'backup-sealed',
  'key-revoke',
  'tamper',
  'tamper-object',
  'eicar',
  'saml',
  'integration',
  'limits',
  'tls',
  'fallback',
  'residency',
] as const;
export type CanaryName = (typeof CANARY_NAMES)[number];

export const CANARY_LIMITS = {
  /** Runs that are shown of each. */
  runs: 30,
  /** Characters of what is written at the end of a security incident. */
  incidentText: 2_000,
} as const;

export interface CanaryRunView {
  readonly id: string;
  readonly at: string;
  readonly outcome: 'passed' | 'failed' | 'breach';
  /** What was tried and what came of it, in the words of the log. */
  readonly detail: string;
  /** Milliseconds; null where it was not measured. */
  readonly tookMs: number | null;
  /** Processor time of the process meanwhile, an upper bound. */
  readonly processorMs: number | null;
}

/** Of the proof `fallback`; `worker`: another media worker takes calls over when theirs is lost. */
export type CanaryPart = 'worker' | FallbackWay;

/** One of the things that a proof consists of, as it was tried last. */
export interface CanaryPartView {
  readonly part: CanaryPart;
  /** `untested`: nobody has tried it, or too long ago. */
  readonly state: 'passed' | 'failed' | 'breach' | 'untested';
  /** Each who tries it, with what came of it last. */
  readonly tries: readonly CanaryPartTry[];
}

export interface CanaryPartTry {
  /** The service itself, a drill, or a prober: on one of the service's machines, or on another. */
  readonly by: 'service' | 'drill' | 'prober-inside' | 'prober-outside';
  readonly at: string;
  readonly state: 'passed' | 'failed' | 'breach';
  /** Too old to say anything of now. */
  readonly old: boolean;
  /** Where a prober's trial failed; null otherwise. */
  readonly step: TrialStep | null;
  /** What was tried or went wrong, in the words of the log. */
  readonly detail: string;
  readonly tookMs: number;
}

/** A proof that runs by itself. */
export interface CanaryView {
  readonly name: string;
  /** Seconds from one run to the next. */
  readonly everyS: number;
  readonly state: CanaryStateName;
  /** False: there is nothing to prove here, such as a scanner where none is connected. */
  readonly applies: boolean;
  /** What it consists of, where parts are tried by themselves. */
  readonly parts: readonly CanaryPartView[];
  /** The newest first. */
  readonly runs: readonly CanaryRunView[];
}

/** What has to be impossible was possible. It stays in the list. */
export interface SecurityIncidentView {
  readonly id: SecurityIncidentId;
  readonly canary: string;
  readonly openedAt: string;
  readonly detail: string;
  /** Null until somebody has written what was found and done. */
  readonly end: { readonly at: string; readonly text: string; readonly by: string } | null;
}

/** GET /operator/canaries */
export interface CanariesView {
  readonly canaries: readonly CanaryView[];
  /** The one that was asked for here and is under way. */
  readonly running: string | null;
  /** Part of one processor core that all of them have taken in the last 24 hours, in hundredths of a percent; null before an hour was measured. */
  readonly costBasisPoints: number | null;
  readonly incidents: readonly SecurityIncidentView[];
}

/** POST /operator/security-incidents/:securityIncidentId/end */
export interface EndSecurityIncident {
  readonly text: string;
}

/** Ways around a failure of calls, from the first to the last: a relay without UDP, two devices by themselves, sound alone, people. */
export const FALLBACK_WAYS = ['relay', 'direct', 'audio', 'contacts'] as const;
export type FallbackWay = (typeof FALLBACK_WAYS)[number];

/** Those that take two devices with media: a prober alone proves them. */
export const DEVICE_WAYS = ['relay', 'direct', 'audio'] as const satisfies readonly FallbackWay[];

/** Those that probers try. */
export const PROBER_WAYS = ['relay', 'direct', 'audio', 'contacts'] as const satisfies readonly FallbackWay[];
export type ProberWay = (typeof PROBER_WAYS)[number];

/**
 * What a trial may go through: a call and two sessions of its own; both seats; asking the service for the way; media by it; sound
 * without a picture on a narrow line; a still instead; the contacts that come with a seat; the page that shows them later; the end.
 */
export const TRIAL_STEPS = [
  'room',
  'join',
  'ask',
  'media',
  'narrow',
  'still',
  'card',
  'page',
  'end',
] as const;
export type TrialStep = (typeof TRIAL_STEPS)[number];

/** How a prober's trial of one way went. */
export interface WayTrialReport {
  readonly way: ProberWay;
  /** When it began, ISO 8601. */
  readonly at: string;
  readonly ms: number;
  /** Where it failed, and why; both null when it held. */
  readonly failed: TrialStep | null;
  readonly code: string | null;
}

export const FALLBACK_LIMITS = {
  /** Hours after which what was tried says nothing of now (check sheet, row 7). */
  freshHours: 48,
  trialsPerReport: 20,
  /** Milliseconds that a report may say. */
  trialMs: 120_000,
} as const;

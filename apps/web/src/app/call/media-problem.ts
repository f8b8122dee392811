/** Why camera or microphone cannot be used, as far as the browser tells (W3C Media Capture 10.2). */
export type MediaProblem = 'denied' | 'notFound' | 'inUse' | 'insecure' | 'unknown';

const PROBLEMS: Readonly<Record<string, MediaProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'notFound',
  OverconstrainedError: 'notFound',
  NotReadableError: 'inUse',
  AbortError: 'inUse',
};

export function mediaProblemOf(thrown: unknown): MediaProblem {
  // By name: OverconstrainedError is not an Error in every browser.
  const name = typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : '';
  return PROBLEMS[name] ?? 'unknown';
}

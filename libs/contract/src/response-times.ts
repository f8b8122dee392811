/**
 * What is timed of people's own use: answers that read, answers that change something, signing in, commands over a socket; bytes that
 * are sent or taken, whose time is that of a line; the largest picture of a page (LCP), and from asking for a seat to the first picture.
 */
export const TIMED_KINDS = ['read', 'change', 'sign-in', 'command', 'transfer', 'page', 'picture'] as const;
export type TimedKind = (typeof TIMED_KINDS)[number];

/** Those that browsers time and tell. */
export const TOLD_KINDS = ['page', 'picture'] as const satisfies readonly TimedKind[];
export type ToldKind = (typeof TOLD_KINDS)[number];

/** What people wait for, as the check sheet promises it (row 19). */
export const WAITS = ['answer', 'page', 'picture'] as const;
export type Wait = (typeof WAITS)[number];

/** Of which times a wait is made; how many of a hundred are within the limit, in milliseconds. */
export const WAIT_LIMITS = {
  answer: { kinds: ['read', 'change', 'sign-in', 'command'], part: 0.95, limitMs: 500 },
  page: { kinds: ['page'], part: 0.75, limitMs: 2_500 },
  picture: { kinds: ['picture'], part: 0.95, limitMs: 3_000 },
} as const satisfies Record<Wait, { kinds: readonly TimedKind[]; part: number; limitMs: number }>;

/** Minutes that a slow time may last at a stretch, and that all of a month may have (row 20). */
export const SLOW_LIMITS = { stretchMin: 5, monthMin: 30 } as const;

/** Work with a promised end (row 21): films of recordings, exports, and the daily backup. */
export const TIMED_WORK = ['recording', 'export', 'backup'] as const;
export type TimedWork = (typeof TIMED_WORK)[number];

/** Milliseconds: a time longer than this counts as this. */
export const TOLD_MS_MAX = 600_000;

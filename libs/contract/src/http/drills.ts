/**
 * `kit`: a tenant is rebuilt in an empty installation from its export alone. `erasure`: a tenant is erased, and a backup of before does
 * not bring it back. `worker-loss`: a media worker with a call of its own is killed. `process-loss`: a server process is. `node-loss`: a
 * node of the installation is, and its call goes on on another one. `site-failover`: the service is recovered at the second site, from
 * the backups alone; it runs there, and nobody orders it here.
 */
export const DRILL_KINDS = [
  'kit',
  'erasure',
  'worker-loss',
  'process-loss',
  'node-loss',
  'site-failover',
] as const;
export type DrillKind = (typeof DRILL_KINDS)[number];

/** What a drill is at, in its order. */
export const DRILL_STEPS = [
  'filling',
  'exporting',
  'preparing',
  'importing',
  'comparing',
  'archiving',
  'erasing',
  'restoring',
  'calling',
  'draining',
  'killing',
  'clearing',
] as const;
export type DrillStep = (typeof DRILL_STEPS)[number];

/**
 * Why a drill may not begin, or was called off before anything was lost. `window`: no announced maintenance is in progress. `nodes`: there
 * is one node only. `busy`: calls of customers did not end on the node. `here`: the call came to the node that measures each time.
 * `call`: the call could not be held before anything was lost.
 */
export const DRILL_OBSTACLES = ['window', 'nodes', 'busy', 'here', 'call'] as const;
export type DrillObstacle = (typeof DRILL_OBSTACLES)[number];

/** A drill that has ended. Times in ISO 8601. */
export interface DrillRunView {
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly passed: boolean;
  /** Names and values, as they are in the ledger. */
  readonly measured: Readonly<Record<string, string | number | null>>;
  /** What was wrong, in the words of the log. */
  readonly failure: string | null;
}

export interface DrillKindView {
  readonly kind: DrillKind;
  readonly everyDays: number;
  /** After so many days the newest one proves nothing any more. */
  readonly expiresAfterDays: number;
  /** Whether a process is here that can run it. */
  readonly runnable: boolean;
  /** False for what only people begin. */
  readonly automatic: boolean;
  /** Why it may not be ordered at this moment; null: it may. */
  readonly obstacle: DrillObstacle | null;
  /** The newest order, when it was called off: nothing was lost, and nothing is in the ledger. */
  readonly calledOff: { readonly at: string; readonly obstacle: DrillObstacle } | null;
  /** Null: none is wanted. */
  readonly order: {
    readonly orderedAt: string;
    readonly begunAt: string | null;
    readonly step: DrillStep | null;
  } | null;
  /** Null: it comes in the next hour. */
  readonly nextDueAt: string | null;
  /** The newest first. */
  readonly runs: readonly DrillRunView[];
}

/** GET /operator/drills */
export interface DrillsView {
  readonly kinds: readonly DrillKindView[];
}

/** POST /operator/drills */
export interface OrderDrill {
  readonly kind: DrillKind;
}

import type { PageQuery } from './page.js';

/** A signed statement of what the log had come to (c2sp.org/tlog-checkpoint). */
export interface LogCheckpoint {
  /** Entries that the tree has. */
  readonly size: number;
  /** Of the tree (RFC 6962), in base64. */
  readonly root: string;
  readonly at: string;
  /** The signed note as it is published: keep it elsewhere, and no later log can leave out or alter what it covers. */
  readonly note: string;
}

/** GET /audit-log */
export interface AuditLogView {
  /** Whose log it is: the first line of its checkpoints, and the name of its keys. */
  readonly origin: string;
  /** Ed25519, 32 bytes in base64, the oldest first: all that have signed it. */
  readonly keys: readonly string[];
  /** The newest; null before the first. */
  readonly checkpoint: LogCheckpoint | null;
  /** The newest drill; null before the first. */
  readonly drill: LogDrillView | null;
  /** RFC 3339, when it was found that the log is not any more what was signed: nothing was signed since. Null while all is well. */
  readonly alteredAt: string | null;
  /** The newest time that the log did not continue a checkpoint that is kept outside of the database; null when it always did. */
  readonly rolledBack: { readonly at: string; readonly size: number; readonly keptSize: number } | null;
}

/** Copies of the end of the log were altered in `tried` ways, and all but `missed` of them were found. */
export interface LogDrillView {
  /** RFC 3339. */
  readonly at: string;
  /** The log itself verified. */
  readonly sound: boolean;
  readonly tried: number;
  readonly missed: number;
}

/** GET /audit-log/checkpoints, the newest first. */
export type LogCheckpointQuery = PageQuery;

/** GET /audit-log/inclusion */
export interface InclusionQuery {
  /** Number of the entry. */
  readonly seq: number;
}

/** That an entry is in the log: it hashes to a leaf, which leads to the root of the checkpoint (RFC 6962, section 2.1.1). */
export interface InclusionProof {
  /** The text of which the leaf is the hash. */
  readonly entry: {
    readonly tenant: string;
    readonly seq: number;
    readonly at: string;
    readonly action: string;
    readonly outcome: string;
    readonly actorId: string | null;
    /** Commitment to the payload, in hexadecimal. */
    readonly c: string;
  };
  /** From below, in base64. */
  readonly path: readonly string[];
  /** The first that has the entry. */
  readonly checkpoint: LogCheckpoint;
}

/** GET /audit-log/consistency: sizes of two checkpoints. */
export interface ConsistencyQuery {
  readonly from: number;
  readonly to: number;
}

/** That a checkpoint continues an earlier one (RFC 6962, section 2.1.2). */
export interface ConsistencyProof {
  readonly from: LogCheckpoint;
  readonly to: LogCheckpoint;
  /** In base64. */
  readonly path: readonly string[];
}

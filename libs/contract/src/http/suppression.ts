/** GET /operator/suppression: what was erased is kept outside of the database, so that no backup brings it back. Times in ISO 8601. */
export interface SuppressionView {
  /** Organizations and people on the list. */
  readonly entries: number;
  /** Erased, and not in every store of the list yet: that is tried again each minute. */
  readonly waiting: number;
  /** Null: nothing was erased yet. */
  readonly writtenAt: string | null;
  /** After restores, the newest first. */
  readonly again: readonly SuppressedAgain[];
}

/** What an older database had brought back and was erased again before the service opened. */
export interface SuppressedAgain {
  readonly at: string;
  readonly tenants: number;
  readonly users: number;
}

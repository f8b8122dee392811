import type { Figure, RowEvidence, RowReason, SheetText, TenantId } from '@rinjo/contract';

/** What an edition of the check sheet looks at. */
export interface MeasuringWindow {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
  /** Null: the whole installation. */
  readonly tenantId: TenantId | null;
}

/** Which conditions of the row's status rule hold, each because of a reason; `judged` makes it of these. None: yes. */
export interface RowJudgement {
  readonly reasons: readonly RowReason[];
  /** The installation does not have it. */
  readonly absent: boolean;
  /** Too little is known to say anything. */
  readonly notMeasured: boolean;
  readonly unmet: boolean;
  /** What is known is too old. */
  readonly expired: boolean;
  /** Nothing proves it now: a canary failed or is late, or it is seen from inside alone. */
  readonly unverified: boolean;
}

/** What a module knows about a row of the check sheet. */
export interface RowFinding extends RowJudgement {
  readonly figures: readonly Figure[];
  /** What the figures were taken from begins and ends here; null when there is nothing. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly evidence: readonly RowEvidence[];
  /** What holds beside the figures, whatever the status: printed before them. */
  readonly remark?: SheetText;
}

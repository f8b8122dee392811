import type { OperatorAccessBy, OperatorScope } from '../http/operators.js';
import type { OperatorGrantId, OperatorId } from '../ids.js';

/** Operators of the installation, at what the tenant has. */
export interface OperatorsAudit {
  'operator.access_asked': {
    readonly grantId: OperatorGrantId;
    readonly operatorId: OperatorId;
    readonly scope: OperatorScope;
    readonly minutes: number;
    readonly reason: string;
    /** Two operators decide, without the tenant. */
    readonly emergency: boolean;
  };
  /** One of those who have to has approved. `until` when the access begins with it. */
  'operator.access_approved': {
    readonly grantId: OperatorGrantId;
    readonly operatorId: OperatorId;
    readonly by: OperatorAccessBy;
    readonly scope: OperatorScope;
    readonly emergency: boolean;
    readonly until: string | null;
  };
  /** Refused, or not answered in time. */
  'operator.access_refused': {
    readonly grantId: OperatorGrantId;
    readonly operatorId: OperatorId;
    readonly by: OperatorAccessBy;
  };
  /** One request, written before it is answered; `route` is its method and template, `path` what was asked for. */
  'operator.access_used': {
    readonly grantId: OperatorGrantId;
    readonly operatorId: OperatorId;
    readonly scope: OperatorScope;
    readonly reason: string;
    readonly route: string;
    readonly path: string;
  };
  'operator.access_ended': {
    readonly grantId: OperatorGrantId;
    readonly operatorId: OperatorId;
    readonly by: OperatorAccessBy;
  };
}

export const OPERATORS_AUDIT = [
  'operator.access_asked',
  'operator.access_approved',
  'operator.access_refused',
  'operator.access_used',
  'operator.access_ended',
] as const satisfies readonly (keyof OperatorsAudit)[];

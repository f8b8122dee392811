import { ACCESS_AUDIT, type AccessAudit } from './access.js';
import { ANNOTATIONS_AUDIT, type AnnotationsAudit } from './annotations.js';
import { CALLS_AUDIT, type CallsAudit } from './calls.js';
import { CAMERAS_AUDIT, type CamerasAudit } from './cameras.js';
import { EVIDENCE_AUDIT, type EvidenceAudit } from './evidence.js';
import { EXPORTS_AUDIT, type ExportsAudit } from './exports.js';
import { KEYS_AUDIT, type KeysAudit } from './keys.js';
import { LOG_AUDIT, type LogAudit } from './log.js';
import { OPERATORS_AUDIT, type OperatorsAudit } from './operators.js';
import { PEOPLE_AUDIT, type PeopleAudit } from './people.js';
import { REACH_AUDIT, type ReachAudit } from './reach.js';
import { RECORDING_AUDIT, type RecordingAudit } from './recording.js';
import { SAML_AUDIT, type SamlAudit } from './saml.js';
import { SIGN_IN_AUDIT, type SignInAudit } from './sign-in.js';
import { TENANCY_AUDIT, type TenancyAudit } from './tenancy.js';
import { SERVICE_AUDIT, type ServiceAudit } from './service.js';
import { SUPPORT_AUDIT, type SupportAudit } from './support.js';
import { WEBHOOKS_AUDIT, type WebhooksAudit } from './webhooks.js';

export * from './audited-fields.js';

export type AuditOutcome = 'success' | 'refused';

/** The closed vocabulary of the audit log: every action and its details. */
export interface AuditDetails
  extends
    TenancyAudit,
    SignInAudit,
    PeopleAudit,
    KeysAudit,
    SamlAudit,
    CallsAudit,
    ReachAudit,
    AnnotationsAudit,
    CamerasAudit,
    EvidenceAudit,
    RecordingAudit,
    ExportsAudit,
    ServiceAudit,
    SupportAudit,
    WebhooksAudit,
    LogAudit,
    OperatorsAudit,
    AccessAudit {}
export type AuditAction = keyof AuditDetails;

/** All actions, for filters and for the check of the database column. */
export const AUDIT_ACTIONS = [
  ...TENANCY_AUDIT,
  ...SIGN_IN_AUDIT,
  ...PEOPLE_AUDIT,
  ...KEYS_AUDIT,
  ...SAML_AUDIT,
  ...CALLS_AUDIT,
  ...REACH_AUDIT,
  ...ANNOTATIONS_AUDIT,
  ...CAMERAS_AUDIT,
  ...EVIDENCE_AUDIT,
  ...RECORDING_AUDIT,
  ...EXPORTS_AUDIT,
  ...SERVICE_AUDIT,
  ...SUPPORT_AUDIT,
  ...WEBHOOKS_AUDIT,
  ...LOG_AUDIT,
  ...OPERATORS_AUDIT,
  ...ACCESS_AUDIT,
] as const satisfies readonly AuditAction[];

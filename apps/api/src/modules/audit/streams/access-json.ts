import type { TenantId } from '@rinjo/contract';
import type { AccessEntryRow } from '../access/access-entries.repository.js';

/** A row of the access log as this product has it, for systems that read JSON. */
export const accessJson = (
  tenantId: TenantId,
  { at, actorKind, actorId, actorName, objectType, objectId, ...row }: AccessEntryRow,
): object => ({
  ...{ tenant: tenantId, at: at.toISOString(), ...row },
  actor: { kind: actorKind, id: actorId, name: actorName },
  object: objectType === null ? null : { type: objectType, id: objectId },
});

import { Injectable } from '@nestjs/common';
import type { KeyId, KeyRefusal } from '@rinjo/contract';
import { readKeyText } from '../../../platform/access/key-text.js';
import type { Principal } from '../../../platform/access/principal.js';
import { hashSecret } from '../../../platform/crypto/secret-token.js';
import { type RateLimiter, RateLimits } from '../../../platform/database/rate-limits.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantLookup } from '../../tenancy/index.js';
import { anonymousIn } from '../anonymous.js';
import { permissionsOf } from '../roles/rights.js';
import { permissionsOfKey, refusalOf } from './key-state.js';
import { type KeyInUse, KeysRepository } from './keys.repository.js';

/** Last use is written at most this often. */
const TOUCH_MS = 60_000;
/** A refused key is written down at most this often for each reason. */
const NOTE_S = 60;

/** Makes the principal of a key. */
@Injectable()
export class KeyPrincipals {
  private readonly notes: RateLimiter;

  constructor(
    private readonly lookup: TenantLookup,
    private readonly tenantDb: TenantDb,
    private readonly keys: KeysRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    limits: RateLimits,
  ) {
    this.notes = limits.limiter({ name: 'key_note', points: 1, durationS: NOTE_S });
  }

  /** Null for what is no key, and for one that expired, was revoked or whose owner is inactive. Throws ADDRESS_NOT_ALLOWED. */
  async of(text: string, origin: NonNullable<Principal['origin']>): Promise<Principal | null> {
    const read = readKeyText(text);
    const found = read && (await this.lookup.byKey(hashSecret(read.text)));
    if (!found) return null;
    const stranger = anonymousIn(found.tenantId, origin);
    const now = this.clock.now();
    const used = await this.tenantDb.run(stranger, async (tx) => {
      const key = await this.keys.inUse(tx, found.id);
      if (!key) return null;
      const refusal = refusalOf(key, origin.address, now);
      if (!refusal && now.getTime() - (key.lastUsedAt?.getTime() ?? 0) > TOUCH_MS)
        await this.keys.touch(tx, found.id, now, origin.address);
      return { key, refusal };
    });
    if (!used) return null;
    if (used.refusal) return this.refuse(stranger, found.id, used.refusal);
    return principalOf(found.id, used.key, stranger);
  }

  private async refuse(stranger: Principal, keyId: KeyId, reason: KeyRefusal): Promise<null> {
    const notable = await this.notes.take(`${stranger.tenantId}:${keyId}:${reason}`).then(
      () => true,
      () => false,
    );
    if (notable) await this.audit.recordRefusal(stranger, 'key.refused', { keyId, reason });
    if (reason === 'address') throw new DomainError('ADDRESS_NOT_ALLOWED');
    return null;
  }
}

function principalOf(keyId: KeyId, key: KeyInUse, { tenantId, origin }: Principal): Principal {
  return {
    tenantId,
    actor: { kind: 'key', keyId, userId: key.userId, name: `${key.ownerName}: ${key.name}` },
    permissions: permissionsOfKey(key.scopes, permissionsOf(key)),
    origin,
  };
}

import { Injectable } from '@nestjs/common';
import { LIMITS, UPLOAD_PASS_PERMISSIONS, type UploadPass, type UploadPassId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../../platform/crypto/secret-token.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantLookup } from '../../tenancy/index.js';
import { anonymousIn } from '../anonymous.js';
import { UploadPassesRepository } from './upload-passes.repository.js';

/** How every token begins, so that it is known for what it is where it should not be. */
const PREFIX = 'rju_';

/**
 * Passes for what a guest took in a call and could not send in time: good for uploads to that call and for nothing else, also
 * when the session is over.
 */
@Injectable()
export class UploadPasses {
  constructor(
    private readonly repository: UploadPassesRepository,
    private readonly lookup: TenantLookup,
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws FORBIDDEN for everybody but guests: others sign in again. */
  async issue(tx: Tx, { actor }: Principal): Promise<UploadPass> {
    if (actor.kind !== 'guest' || actor.passId !== undefined) throw new DomainError('FORBIDDEN');
    const { guestSessionId, callId } = actor;
    const token = `${PREFIX}${newSecret()}`;
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIMITS.uploadPassS * 1000);
    const id = this.ids.next<UploadPassId>();
    const items = LIMITS.uploadPassItems;
    await this.repository.forgetOld(tx, guestSessionId, createdAt);
    await this.repository.insert(tx, {
      ...{ id, guestSessionId, callId, tokenHash: hashSecret(token), items, createdAt, expiresAt },
    });
    return { id, token, items, expiresAt: expiresAt.toISOString() };
  }

  /** Null for what is no pass, or none any more. */
  async principalOf(token: string, origin: Principal['origin']): Promise<Principal | null> {
    const found = token.startsWith(PREFIX) ? await this.lookup.byUploadPass(hashSecret(token)) : null;
    if (!found) return null;
    const { tenantId, id: passId } = found;
    const holder = await this.tenantDb.run(anonymousIn(tenantId, origin), (tx) =>
      this.repository.holder(tx, passId, this.clock.now()),
    );
    if (!holder) return null;
    const { guestSessionId, callId, displayName: name } = holder;
    const actor = { kind: 'guest', guestSessionId, callId, name, passId } as const;
    return { tenantId, actor, permissions: new Set(UPLOAD_PASS_PERMISSIONS), origin };
  }
}

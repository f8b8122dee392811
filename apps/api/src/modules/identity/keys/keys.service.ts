import { Injectable } from '@nestjs/common';
import {
  type CreatedKey,
  type CreateKey,
  type KeyId,
  type KeyQuery,
  type KeyView,
  LIMITS,
  type Page,
  type RotateKey,
  type UserId,
} from '@rinjo/contract';
import { readRange } from '../../../platform/access/addresses.js';
import { type KeyText, newKeyText } from '../../../platform/access/key-text.js';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { hashSecret } from '../../../platform/crypto/secret-token.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { assertMayGive } from '../roles/rights.js';
import { ServiceAccountsRepository } from '../service-accounts/service-accounts.repository.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import { expiryOf, isLive, stateOf } from './key-state.js';
import { type KeyRow, KeysRepository } from './keys.repository.js';

const LIST = 'keys';
const HOUR_MS = 3600 * 1000;

/** The keys of service accounts. Their text is answered once, when they are made; nobody can read it afterwards. */
@Injectable()
export class Keys {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly keys: KeysRepository,
    private readonly accounts: ServiceAccountsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: KeyQuery): Promise<Page<KeyView>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? null : positionOf(query.cursor);
    const now = this.clock.now();
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.keys.list(tx, { userId: query.userId ?? null, before, limit: limit + 1 });
      return toPage(
        LIST,
        rows,
        limit,
        (row) => keyView(row, now),
        (row) => [row.createdAt.toISOString(), row.id],
      );
    });
  }

  /** Throws NOT_FOUND for the account, KEY_OVER when it is deactivated, KEYS_LIMIT, BEYOND_OWN_RIGHTS. */
  create(principal: Principal, input: CreateKey): Promise<CreatedKey> {
    assertMayGive(principal, input.scopes);
    const text = newKeyText();
    return this.tenantDb.run(principal, async (tx) => {
      const key = this.newKey(principal, text, input);
      await this.insert(tx, key);
      return this.created(tx, key, text);
    });
  }

  /** Throws NOT_FOUND, KEY_OVER, KEYS_LIMIT, BEYOND_OWN_RIGHTS. */
  rotate(principal: Principal, id: KeyId, input: RotateKey): Promise<CreatedKey> {
    const text = newKeyText();
    return this.tenantDb.run(principal, async (tx) => {
      const old = await this.found(tx, id);
      const now = this.clock.now();
      if (!isLive(stateOf(old, now)) || old.replacedBy) throw new DomainError('KEY_OVER');
      assertMayGive(principal, old.scopes);
      const { lifetimeDays } = input;
      const next = this.newKey(principal, text, {
        ...old,
        ...(lifetimeDays !== undefined && { lifetimeDays }),
      });
      await this.insert(tx, next);
      const grace = new Date(now.getTime() + (input.graceHours ?? LIMITS.keyGraceHours) * HOUR_MS);
      const until = grace < old.expiresAt ? grace : old.expiresAt;
      await this.keys.replace(tx, id, next.id, until);
      await this.audit.record(tx, 'key.rotated', {
        keyId: id,
        nextKeyId: next.id,
        until: until.toISOString(),
      });
      return this.created(tx, next, text);
    });
  }

  /** Throws NOT_FOUND. Revoking twice is harmless. */
  revoke(principal: Principal, id: KeyId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const key = await this.found(tx, id);
      const now = this.clock.now();
      if (key.revokedAt && key.revokedAt <= now) return;
      await this.keys.revoke(tx, id, now);
      await this.audit.record(tx, 'key.revoked', { keyId: id, userId: key.userId });
    });
  }

  private newKey(
    principal: Principal,
    { text, shortId }: KeyText,
    of: Pick<CreateKey, 'userId' | 'name' | 'scopes' | 'addresses' | 'lifetimeDays'>,
  ): ApiKeyEntity {
    const createdAt = this.clock.now();
    return {
      tenantId: principal.tenantId,
      id: this.ids.next<KeyId>(),
      userId: of.userId.toLowerCase() as UserId,
      name: of.name,
      shortId,
      tokenHash: hashSecret(text),
      scopes: [...of.scopes].sort(),
      addresses: [...new Set((of.addresses ?? []).flatMap((range) => readRange(range) ?? []))],
      createdBy: userActor(principal).userId,
      createdAt,
      expiresAt: expiryOf(createdAt, of.lifetimeDays),
      revokedAt: null,
      lastUsedAt: null,
      lastUsedAddress: null,
      replacedBy: null,
    };
  }

  /** Counted under the account's row lock. */
  private async insert(tx: Tx, key: ApiKeyEntity): Promise<void> {
    const account = await this.accounts.lock(tx, key.userId);
    if (!account) throw new DomainError('NOT_FOUND');
    if (account.status !== 'active') throw new DomainError('KEY_OVER');
    const [used, max] = [await this.keys.countLive(tx, key.userId, key.createdAt), LIMITS.keysPerAccount];
    if (used >= max) throw new DomainError('KEYS_LIMIT', { used, max });
    await this.keys.insert(tx, key);
    await this.audit.record(tx, 'key.created', {
      ...{ keyId: key.id, userId: key.userId, scopes: key.scopes },
      ...{ addresses: key.addresses, expiresAt: key.expiresAt.toISOString() },
    });
  }

  private async created(tx: Tx, { id, createdAt }: ApiKeyEntity, { text }: KeyText): Promise<CreatedKey> {
    const row = await this.keys.row(tx, id);
    if (!row) throw new DomainError('INTERNAL');
    return { ...keyView(row, createdAt), key: text };
  }

  private async found(tx: Tx, id: KeyId): Promise<KeyRow> {
    const key = await this.keys.lock(tx, id);
    if (!key) throw new DomainError('NOT_FOUND');
    return key;
  }
}

function positionOf(cursor: string): { createdAt: Date; id: KeyId } {
  const [createdAt, id] = decodeCursor(LIST, cursor, 2);
  return { createdAt: new Date(createdAt ?? ''), id: (id ?? '') as KeyId };
}

function keyView(row: KeyRow, now: Date): KeyView {
  return {
    id: row.id,
    name: row.name,
    shortId: row.shortId,
    owner: { id: row.userId, displayName: row.ownerName },
    scopes: row.scopes,
    addresses: row.addresses,
    state: stateOf(row, now),
    createdBy: { id: row.createdBy, displayName: row.creatorName },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedAddress: row.lastUsedAddress,
  };
}

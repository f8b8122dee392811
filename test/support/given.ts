import { randomBytes, randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type {
  Id,
  KeyId,
  KeyScope,
  SessionId,
  SystemRole,
  TenantId,
  UserId,
  UserStatus,
} from '@rinjo/contract';
import { foldForSearch } from '../../apps/api/src/platform/search/fold.js';
import { newKeyText } from '../../apps/api/src/platform/access/key-text.js';
import { hashSecret } from '../../apps/api/src/platform/crypto/secret-token.js';
import { cheapHash } from './cheap-password-cost.js';
import { HttpClient } from './http-client.js';
import { KeyClient } from './key-client.js';
import type { TestDatabase } from './test-database.js';

const newId = <I extends Id<string>>(): I => uuidv7() as I;

export interface PlanLimits {
  readonly maxParticipantsPerCall: number;
  readonly maxConcurrentCalls: number;
  readonly storageBytes: number;
}

export interface GivenUser {
  readonly id: UserId;
  readonly email: string;
  readonly displayName: string;
}

export interface GivenProgram {
  readonly userId: UserId;
  readonly keyId: KeyId;
  readonly text: string;
  readonly client: KeyClient;
}

/** Builders that put rows where a test needs them. Each tenant is new: tests share nothing. */
export class Given {
  constructor(
    private readonly database: TestDatabase,
    private readonly url: string,
  ) {}

  async tenant(
    options: {
      readonly plan?: Partial<PlanLimits>;
      readonly name?: string;
      /** Guests wait to be let in, as in the product; here they walk in unless a test is about that. */
      readonly lobby?: boolean;
    } = {},
  ): Promise<GivenTenant> {
    const plan = {
      ...{ maxParticipantsPerCall: 10, maxConcurrentCalls: 20, storageBytes: 1_000_000_000 },
      ...options.plan,
    };
    const planId = newId();
    await this.database.query(
      `insert into plan (id, code, name, max_participants_per_call, max_concurrent_calls, storage_bytes, log_retention_days)
       values ($1, $2, 'Test', $3, $4, $5, 400)`,
      [planId, `plan-${planId}`, plan.maxParticipantsPerCall, plan.maxConcurrentCalls, plan.storageBytes],
    );
    const id = newId<TenantId>();
    const slug = `t-${randomUUID()}`;
    await this.database.query(
      `insert into tenant (tenant_id, slug, name, plan_id, status, created_at, lobby_by_default)
       values ($1, $2, $3, $4, 'active', now(), $5)`,
      [id, slug, options.name ?? 'Test tenant', planId, options.lobby ?? false],
    );
    return this.known(id, slug);
  }

  /** A tenant that the product has made itself. */
  known(id: TenantId, slug: string): GivenTenant {
    return new GivenTenant(this.database, this.url, id, slug);
  }
}

/** A tenant of one test, with builders for what belongs to it. */
export class GivenTenant {
  constructor(
    private readonly database: TestDatabase,
    private readonly url: string,
    readonly id: TenantId,
    readonly slug: string,
  ) {}

  /** A user, by default without a password: signs in by `clientFor`. */
  async user(
    options: {
      readonly password?: string;
      readonly roles?: readonly SystemRole[];
      readonly displayName?: string;
      readonly email?: string;
      readonly status?: UserStatus;
    } = {},
  ): Promise<GivenUser> {
    const id = newId<UserId>();
    const email = options.email ?? `${id}@example.test`;
    const displayName = options.displayName ?? 'Test User';
    await this.database.query(
      `insert into user_account (tenant_id, id, email, email_key, display_name, search_key, locale, status, created_at)
       values ($1, $2, $3, lower($3), $4, $6, 'ja', $5, date_trunc('milliseconds', now()))`,
      [this.id, id, email, displayName, options.status ?? 'active', foldForSearch(`${displayName} ${email}`)],
    );
    for (const role of options.roles ?? ['member'])
      await this.database.query(
        `insert into membership (tenant_id, user_id, role, granted_at) values ($1, $2, $3, now())`,
        [this.id, id, role],
      );
    if (options.password !== undefined)
      await this.database.query(
        `insert into password_credential (tenant_id, user_id, hash, changed_at) values ($1, $2, $3, now())`,
        [this.id, id, await cheapHash(options.password)],
      );
    return { id, email, displayName };
  }

  /**
   * A client that is signed in as this user, in a session of its own. Its proof stays fresh all its life, unless a test
   * says when it was shown: the slowest machine must not be asked to confirm who it is.
   */
  async clientFor(
    user: Pick<GivenUser, 'id'>,
    at = new Date(),
    shownAt = new Date(at.getTime() + 12 * 3_600_000),
  ): Promise<SignedInClient> {
    const token = randomBytes(32).toString('base64url');
    const id = newId<SessionId>();
    await this.database.query(
      `insert into session (tenant_id, id, user_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent,
         factors, authenticated_at)
       values ($1, $2, $3, $4, $5, $5, $5::timestamptz + interval '12 hours', '127.0.0.1', 'test', '{password}', $6)`,
      [this.id, id, user.id, hashSecret(token), at, shownAt],
    );
    const client = new SignedInClient(this.url, id);
    client.cookies.set('__Host-sid', token);
    return client;
  }

  /** A program of this tenant, with an account and a key of its own. */
  async program(
    options: {
      readonly scopes?: readonly KeyScope[];
      readonly roles?: readonly SystemRole[];
      readonly addresses?: readonly string[];
      readonly expiresAt?: Date;
    } = {},
  ): Promise<GivenProgram> {
    const { id: userId } = await this.user({ displayName: 'Dispatch', roles: options.roles ?? ['admin'] });
    await this.database.query(
      `with account as (update user_account set kind = 'service', email = '' where id = $2)
       insert into service_account (tenant_id, id, description, created_by) values ($1, $2, '', $2)`,
      [this.id, userId],
    );
    const [keyId, { text, shortId }] = [newId<KeyId>(), newKeyText()];
    await this.database.query(
      `insert into api_key (tenant_id, id, user_id, name, short_id, token_hash, scopes, addresses, created_by, created_at,
         expires_at)
       values ($1, $2, $3, 'Key', $4, $5, $6, $7, $3, now(), coalesce($8, now() + interval '1 year'))`,
      [
        ...[
          this.id,
          keyId,
          userId,
          shortId,
          hashSecret(text),
          options.scopes ?? ['tenant:read', 'user:read'],
        ],
        ...[options.addresses ?? [], options.expiresAt ?? null],
      ],
    );
    return { userId, keyId, text, client: new KeyClient(this.url, text) };
  }

  /** A guest of an open call of this tenant, with the cookie of a guest session. */
  async guestClient(): Promise<HttpClient> {
    const host = await this.user();
    const [callId, linkId, secret] = [newId(), newId(), randomBytes(32).toString('base64url')];
    await this.database.query(
      `insert into call (tenant_id, id, title, phase, created_by, max_participants, created_at, lobby)
       values ($1, $2, 'Test call', 'open', $3, 10, now(), false)`,
      [this.id, callId, host.id],
    );
    await this.database.query(
      `insert into guest_link (tenant_id, id, call_id, token_hash, uses, max_uses, expires_at, created_by, created_at)
       values ($1, $2, $3, $4, 1, 1, now() + interval '1 day', $5, now())`,
      [this.id, linkId, callId, randomBytes(32), host.id],
    );
    await this.database.query(
      `insert into guest_session (tenant_id, id, call_id, guest_link_id, display_name, token_hash, created_at, expires_at)
       values ($1, $2, $3, $4, 'Guest', $5, now(), now() + interval '8 hours')`,
      [this.id, newId(), callId, linkId, hashSecret(secret)],
    );
    const client = new HttpClient(this.url);
    client.cookies.set('__Host-guest', secret);
    return client;
  }

  /** A new user of this role, signed in. */
  async signedIn(
    role: SystemRole = 'member',
  ): Promise<{ readonly user: GivenUser; readonly client: SignedInClient }> {
    const user = await this.user({ roles: [role] });
    return { user, client: await this.clientFor(user) };
  }
}

export class SignedInClient extends HttpClient {
  constructor(
    url: string,
    readonly sessionId: SessionId,
  ) {
    super(url);
  }
}

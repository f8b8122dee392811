import { isEmail } from 'class-validator';
import { uuidv7 } from 'uuidv7';
import { LIMITS, OPERATOR_LIMITS, type OperatorId } from '@rinjo/contract';
import { emailKey } from '../modules/identity/index.js';
import { hashSecret, newSecret } from '../platform/crypto/secret-token.js';
import type { SystemDb } from '../platform/database/system-db.js';
import type { Clock } from '../platform/time/clock.js';

export interface ListedOperator {
  readonly id: OperatorId;
  readonly email: string;
  readonly name: string;
  /** False while nobody has used the link. */
  readonly isSetUp: boolean;
  readonly lastSeenAt: string | null;
}

export interface AddedOperator {
  readonly email: string;
  /** Works once, until `expiresAt`. The secret is behind the #: no server and no proxy logs it. */
  readonly link: string;
  readonly expiresAt: string;
}

/**
 * Makes an operator of the installation, who is nobody until the link was used. For one who is there, the password, the
 * authenticator app, the sessions and older links end. Throws for an address or a name that is none.
 */
export async function addOperator(
  system: SystemDb,
  publicUrl: string,
  clock: Clock,
  { email = '', name = '' }: { readonly email?: string | undefined; readonly name?: string | undefined },
): Promise<AddedOperator> {
  if (!isEmail(email) || email.length > LIMITS.email) throw new Error('Give --email, an e-mail address');
  const called = name.trim() === '' ? (email.split('@')[0] ?? email) : name.trim();
  if (called.length > LIMITS.displayName) throw new Error('The name is too long');
  const secret = newSecret();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + OPERATOR_LIMITS.linkLifetimeS * 1000);
  await system.transaction(async (query) => {
    const [operator] = await query<{ id: OperatorId }>(
      `insert into operator (id, email, email_key, name, totp_step, created_at) values ($1, $2, $3, $4, 0, $5)
       on conflict (email_key) do update set password_hash = null, totp = null, totp_step = 0,
         name = case when $6 then excluded.name else operator.name end
       returning id`,
      [uuidv7(), email.trim(), emailKey(email), called, now, name.trim() !== ''],
    );
    await query('delete from operator_session where operator_id = $1', [operator?.id]);
    await query('delete from operator_link where operator_id = $1', [operator?.id]);
    await query('insert into operator_link (token_hash, operator_id, expires_at) values ($1, $2, $3)', [
      ...[hashSecret(secret), operator?.id, expiresAt],
    ]);
  });
  const link = new URL(`/operator/setup#${secret}`, publicUrl).href;
  return { email: email.trim(), link, expiresAt: expiresAt.toISOString() };
}

/** People only: at addresses that cannot exist (RFC 6761, `.invalid`) the service proves things to itself. */
export async function listOperators(system: SystemDb): Promise<ListedOperator[]> {
  const rows = await system.query<Omit<ListedOperator, 'lastSeenAt'> & { readonly lastSeenAt: Date | null }>(
    `select o.id, o.email, o.name, o.password_hash is not null as "isSetUp",
       (select max(s.last_seen_at) from operator_session s where s.operator_id = o.id) as "lastSeenAt"
     from operator o where o.email_key not like '%.invalid' order by o.email_key`,
  );
  return rows.map((row) => ({ ...row, lastSeenAt: row.lastSeenAt?.toISOString() ?? null }));
}

/** False when there is none with this address. */
export async function removeOperator(system: SystemDb, email: string): Promise<boolean> {
  const removed = await system.query('delete from operator where email_key = $1 returning id', [
    emailKey(email),
  ]);
  return removed.length > 0;
}

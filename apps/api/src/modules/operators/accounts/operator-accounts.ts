import { Injectable } from '@nestjs/common';
import type { OperatorId, OperatorSessionId } from '@rinjo/contract';
import { OPERATOR_LIMITS } from '@rinjo/contract';
import { SystemDb } from '../../../platform/database/system-db.js';

export interface OperatorAccount {
  readonly id: OperatorId;
  readonly email: string;
  readonly name: string;
}

/** Null secrets: the link of the command line was not used yet. */
export interface OperatorSecrets extends OperatorAccount {
  readonly passwordHash: string | null;
  readonly totp: string | null;
  readonly totpStep: number;
}

export interface OperatorLink extends OperatorAccount {
  readonly totp: string | null;
}

export interface NewOperatorSession {
  readonly id: OperatorSessionId;
  readonly operatorId: OperatorId;
  readonly tokenHash: Buffer;
  readonly now: Date;
  readonly address: string;
  readonly userAgent: string;
}

export interface OperatorSessionRow extends OperatorAccount {
  readonly sessionId: OperatorSessionId;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly address: string;
  readonly userAgent: string;
}

const ACCOUNT = 'o.id, o.email, o.name';
const SESSION = `${ACCOUNT}, s.id as "sessionId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
  s.expires_at as "expiresAt", s.address, s.user_agent as "userAgent"
  from operator_session s join operator o on o.id = s.operator_id`;
const idleLimit = (now: Date): Date => new Date(now.getTime() - OPERATOR_LIMITS.sessionIdleS * 1000);

/** Operators of the installation, their links and their sessions: tables of no tenant, for the role `rinjo_system` alone. */
@Injectable()
export class OperatorAccounts {
  constructor(private readonly system: SystemDb) {}

  async byEmail(emailKey: string): Promise<OperatorSecrets | null> {
    const [row] = await this.system.query<OperatorSecrets>(
      `select ${ACCOUNT}, password_hash as "passwordHash", totp, totp_step::float8 as "totpStep" from operator o where email_key = $1`,
      [emailKey],
    );
    return row ?? null;
  }

  /** What a link opens that was not used and is not too old. */
  async byLink(hash: Buffer, now: Date): Promise<OperatorLink | null> {
    const [row] = await this.system.query<OperatorLink>(
      `select ${ACCOUNT}, l.totp from operator_link l join operator o on o.id = l.operator_id
       where l.token_hash = $1 and l.expires_at > $2`,
      [hash, now],
    );
    return row ?? null;
  }

  async offerTotp(hash: Buffer, sealed: string): Promise<void> {
    await this.system.query('update operator_link set totp = $2 where token_hash = $1', [hash, sealed]);
  }

  /** Uses up every link of the operator, and ends every session. False when this one was used meanwhile. */
  setUp(
    hash: Buffer,
    id: OperatorId,
    secrets: { readonly passwordHash: string; readonly totp: string; readonly step: number },
  ): Promise<boolean> {
    return this.system.transaction(async (query) => {
      const used = await query('delete from operator_link where token_hash = $1 returning operator_id', [
        hash,
      ]);
      if (used.length === 0) return false;
      await query('delete from operator_link where operator_id = $1', [id]);
      await query('delete from operator_session where operator_id = $1', [id]);
      await query('update operator set password_hash = $2, totp = $3, totp_step = $4 where id = $1', [
        ...[id, secrets.passwordHash, secrets.totp, secrets.step],
      ]);
      return true;
    });
  }

  /** Opens a session with a code that was not used: false when the same one was faster. */
  open(session: NewOperatorSession, step: number): Promise<boolean> {
    const { id, operatorId, tokenHash, now, address, userAgent } = session;
    const expiresAt = new Date(now.getTime() + OPERATOR_LIMITS.sessionAbsoluteS * 1000);
    return this.system.transaction(async (query) => {
      const used = await query(
        'update operator set totp_step = $2 where id = $1 and totp_step < $2 returning id',
        [operatorId, step],
      );
      if (used.length === 0) return false;
      await query(
        'delete from operator_session where operator_id = $1 and (expires_at <= $2 or last_seen_at < $3)',
        [operatorId, now, idleLimit(now)],
      );
      await query(
        `insert into operator_session (id, operator_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent)
         values ($1, $2, $3, $4, $4, $5, $6, $7)`,
        [id, operatorId, tokenHash, now, expiresAt, address, userAgent],
      );
      return true;
    });
  }

  async bySession(hash: Buffer, now: Date): Promise<OperatorSessionRow | null> {
    const [row] = await this.system.query<OperatorSessionRow>(
      `select ${SESSION} where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at >= $3`,
      [hash, now, idleLimit(now)],
    );
    return row ?? null;
  }

  sessionsOf(id: OperatorId, now: Date): Promise<OperatorSessionRow[]> {
    return this.system.query<OperatorSessionRow>(
      `select ${SESSION} where o.id = $1 and s.expires_at > $2 and s.last_seen_at >= $3 order by s.last_seen_at desc, s.id`,
      [id, now, idleLimit(now)],
    );
  }

  async touch(id: OperatorSessionId, now: Date): Promise<void> {
    await this.system.query('update operator_session set last_seen_at = $2 where id = $1', [id, now]);
  }

  /** False when there is none of this operator. */
  async end(operatorId: OperatorId, id: OperatorSessionId): Promise<boolean> {
    const ended = await this.system.query(
      'delete from operator_session where id = $1 and operator_id = $2 returning id',
      [id, operatorId],
    );
    return ended.length > 0;
  }

  async endByToken(hash: Buffer): Promise<void> {
    await this.system.query('delete from operator_session where token_hash = $1', [hash]);
  }
}

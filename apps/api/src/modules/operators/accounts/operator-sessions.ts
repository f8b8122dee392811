import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { OperatorSession, OperatorSessionId, OperatorSessionView } from '@rinjo/contract';
import { bearerOf } from '../../../platform/access/bearer.js';
import type { OperatorCaller } from '../../../platform/access/operators.port.js';
import { hashSecret } from '../../../platform/crypto/secret-token.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { originOf } from '../../../platform/http/request-context.js';
import { Clock } from '../../../platform/time/clock.js';
import { OPERATOR_COOKIE, readCookie } from '../../identity/index.js';
import { OperatorAccounts, type OperatorSessionRow } from './operator-accounts.js';

/** `last_seen_at` is written at most this often. */
const TOUCH_MS = 60_000;

/** Sessions of operators: by a cookie that is nobody else's. */
@Injectable()
export class OperatorSessions {
  constructor(
    private readonly accounts: OperatorAccounts,
    private readonly clock: Clock,
  ) {}

  /** Null without one that may be used, and beside a bearer token: with one, no cookie counts. */
  async of(request: Request): Promise<OperatorCaller | null> {
    const secret = bearerOf(request.headers) === null ? readCookie(request, OPERATOR_COOKIE) : null;
    if (secret === null) return null;
    const now = this.clock.now();
    const session = await this.accounts.bySession(hashSecret(secret), now);
    if (!session) return null;
    const { sessionId, id: operatorId, name, lastSeenAt } = session;
    if (now.getTime() - lastSeenAt.getTime() > TOUCH_MS) await this.accounts.touch(sessionId, now);
    return { operatorId, sessionId, name, origin: originOf(request) };
  }

  async current({ operatorId, sessionId }: OperatorCaller): Promise<OperatorSession> {
    const own = (await this.live(operatorId)).find((session) => session.sessionId === sessionId);
    if (!own) throw new DomainError('UNAUTHENTICATED');
    const { id, email, name, expiresAt } = own;
    return { sessionId, operator: { id, email, name }, expiresAt: expiresAt.toISOString() };
  }

  async list({ operatorId, sessionId }: OperatorCaller): Promise<OperatorSessionView[]> {
    return (await this.live(operatorId)).map(({ address, userAgent, ...session }) => ({
      id: session.sessionId,
      current: session.sessionId === sessionId,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      ...{ address, userAgent },
    }));
  }

  /** Throws NOT_FOUND, also for a session of another operator. */
  async revoke({ operatorId }: OperatorCaller, id: OperatorSessionId): Promise<void> {
    if (!(await this.accounts.end(operatorId, id))) throw new DomainError('NOT_FOUND');
  }

  /** Whoever signs out twice is signed out. */
  async signOut(request: Request): Promise<void> {
    const secret = readCookie(request, OPERATOR_COOKIE);
    if (secret !== null) await this.accounts.endByToken(hashSecret(secret));
  }

  private live(id: OperatorCaller['operatorId']): Promise<OperatorSessionRow[]> {
    return this.accounts.sessionsOf(id, this.clock.now());
  }
}

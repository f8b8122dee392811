import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CANARY_AGENT,
  type AuditEntryView,
  GRANT_HEADER,
  OPERATOR_LIMITS,
  type OperatorGrantId,
  type OperatorId,
  type OperatorSessionId,
  type OperatorsGrantView,
  type Page,
} from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../../../platform/crypto/secret-token.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { Clock } from '../../../../platform/time/clock.js';
import { OPERATOR_COOKIE } from '../../../identity/index.js';
import { CANARY_TENANTS } from '../../../tenancy/index.js';
import { type CanaryHome, CanaryTenants } from '../doors/canary-tenants.js';
import { codeOf, OwnDoors } from '../doors/own-doors.js';

export const OPERATOR_ACCESS = 'operator-access';
const DAY_MS = 86_400_000;
const EMAIL = 'operator@canary.invalid';
const API = '/api/v1';

/** An operator sees nothing of a tenant that has not approved it; what was approved works, is in the tenant's own log, and ends. */
@Injectable()
export class OperatorsAccessCanary implements Canary, OnModuleInit {
  readonly name = OPERATOR_ACCESS;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly tenants: CanaryTenants,
    private readonly doors: OwnDoors,
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const home = await this.tenants.freshly(CANARY_TENANTS[0]);
    const operator = await this.openSession();
    try {
      await this.prove(home, operator.cookie);
    } finally {
      await this.system.query('delete from operator_session where id = $1', [operator.sessionId]);
    }
    return {
      outcome: 'passed',
      detail:
        'refused without approval, open and in the log of the tenant with it, refused when it had ended',
    };
  }

  private async prove(home: CanaryHome, cookie: string): Promise<void> {
    await this.refused(home, cookie, 'without having asked', null);
    const { id } = await this.doors.json<OperatorsGrantView>('POST', `${API}/operator/grants`, {
      cookie,
      json: {
        ...{ tenant: home.slug, reason: 'Canary: proves who may look', minutes: OPERATOR_LIMITS.minutesMin },
        ...{ scope: 'metadata', emergency: false },
      },
    });
    await this.refused(home, cookie, 'before it was approved', id);
    const approval = `${API}/operator-access/${id}/approval`;
    await this.doors.json('POST', approval, { cookie: home.cookie });
    const seen = await this.looked(home, cookie, id);
    if (seen.status !== 200 || !seen.body.includes(home.mark))
      throw new CanaryFailure(
        'failed',
        `What was approved was not shown: ${codeOf(seen.body) ?? String(seen.status)}`,
      );
    await this.logged(home, id);
    await this.doors.json('POST', `${API}/operator-access/${id}/end`, { cookie: home.cookie });
    await this.refused(home, cookie, 'after it had ended', id);
  }

  private looked(home: CanaryHome, cookie: string, id: OperatorGrantId | null) {
    const path = `${API}/calls/${home.callId}`;
    return this.doors.ask('GET', path, { cookie, ...(id !== null && { headers: { [GRANT_HEADER]: id } }) });
  }

  private async refused(
    home: CanaryHome,
    cookie: string,
    when: string,
    id: OperatorGrantId | null,
  ): Promise<void> {
    const { status, body } = await this.looked(home, cookie, id);
    if (body.includes(home.mark)) throw new CanaryFailure('breach', `An operator was shown a call ${when}`);
    if (status !== 401 && status !== 403)
      throw new CanaryFailure('failed', `The refusal ${when} is not clear: ${String(status)}`);
  }

  private async logged(home: CanaryHome, id: OperatorGrantId): Promise<void> {
    const path = `${API}/audit-entries?action=operator.access_used`;
    const { items } = await this.doors.json<Page<AuditEntryView>>('GET', path, { cookie: home.cookie });
    if (!items.some((entry) => entry.outcome === 'success' && JSON.stringify(entry).includes(id)))
      throw new CanaryFailure('breach', 'What an operator saw is not in the log of the tenant');
  }

  /** Of an operator without a password: nobody can sign in as it. The session is good for the time of the proof. */
  private async openSession(): Promise<{ readonly sessionId: OperatorSessionId; readonly cookie: string }> {
    const now = this.clock.now();
    const [operator] = await this.system.query<{ readonly id: OperatorId }>(
      `insert into operator (id, email, email_key, name, totp_step, created_at) values ($1, $2, $2, 'Canary', 0, $3)
       on conflict (email_key) do update set name = excluded.name returning id`,
      [this.ids.next<OperatorId>(), EMAIL, now],
    );
    const [sessionId, secret] = [this.ids.next<OperatorSessionId>(), newSecret()];
    await this.system.query(
      `insert into operator_session (id, operator_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent)
       values ($1, $2, $3, $4, $4, $5, '127.0.0.1', $6)`,
      [
        sessionId,
        operator?.id,
        hashSecret(secret),
        now,
        new Date(now.getTime() + OPERATOR_LIMITS.sessionIdleS * 1000),
        CANARY_AGENT,
      ],
    );
    return { sessionId, cookie: `${OPERATOR_COOKIE}=${secret}` };
  }
}

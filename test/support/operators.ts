import { generateSync } from 'otplib';
import {
  type AskForAccess,
  GRANT_HEADER,
  type OperatorGrantId,
  type OperatorId,
  type OperatorSession,
  type OperatorSetup,
  type OperatorsGrantView,
} from '@rinjo/contract';
import { addOperator } from '../../apps/api/src/operator-list/operator-list.js';
import { SystemDb } from '../../apps/api/src/platform/database/system-db.js';
import { type Clock, SystemClock } from '../../apps/api/src/platform/time/clock.js';
import type { TestApp } from './app.js';
import type { GivenTenant } from './given.js';
import { type HttpAnswer, HttpClient } from './http-client.js';

export const OPERATOR_PASSWORD = 'nine herons at the weir';

export interface GivenOperator {
  readonly id: OperatorId;
  readonly email: string;
  readonly name: string;
  /** Of the authenticator app. */
  readonly secret: string;
  readonly client: HttpClient;
}

interface Of {
  readonly name?: string;
  readonly clock?: Clock;
  readonly client?: HttpClient;
}

let made = 0;

/** The code that an authenticator app shows, so many steps from now. */
export const operatorCode = (secret: string, clock: Clock, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(clock.now().getTime() / 1000) + 30 * steps });

/** The token of a link that the command line made. */
export async function operatorLink(app: TestApp, email: string, of: Of = {}): Promise<string> {
  const { name, clock = new SystemClock() } = of;
  const { link } = await addOperator(app.get(SystemDb), app.url, clock, { email, name });
  return new URL(link).hash.slice(1);
}

/** An operator as the command line and the browser make one: set up by the link, and signed in with both factors. */
export async function signedInOperator(app: TestApp, of: Of = {}): Promise<GivenOperator> {
  const { name = 'Aoi', clock = new SystemClock(), client = app.anonymous() } = of;
  made += 1;
  const email = `operator-${String(made)}@installation.test`;
  const token = await operatorLink(app, email, { name, clock });
  const { secret } = ok(await client.post<OperatorSetup>('/operator/setup/begin', { token }), 200);
  const password = OPERATOR_PASSWORD;
  // Each code counts once. Where time passes by itself, those of now and of the next half a minute: both count after a turn as well.
  const ahead = clock instanceof SystemClock ? 1 : 0;
  ok(
    await client.post('/operator/setup', { token, password, code: operatorCode(secret, clock, ahead - 1) }),
    204,
  );
  const code = operatorCode(secret, clock, ahead);
  const { operator } = ok(
    await client.post<OperatorSession>('/operator/sign-in', { email, password, code }),
    200,
  );
  return { id: operator.id, email, name, secret, client };
}

/** Names a grant with every request. */
export class GrantClient extends HttpClient {
  constructor(
    url: string,
    private readonly grantId: string,
    from: HttpClient,
  ) {
    super(url);
    for (const [name, value] of from.cookies) this.cookies.set(name, value);
  }

  override raw<Body>(
    method: string,
    path: string,
    init: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
  ): Promise<HttpAnswer<Body>> {
    return super.raw<Body>(method, path, {
      ...init,
      headers: { [GRANT_HEADER]: this.grantId, ...init.headers },
    });
  }
}

export const REASON = 'Ticket 4711: a call does not connect';

export const asking = (tenant: GivenTenant, of: Partial<AskForAccess> = {}): AskForAccess => ({
  ...{ tenant: tenant.slug, reason: REASON, minutes: 60, scope: 'metadata', emergency: false },
  ...of,
});

export async function askFor(
  operator: Pick<GivenOperator, 'client'>,
  tenant: GivenTenant,
  of: Partial<AskForAccess> = {},
): Promise<OperatorsGrantView> {
  return ok(await operator.client.post<OperatorsGrantView>('/operator/grants', asking(tenant, of)), 201);
}

/** An active grant: approved by an administrator of the tenant, and for contents by another operator too. */
export async function grantedTo(
  app: TestApp,
  operator: GivenOperator,
  tenant: GivenTenant,
  of: Partial<AskForAccess> & { readonly second?: GivenOperator } = {},
): Promise<{ readonly id: OperatorGrantId; readonly client: GrantClient }> {
  const { second, ...more } = of;
  const { id } = await askFor(operator, tenant, more);
  const { client: admin } = await tenant.signedIn('admin');
  ok(await admin.post(`/operator-access/${id}/approval`), 200);
  if (second) ok(await second.client.post(`/operator/grants/${id}/approval`), 200);
  return { id, client: new GrantClient(app.url, id, operator.client) };
}

function ok<Body>(answer: HttpAnswer<Body>, status: number): Body {
  if (answer.status !== status) throw new Error(`${String(answer.status)}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

import { inflateRawSync } from 'node:zlib';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ConnectionId, ConnectionSummary, ConnectionView, MetadataPreview, Page } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { Clock } from '../../../../platform/time/clock.js';
import { SESSION_COOKIE } from '../../../identity/index.js';
import { CANARY_TENANTS } from '../../../tenancy/index.js';
import { type CanaryHome, CanaryTenants } from '../../canaries/doors/canary-tenants.js';
import { type Answered, codeOf, OwnDoors } from '../../canaries/doors/own-doors.js';
import { TestIdentityProvider, type Vouching } from './test-identity-provider.js';

export const SAML = 'saml';
const DAY_MS = 86_400_000;
const API = '/api/v1';
const NAME = 'Canary';
/** Nobody can register these: RFC 6761 keeps the name free. */
const DOMAIN = 'canary.invalid';
const ENTITY = `https://idp.${DOMAIN}`;
const PERSON = { nameId: 'canary', email: `saml@${DOMAIN}`, displayName: 'Canary SAML' } as const;

/** A sign-in that was begun: what the identity provider is asked, and the browser that it comes back in. */
interface Begun {
  readonly requestId: string;
  readonly relayState: string;
  readonly cookie: string;
}

/** A test identity provider signs somebody in through the doors that every other one uses; what it says to somebody else is refused. */
@Injectable()
export class SamlCanary implements Canary, OnModuleInit {
  readonly name = SAML;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly tenants: CanaryTenants,
    private readonly doors: OwnDoors,
    private readonly tenantDb: TenantDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const home = await this.tenants.freshly(CANARY_TENANTS[0]);
    const idp = await TestIdentityProvider.make(ENTITY, this.clock.now());
    const connection = await this.connected(home, idp);
    await this.owningDomain(home, async () => {
      // Whoever is refused always proves nothing: the same provider is believed first.
      await this.accepted(connection, idp);
      await this.refused(home, connection, idp);
    });
    return {
      outcome: 'passed',
      detail: 'the test identity provider signed somebody in; an assertion for another audience was refused',
    };
  }

  /** The connection of the proofs, which knows the key of this time. */
  private async connected({ cookie }: CanaryHome, idp: TestIdentityProvider): Promise<ConnectionView> {
    const path = `${API}/saml-connections`;
    const metadata = { xml: idp.metadata() };
    const { items } = await this.doors.json<Page<ConnectionSummary>>('GET', `${path}?search=${NAME}`, {
      cookie,
    });
    const [known] = items;
    const id: ConnectionId =
      known?.id ??
      (
        await this.doors.json<ConnectionView>('POST', path, {
          ...{ cookie, json: { name: NAME, provider: 'other', metadata } },
        })
      ).id;
    if (known) {
      const asked = { cookie, json: metadata };
      const { digest } = await this.doors.json<MetadataPreview>(
        'POST',
        `${path}/${id}/metadata-preview`,
        asked,
      );
      await this.doors.json('PUT', `${path}/${id}/metadata`, { cookie, json: { metadata, digest } });
    }
    return this.doors.json<ConnectionView>('POST', `${path}/${id}/enable`, { cookie });
  }

  private async accepted(connection: ConnectionView, idp: TestIdentityProvider): Promise<void> {
    const answer = await this.answered(connection, idp, connection.serviceProvider.entityId);
    const session = cookieOf(answer, SESSION_COOKIE);
    if (answer.status !== 303 || session === null)
      throw new CanaryFailure(
        'failed',
        `A good assertion was refused: ${codeOf(answer.body) ?? String(answer.status)}`,
      );
    const { status } = await this.doors.ask('GET', `${API}/session`, { cookie: session });
    await this.doors.ask('POST', `${API}/sign-out`, { cookie: session, json: {} });
    if (status !== 200) throw new CanaryFailure('failed', 'The session of the sign-in opens nothing');
  }

  private async refused(
    home: CanaryHome,
    connection: ConnectionView,
    idp: TestIdentityProvider,
  ): Promise<void> {
    const answer = await this.answered(connection, idp, `${ENTITY}/somebody-else`);
    if (cookieOf(answer, SESSION_COOKIE) !== null)
      throw new CanaryFailure('breach', 'An assertion for another audience opened a session');
    const reason = await this.reasonOf(home);
    if (codeOf(answer.body) !== 'SAML_REJECTED' || reason !== 'wrong_audience')
      throw new CanaryFailure(
        'failed',
        `The refusal is not clear: ${codeOf(answer.body) ?? ''} ${reason ?? ''}`,
      );
  }

  private async answered(
    { id, attributes, serviceProvider }: ConnectionView,
    idp: TestIdentityProvider,
    audience: string,
  ): Promise<Answered> {
    const { requestId, relayState, cookie } = await this.begun(id);
    const { acsUrl } = serviceProvider;
    const vouching: Vouching = {
      ...{ inResponseTo: requestId, acsUrl, audience, nameId: PERSON.nameId, at: this.clock.now() },
      attributes: { [attributes.email]: PERSON.email, [attributes.displayName]: PERSON.displayName },
    };
    const form = new URLSearchParams({ SAMLResponse: idp.response(vouching), RelayState: relayState });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: ENTITY };
    return this.doors.ask('POST', new URL(acsUrl).pathname, { cookie, headers, body: form.toString() });
  }

  private async begun(id: ConnectionId): Promise<Begun> {
    const answer = await this.doors.ask('GET', `/saml/${id}/login`);
    const { location } = answer.headers;
    const cookie = cookieOf(answer, '__Host-saml');
    if (location === undefined || cookie === null)
      throw new CanaryFailure(
        'failed',
        `A sign-in did not begin: ${codeOf(answer.body) ?? String(answer.status)}`,
      );
    const { searchParams } = new URL(location);
    const request = inflateRawSync(Buffer.from(searchParams.get('SAMLRequest') ?? '', 'base64')).toString(
      'utf8',
    );
    const requestId = /\bID="([^"]+)"/.exec(request)?.[1];
    if (requestId === undefined) throw new CanaryFailure('failed', 'The request of a sign-in has no id');
    return { requestId, cookie, relayState: searchParams.get('RelayState') ?? '' };
  }

  /** An address of nobody's is the tenant's for as long as the proof takes. */
  private async owningDomain({ tenantId }: CanaryHome, work: () => Promise<void>): Promise<void> {
    const principal = jobPrincipal(tenantId, 'canaries');
    const forget = (): Promise<unknown> =>
      this.tenantDb.run(principal, (tx) => tx.query('delete from tenant_domain where domain = $1', [DOMAIN]));
    await forget();
    const now = this.clock.now();
    await this.tenantDb.run(principal, (tx) =>
      tx.query(
        `insert into tenant_domain (tenant_id, id, domain, token, created_at, verified_at, verified_domain, sso_enforced)
         values ($1, $2, $3, repeat('x', 40), $4, $4, $3, false)`,
        [tenantId, this.ids.next(), DOMAIN, now],
      ),
    );
    try {
      await work();
    } finally {
      await forget();
    }
  }

  /** Why the newest response was refused, as the tenant's own log says it. */
  private reasonOf({ tenantId }: CanaryHome): Promise<string | null> {
    return this.tenantDb.run(jobPrincipal(tenantId, 'canaries'), async (tx) => {
      const [row] = await tx.query<{ readonly reason: string | null }>(
        `select details ->> 'reason' as reason from audit_entry
         where tenant_id = $1 and action = 'signin.rejected' order by seq desc limit 1`,
        [tenantId],
      );
      return row?.reason ?? null;
    });
  }
}

function cookieOf({ headers }: Answered, name: string): string | null {
  const line = headers['set-cookie']?.find(
    (one) => one.startsWith(`${name}=`) && !one.startsWith(`${name}=;`),
  );
  return line?.split(';')[0] ?? null;
}

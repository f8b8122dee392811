import { X509Certificate } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { AttributeMap, ConnectionId, RoleKey } from '@rinjo/contract';
import { serviceProviderOf, type ServiceProvider } from '../../apps/api/src/modules/saml/service-provider.js';
import type { TestApp } from './app.js';
import type { GivenTenant } from './given.js';
import { type HttpAnswer, HttpClient } from './http-client.js';
import {
  type AuthnRequest,
  encodeResponse,
  fingerprintOf,
  readAuthnRequest,
  type SignedResponseSpec,
  type TestIdp,
} from './idp/index.js';

/** Names that responses of a test use. */
export const ATTRIBUTES: AttributeMap = {
  email: 'mail',
  displayName: 'name',
  locale: 'lang',
  groups: 'groups',
};

/** A connection of a tenant with an identity provider of its own, and people who sign in with it. */
export class GivenConnection {
  constructor(
    private readonly app: Pick<TestApp, 'url' | 'database'>,
    readonly tenant: GivenTenant,
    readonly id: ConnectionId,
    readonly idp: TestIdp,
    /** PEM of our certificate. */
    readonly certificate: string,
  ) {}

  get sp(): ServiceProvider {
    return serviceProviderOf(this.app.url, this.id);
  }

  /** A domain that the tenant has shown to be its own, if it is not yet. */
  async verify(domain: string): Promise<void> {
    await this.app.database.query(
      `insert into tenant_domain (tenant_id, id, domain, token, created_at, verified_at, verified_domain, sso_enforced)
       values ($1, $2, $3, repeat('x', 40), now(), now(), $3, false) on conflict do nothing`,
      [this.tenant.id, uuidv7(), domain],
    );
  }

  /** Accepts another certificate of the identity provider, PEM. */
  async trust(certificate: string): Promise<void> {
    await this.app.database.query(
      `insert into saml_certificate (tenant_id, connection_id, fingerprint, der, origin, added_at)
       values ($1, $2, $3, $4, 'upload', now())`,
      [this.tenant.id, this.id, fingerprintOf(certificate), new X509Certificate(certificate).raw],
    );
  }

  async map(value: string, to: { readonly groupId?: string; readonly role?: RoleKey }): Promise<void> {
    await this.app.database.query(
      `insert into saml_group_mapping (tenant_id, connection_id, position, value, group_id, role)
       select $1, $2, count(*), $3, $4, $5 from saml_group_mapping where connection_id = $2`,
      [this.tenant.id, this.id, value, to.groupId ?? null, to.role ?? null],
    );
  }

  browser(): SamlBrowser {
    return new SamlBrowser(this.app.url, this);
  }

  /** A response to a request, by default a good one about one person. */
  respond(request: Pick<AuthnRequest, 'id'>, spec: Partial<SignedResponseSpec> = {}): string {
    return this.idp.response({ sp: this.sp, inResponseTo: request.id, attributes: this.person(), ...spec });
  }

  /** Attributes of somebody whose domain is the tenant's. */
  person(
    local = 'worker',
    more: Readonly<Record<string, readonly string[]>> = {},
  ): NonNullable<SignedResponseSpec['attributes']> {
    const values = { mail: [`${local}@${this.domain}`], name: ['Field Worker'], ...more };
    return Object.entries(values).map(([name, list]) => ({ name, values: list }));
  }

  get domain(): string {
    return `${this.tenant.slug}.example`;
  }

  /** Why responses were refused, oldest first, as the tenant's log says it. */
  async refusals(): Promise<string[]> {
    const rows = await this.app.database.query<{ reason: string }>(
      `select details->>'reason' as reason from audit_entry
       where tenant_id = $1 and action = 'signin.rejected' and details->>'method' = 'saml' order by seq`,
      [this.tenant.id],
    );
    return rows.map((row) => row.reason);
  }

  async sessions(): Promise<number> {
    const [row] = await this.app.database.query<{ n: number }>(
      'select count(*)::int as n from session where tenant_id = $1',
      [this.tenant.id],
    );
    return row?.n ?? 0;
  }
}

/** A browser between us and the identity provider. */
export class SamlBrowser extends HttpClient {
  constructor(
    url: string,
    private readonly connection: GivenConnection,
  ) {
    super(url);
  }

  /** Begins a sign-in: what the identity provider is asked. */
  async begin(query = ''): Promise<AuthnRequest> {
    const answer = await this.raw('GET', `/saml/${this.connection.id}/login${query}`);
    const location = answer.headers.get('location');
    if (answer.status !== 303 || location === null)
      throw new Error(`login answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return readAuthnRequest(location);
  }

  /** As the identity provider's page has the browser do it: no header of ours, another Origin. */
  postForm<Body>(
    fields: Readonly<Record<string, string>>,
    path = `/saml/${this.connection.id}/acs`,
  ): Promise<HttpAnswer<Body>> {
    return this.raw('POST', path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://idp.example.test' },
      body: new URLSearchParams(fields).toString(),
    });
  }

  respondWith<Body>(xml: string, relayState: string | null): Promise<HttpAnswer<Body>> {
    return this.postForm({
      SAMLResponse: encodeResponse(xml),
      ...(relayState !== null && { RelayState: relayState }),
    });
  }

  /** A whole sign-in. */
  async signIn<Body>(spec: Partial<SignedResponseSpec> = {}, query = ''): Promise<HttpAnswer<Body>> {
    const request = await this.begin(query);
    return this.respondWith(this.connection.respond(request, spec), request.relayState);
  }
}

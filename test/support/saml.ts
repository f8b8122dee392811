import { expect } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type {
  AttributeMap,
  ConnectionId,
  ConnectionState,
  SignaturePolicy,
  SystemRole,
} from '@rinjo/contract';
import { ServiceProviderKeys } from '../../apps/api/src/modules/saml/service-provider-keys.js';
import { serviceProviderOf, type ServiceProvider } from '../../apps/api/src/modules/saml/service-provider.js';
import type { TestApp } from './app.js';
import type { GivenTenant } from './given.js';
import { type HttpAnswer, HttpClient, refusal } from './http-client.js';
import {
  type AuthnRequest,
  encodeResponse,
  fingerprintOf,
  readAuthnRequest,
  type SignedResponseSpec,
  TestIdp,
} from './idp/index.js';

export interface ConnectionOptions {
  readonly idp?: TestIdp;
  readonly state?: ConnectionState;
  readonly signaturePolicy?: SignaturePolicy;
  readonly encryptionWanted?: boolean;
  readonly idpInitiatedAllowed?: boolean;
  readonly jitEnabled?: boolean;
  readonly attributes?: AttributeMap;
  readonly defaultRole?: SystemRole;
}

/** Names that responses of a test use. */
export const ATTRIBUTES: AttributeMap = {
  email: 'mail',
  displayName: 'name',
  locale: 'lang',
  groups: 'groups',
};

/** A connection of a tenant with an identity provider of its own, and people who sign in with it. */
export class GivenConnection {
  private constructor(
    private readonly app: TestApp,
    readonly tenant: GivenTenant,
    readonly id: ConnectionId,
    readonly idp: TestIdp,
    readonly sp: ServiceProvider,
    /** PEM of our certificate. */
    readonly certificate: string,
  ) {}

  static async make(
    app: TestApp,
    tenant: GivenTenant,
    options: ConnectionOptions = {},
  ): Promise<GivenConnection> {
    const idp = options.idp ?? (await TestIdp.create());
    const id = uuidv7() as ConnectionId;
    await app.database.query(
      `insert into saml_connection (tenant_id, id, name, state, version, idp_entity_id, sso_url, slo_url, signature_policy,
         encryption_wanted, idp_initiated_allowed, jit_enabled, attributes, default_role, created_at)
       values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, now())`,
      [
        ...[tenant.id, id, `IdP ${id}`, options.state ?? 'enabled', idp.entityId, idp.ssoUrl, idp.sloUrl],
        ...[options.signaturePolicy ?? 'both', options.encryptionWanted ?? false],
        ...[options.idpInitiatedAllowed ?? false, options.jitEnabled ?? true],
        ...[JSON.stringify(options.attributes ?? ATTRIBUTES), options.defaultRole ?? 'member'],
      ],
    );
    const key = await app.get(ServiceProviderKeys).make(tenant.id, id, 'current');
    await app.database.query(
      `insert into saml_key (tenant_id, id, connection_id, state, certificate, private_key, created_at)
       values ($1, $2, $3, 'current', $4, $5, now())`,
      [tenant.id, key.id, id, key.certificate, key.privateKey],
    );
    const connection = new GivenConnection(
      ...([app, tenant, id, idp, serviceProviderOf(app.url, id)] as const),
      new X509Certificate(key.certificate).toString(),
    );
    await connection.trust(idp.signer.certificate);
    await connection.verify(connection.domain);
    return connection;
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

  async map(value: string, to: { readonly groupId?: string; readonly role?: SystemRole }): Promise<void> {
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

/** What must come of a sign-in that an attacker has a hand in. */
export class SamlProbe {
  constructor(private readonly connection: GivenConnection) {}

  /** A genuine sign-in works, so that a refusal means something. */
  async baseline(): Promise<void> {
    const before = await this.connection.sessions();
    const browser = this.connection.browser();
    expect(await browser.signIn()).toMatchObject({ status: 303 });
    expect(await browser.get('/session')).toMatchObject({ status: 200 });
    expect(await this.connection.sessions()).toBe(before + 1);
  }

  /**
   * Refused with SAML_REJECTED and not a word more, no session, no cookie; the tenant's log has one entry more. Answers its
   * reason. `forge` makes what is posted of a request that was begun in the same browser.
   */
  async refused(
    forge: (request: AuthnRequest) => string,
    relayState: (request: AuthnRequest) => string | null = (request) => request.relayState,
  ): Promise<string | undefined> {
    const browser = this.connection.browser();
    const request = await browser.begin();
    return this.refuses(browser, () => browser.respondWith(forge(request), relayState(request)));
  }

  async refuses(browser: HttpClient, send: () => Promise<HttpAnswer<unknown>>): Promise<string | undefined> {
    const before = [await this.connection.sessions(), (await this.connection.refusals()).length] as const;
    const sid = browser.cookies.get('__Host-sid');
    const answer = await send();
    expect(answer).toMatchObject(refusal(401, 'SAML_REJECTED'));
    expect(answer.body).toEqual({
      ...{ code: 'SAML_REJECTED', message: 'Saml rejected', details: {} },
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(browser.cookies.get('__Host-sid')).toBe(sid);
    expect(await this.connection.sessions()).toBe(before[0]);
    const refusals = await this.connection.refusals();
    expect(refusals.length).toBe(before[1] + 1);
    return refusals.at(-1);
  }
}

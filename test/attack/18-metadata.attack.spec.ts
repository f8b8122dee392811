import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConnectionId, MetadataPreview, MetadataRefusal, MetadataSource } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { ConnectionMetadataUseCase } from '../../apps/api/src/modules/saml/metadata/connection-metadata.js';
import { ConnectionUpkeep } from '../../apps/api/src/modules/saml/upkeep/connection-upkeep.js';
import { jobPrincipal, type Principal } from '../../apps/api/src/platform/access/principal.js';
import { DomainError } from '../../apps/api/src/platform/errors/domain-error.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant } from '../support/given.js';
import { fingerprintOf, makeSigner, type MetadataSpec, type Signer, TestIdp } from '../support/idp/index.js';
import { PageServer } from '../support/page-server.js';
import { TestClock } from '../support/test-clock.js';

const DAY_MS = 86_400_000;

describe('metadata from an address (case 18)', () => {
  let app: TestApp;
  let pages: PageServer;
  let clock: TestClock;
  let idp: TestIdp;
  let next: Signer;
  let tenant: GivenTenant;
  let principal: Principal;
  let use: ConnectionMetadataUseCase;
  beforeAll(async () => {
    pages = await PageServer.start();
    clock = new TestClock();
    app = await startApp({ clock, environment: { OUTGOING_ALLOWED_HOSTS: pages.host } });
    use = app.get(ConnectionMetadataUseCase);
    next = await makeSigner({ name: 'next' });
  });
  beforeEach(async () => {
    idp = await TestIdp.create();
    tenant = await app.given.tenant();
    principal = jobPrincipal(tenant.id, 'test');
    pages.pages.clear();
  });
  afterAll(async () => {
    await app.close();
    await pages.close();
  });

  const url = (): string => pages.urlOf('/metadata');
  const serve = (body: string | Buffer, headers?: Readonly<Record<string, string>>, status?: number): void =>
    void pages.pages.set('/metadata', { body, ...(headers && { headers }), ...(status && { status }) });
  const refusalOf = async (work: Promise<unknown>): Promise<MetadataRefusal | null> => {
    try {
      await work;
      return null;
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown;
      expect([thrown.code, thrown.status]).toEqual(['CONNECTION_METADATA', 400]);
      return thrown.details['reason'] as MetadataRefusal;
    }
  };
  const previewOf = (source: MetadataSource, id: ConnectionId | null = null): Promise<MetadataPreview> =>
    use.preview(principal, id, source);
  /** A draft, as an administrator makes it. */
  const draft = async (): Promise<ConnectionId> => {
    const id = uuidv7() as ConnectionId;
    await app.database.query(
      `insert into saml_connection (tenant_id, id, name, provider, state, version, signature_policy, encryption_wanted,
         idp_initiated_allowed, jit_enabled, attributes, default_role, created_at, upkeep_at)
       values ($1, $2::uuid, $2::text, 'other', 'draft', 1, 'both', false, false, true, '{}', 'member', $3, $3)`,
      [tenant.id, id, clock.now()],
    );
    return id;
  };
  const take = async (id: ConnectionId, metadata: MetadataSource): Promise<void> => {
    const { digest } = await previewOf(metadata, id);
    await use.apply(principal, id, { metadata, digest });
  };
  /** A connection that keeps its metadata fresh from their address. */
  const fresh = async (spec: Partial<MetadataSpec> = {}): Promise<ConnectionId> => {
    const id = await draft();
    serve(idp.metadata(spec));
    await take(id, { url: url() });
    await app.database.query(`update saml_connection set state = 'enabled' where id = $1`, [id]);
    return id;
  };
  const aDayLater = async (): Promise<void> => {
    clock.advance(DAY_MS + 1);
    await app.get(ConnectionUpkeep).sweep();
  };
  const stateOf = async (id: ConnectionId) => {
    const [row] = await app.database.query<{
      sso: string;
      pending: object | null;
      failure: string | null;
      version: number;
    }>(
      `select sso_url as sso, pending_metadata as pending, metadata_failure as failure, version from saml_connection where id = $1`,
      [id],
    );
    const certificates = await app.database.query<{ fingerprint: string; retires: Date | null }>(
      `select fingerprint, retires_at as retires from saml_certificate where connection_id = $1 order by added_at, fingerprint`,
      [id],
    );
    const prints = (some: typeof certificates) => some.map(({ fingerprint }) => fingerprint).sort();
    return {
      ...row,
      stays: prints(certificates.filter(({ retires }) => retires === null)),
      goes: prints(certificates.filter(({ retires }) => retires !== null)),
    };
  };
  const prints = (...signers: readonly Signer[]): string[] =>
    signers.map((one) => fingerprintOf(one.certificate)).sort();
  const entries = async (): Promise<string[]> => {
    const rows = await app.database.query<{ action: string }>(
      `select action from audit_entry where tenant_id = $1 and action like 'connection.%' order by seq`,
      [tenant.id],
    );
    return rows.map(({ action }) => action);
  };

  it('are read when they are what they should be', async () => {
    serve(`\ufeff<?xml version="1.0"?>\n${idp.metadata()}`);
    expect(await previewOf({ url: url() })).toMatchObject({
      entityId: idp.entityId,
      ssoUrl: idp.ssoUrl,
      certificates: [{ fingerprint: fingerprintOf(idp.signer.certificate) }],
      diff: [{ field: 'ssoUrl' }, { field: 'sloUrl' }, { field: 'certificate' }],
    });
  });

  it.each([
    'https://169.254.169.254/latest/meta-data/',
    'https://127.0.0.1/metadata',
    'https://[::1]/metadata',
    'https://[::ffff:10.0.0.1]/metadata',
    'https://0x7f000001/metadata',
    'http://idp.example.test/metadata',
    'https://idp.example.test:8443/metadata',
    'https://user:secret@idp.example.test/metadata',
    'file:///etc/passwd',
    'ftp://idp.example.test/metadata',
  ])('are not fetched from %s', async (address) => {
    expect(await refusalOf(previewOf({ url: address }))).toBe('unreachable');
  });

  it('are not followed to another address', async () => {
    pages.pages.set('/elsewhere', { body: idp.metadata() });
    serve('', { location: '/elsewhere' }, 302);
    const asked = pages.asked.length;
    expect(await refusalOf(previewOf({ url: url() }))).toBe('unreachable');
    expect(pages.asked.slice(asked)).toEqual(['/metadata']);
  });

  it.each<[string, MetadataRefusal, () => string | Buffer]>([
    ['5 MB', 'too_large', () => Buffer.alloc(5_000_000, ' ')],
    ['a DOCTYPE', 'forbidden_markup', () => `<!DOCTYPE x SYSTEM "http://127.0.0.1/x">${idp.metadata()}`],
    ['a sign-in page', 'malformed_xml', () => '<html><body><br></body></html>'],
    ['other bytes', 'not_utf8', () => Buffer.from(idp.metadata(), 'utf16le')],
    ['somebody else’s response', 'not_metadata', () => idp.response({ sp: { entityId: 'a', acsUrl: 'b' } })],
  ])('are refused when they are %s', async (_, reason, body) => {
    serve(body());
    expect(await refusalOf(previewOf({ url: url() }))).toBe(reason);
  });

  it('are refused when the address has none', async () => {
    expect(await refusalOf(previewOf({ url: pages.urlOf('/nothing') }))).toBe('not_found');
    expect(await refusalOf(previewOf({}))).toBe('no_source');
    expect(await refusalOf(previewOf({ url: url(), xml: idp.metadata() }))).toBe('no_source');
  });

  it('name one entity, for ever', async () => {
    const id = await fresh();
    const other = await TestIdp.create({ signer: idp.signer });
    serve(other.metadata());
    const before = await stateOf(id);
    expect(await refusalOf(previewOf({ url: url() }, id))).toBe('entity_changed');
    expect(await refusalOf(take(id, { xml: other.metadata() }))).toBe('entity_changed');
    expect(await stateOf(id)).toEqual(before);
    await aDayLater();
    expect(await stateOf(id)).toEqual({ ...before, failure: 'entity_changed' });
    expect((await entries()).at(-1)).toBe('connection.metadata_failed');
  });

  it('are taken as they were looked at, or not at all', async () => {
    const id = await draft();
    serve(idp.metadata());
    const { digest } = await previewOf({ url: url() }, id);
    serve(idp.metadata({ certificates: [next.certificate] }));
    await expect(use.apply(principal, id, { metadata: { url: url() }, digest })).rejects.toMatchObject({
      code: 'SETTINGS_CHANGED',
    });
    expect((await stateOf(id)).stays).toEqual([]);
  });

  describe('a day later', () => {
    it('change nothing when they say the same', async () => {
      const id = await fresh();
      const before = await stateOf(id);
      await aDayLater();
      expect(await stateOf(id)).toEqual(before);
      expect(await entries()).toEqual(['connection.metadata_applied']);
    });

    it('bring a new key by themselves only when a trusted key has signed them', async () => {
      const id = await fresh();
      const both = { certificates: [idp.signer.certificate, next.certificate] };
      for (const unsigned of [idp.metadata(both), idp.signedMetadata(both, next)]) {
        serve(unsigned);
        await aDayLater();
        expect(await stateOf(id)).toMatchObject({
          stays: prints(idp.signer),
          pending: { entityId: idp.entityId },
        });
      }
      serve(idp.signedMetadata(both));
      await aDayLater();
      expect(await stateOf(id)).toMatchObject({ stays: prints(idp.signer, next), pending: null });
      expect(await entries()).toEqual([
        'connection.metadata_applied',
        'connection.metadata_waiting',
        'connection.metadata_applied',
      ]);
    });

    it('send nobody to another address by themselves', async () => {
      const id = await fresh();
      serve(
        idp.metadata({
          sso: [
            {
              binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
              location: 'https://evil.test/sso',
            },
          ],
        }),
      );
      await aDayLater();
      expect(await stateOf(id)).toMatchObject({
        sso: idp.ssoUrl,
        pending: { ssoUrl: 'https://evil.test/sso' },
      });
    });

    it('are believed in what is signed and in nothing around it', async () => {
      const id = await fresh();
      const signed = idp.signedMetadata();
      const evil = idp.metadata({ certificates: [next.certificate] });
      const wrapped = `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${evil}${signed}</md:EntitiesDescriptor>`;
      serve(wrapped);
      const before = await stateOf(id);
      await aDayLater();
      expect(await stateOf(id)).toEqual({ ...before, failure: 'several_identity_providers' });
      const [opening = ''] = /^<md:EntityDescriptor[^>]*>/.exec(signed) ?? [];
      serve(signed.replace(opening, `${opening}<md:Extensions>${evil}</md:Extensions>`));
      await aDayLater();
      expect((await stateOf(id)).stays).toEqual(prints(idp.signer));
    });

    it('wait for an administrator, who takes what is there now', async () => {
      const id = await fresh();
      serve(idp.metadata({ certificates: [next.certificate] }));
      await aDayLater();
      expect(await stateOf(id)).toMatchObject({ stays: prints(idp.signer), goes: [] });
      await take(id, { url: url() });
      expect(await stateOf(id)).toMatchObject({
        stays: prints(next),
        goes: prints(idp.signer),
        pending: null,
      });
    });
  });

  it('let a key go slowly, or at once when an administrator says so', async () => {
    const id = await fresh({ certificates: [idp.signer.certificate, next.certificate] });
    serve(idp.metadata({ certificates: [next.certificate] }));
    await aDayLater();
    expect(await stateOf(id)).toMatchObject({ stays: prints(next), goes: prints(idp.signer) });
    serve(idp.metadata({ certificates: [idp.signer.certificate, next.certificate] }));
    await aDayLater();
    expect(await stateOf(id)).toMatchObject({ stays: prints(next, idp.signer), goes: [] });
    serve(idp.metadata({ certificates: [next.certificate] }));
    await aDayLater();
    for (let day = 0; day < 6; day += 1) await aDayLater();
    expect((await stateOf(id)).goes).toEqual(prints(idp.signer));
    await aDayLater();
    expect(await stateOf(id)).toMatchObject({ stays: prints(next), goes: [] });
    await use.dropCertificate(principal, id, fingerprintOf(next.certificate));
    expect(await stateOf(id)).toMatchObject({ stays: [], goes: [] });
    await expect(use.dropCertificate(principal, id, fingerprintOf(next.certificate))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('of another tenant are nobody’s business', async () => {
    const id = await fresh();
    const stranger = jobPrincipal((await app.given.tenant()).id, 'test');
    const source = { xml: idp.metadata({ certificates: [next.certificate] }) };
    const before = await stateOf(id);
    for (const work of [
      use.preview(stranger, id, source),
      use.apply(stranger, id, { metadata: source, digest: 'a'.repeat(64) }),
      use.dropCertificate(stranger, id, fingerprintOf(idp.signer.certificate)),
    ])
      await expect(work).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stateOf(id)).toEqual(before);
  });

  it('keep the certificate itself, not what it calls itself', async () => {
    const id = await fresh();
    const [row] = await app.database.query<{ der: Buffer }>(
      'select der from saml_certificate where connection_id = $1',
      [id],
    );
    expect(new X509Certificate(row?.der ?? Buffer.alloc(0)).toString()).toBe(
      new X509Certificate(idp.signer.certificate).toString(),
    );
  });
});

import { SAML, ValidateInResponseTo } from '@node-saml/passport-saml';
import type { ConnectionView } from '@rinjo/contract';
import type { Product } from '../browser/support/product.js';
import { encodeResponse, TestIdp } from '../support/idp/index.js';
import { ATTRIBUTES, GivenConnection } from '../support/saml.js';
import { alternate, compare, type Comparison, median, percentile } from './statistics.js';

const ROUNDS = 10;
const SIGN_INS = 30;
/** Sign-ins before anything counts: by then the code is compiled, as it is on a server that runs. */
const WARM_UP = 200;
const GOAL_MS = 30;

/**
 * Our part of a sign-in: from the post of a response to the session, through HTTP, both checks, both signatures and the database.
 * Beside it node-saml alone, in this process, on responses of the same identity provider with the same options.
 */
export async function samlSignIn(product: Product): Promise<readonly Comparison[]> {
  const connection = await prepare(product);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let i = 0; i < WARM_UP; i += 1) {
    await signIn(connection, i);
    await validate(connection);
  }
  await alternate(
    ROUNDS,
    async (round) => {
      for (let i = 0; i < SIGN_INS; i += 1) ours.push(await signIn(connection, round * SIGN_INS + i));
    },
    async () => {
      for (let i = 0; i < SIGN_INS; i += 1) bare.push(await validate(connection));
    },
  );
  const p95 = percentile(ours, 0.95);
  return [
    compare('Sign-in with SAML, our part, beside node-saml alone, p50', 'ms', median(ours), median(bare)),
    compare('The same, p95', 'ms', p95, percentile(bare, 0.95)),
    compare(`The same, p95 beside the goal of ${GOAL_MS} ms`, 'ms', p95, GOAL_MS, 1),
  ];
}

/** A connection as an administrator makes it. */
async function prepare(product: Product): Promise<GivenConnection> {
  const tenant = await product.given.tenant();
  const { client: admin } = await tenant.signedIn('admin');
  const idp = await TestIdp.create();
  const input = { name: 'Bench', provider: 'other', metadata: { xml: idp.metadata() } };
  const { body: made } = await admin.post<ConnectionView>('/saml-connections', input);
  const change = { version: made.version, attributes: ATTRIBUTES };
  await admin.patch(`/saml-connections/${made.id}`, change);
  const enabled = await admin.post<ConnectionView>(`/saml-connections/${made.id}/enable`);
  if (enabled.body.state !== 'enabled') throw new Error(JSON.stringify(enabled.body));
  const connection = new GivenConnection(product, tenant, made.id, idp, idp.signer.certificate);
  await connection.verify(connection.domain);
  return connection;
}

/** Milliseconds from the post to its answer; the first time a person is created. */
async function signIn(connection: GivenConnection, person: number): Promise<number> {
  const nameId = `person-${person % 100}`;
  const browser = connection.browser();
  const request = await browser.begin();
  const xml = connection.respond(request, { nameId, attributes: connection.person(nameId) });
  const began = performance.now();
  const answer = await browser.respondWith(xml, request.relayState);
  const took = performance.now() - began;
  if (answer.status !== 303) throw new Error(`The sign-in was answered with ${answer.status}`);
  return took;
}

async function validate(connection: GivenConnection): Promise<number> {
  const id = '_request';
  const saml = new SAML({
    ...{
      issuer: connection.sp.entityId,
      audience: connection.sp.entityId,
      callbackUrl: connection.sp.acsUrl,
    },
    ...{
      idpCert: connection.idp.signer.certificate,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: true,
    },
    ...{
      acceptedClockSkewMs: 60_000,
      maxAssertionAgeMs: 300_000,
      validateInResponseTo: ValidateInResponseTo.always,
    },
    cacheProvider: {
      saveAsync: () => Promise.resolve(null),
      getAsync: () => Promise.resolve(new Date().toISOString()),
      removeAsync: () => Promise.resolve(null),
    },
  });
  const SAMLResponse = encodeResponse(connection.respond({ id }));
  const began = performance.now();
  await saml.validatePostResponseAsync({ SAMLResponse });
  return performance.now() - began;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Environment } from '../../apps/api/src/config/environment.js';
import { openApiDocument, type Operation } from '../../apps/api/src/platform/openapi/document.js';
import type { Schema } from '../../apps/api/src/platform/openapi/schema.js';
import { startApp, type TestApp } from '../support/app.js';
import { fingerprints } from '../support/fingerprints.js';
import { fullTenant } from '../support/full-tenant.js';
import type { HttpClient } from '../support/http-client.js';
import { ownIdFor, routesOf, VALID_BODIES } from '../support/route-probe.js';
import { idPlaces, sampleOf } from '../support/sample.js';
import { Tally } from '../support/tally.js';
import { TestClock } from '../support/test-clock.js';

type Ids = Readonly<Record<string, string>>;

/** One operation of the document, with the places where it takes an id. */
interface Target {
  readonly name: string;
  readonly method: string;
  readonly template: string;
  readonly body: Schema | null;
  readonly places: readonly Place[];
}

interface Place {
  readonly where: 'path' | 'query' | 'body';
  readonly name: string;
}

/** Everything of tenant B that an answer to tenant A must never contain. */
const CANARY = 'canary-of-tenant-b';

/** Requests under way at a time. */
const AT_ONCE = 8;

describe('20 every route of the OpenAPI document, every place for an id, every id of another tenant', () => {
  let app: TestApp;
  let own: Ids;
  let foreign: readonly string[];
  let tenantA: string;
  let tenantB: string;
  let callers: readonly (readonly [string, HttpClient])[];
  let targets: readonly Target[];

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() }); // it stands still: no sweep changes a row meanwhile
    const [a, b] = [await fullTenant(app.database, app.url), await fullTenant(app.database, app.url)];
    [tenantA, tenantB] = [a.tenant.id, b.tenant.id];
    await app.database.query('update call set title = $1 where tenant_id = $2', [CANARY, tenantB]);
    await app.database.query('update user_account set display_name = $1 where tenant_id = $2', [
      CANARY,
      tenantB,
    ]);
    own = ownIdFor(a.rows);
    foreign = [...new Set([tenantB, ...[...b.rows.values()].map(({ id }) => id)])].filter(
      (id): id is string => typeof id === 'string',
    );
    callers = [
      ['admin', (await a.tenant.signedIn('admin')).client],
      ['member', (await a.tenant.signedIn('member')).client],
      ['guest', await a.tenant.guestClient()],
    ];
    targets = targetsOf(app).filter(({ places }) => places.length > 0);
  });
  afterAll(() => app.close());

  it('refuses all of them, writes nothing, and shows nothing of the other tenant', async () => {
    const tally = new Tally('20 routes x foreign ids');
    const before = [await fingerprints(app.database, tenantA), await fingerprints(app.database, tenantB)];
    const slips: string[] = [];
    const attempt = async (target: Target, place: Place, caller: (typeof callers)[number], id: string) => {
      const [role, client] = caller;
      const { path, body } = requestOf(target, place, id);
      const answer = await client.send<{ code?: string; items?: unknown[] }>(target.method, path, body);
      const outcome = outcomeOf(answer.status, answer.body);
      tally.add(outcome);
      const shown = JSON.stringify(answer.body);
      const isSlip = outcome === 'ANSWERED' && !isOwnAttempt(target, answer.body);
      if (isSlip || outcome.startsWith('5') || shown.includes(CANARY))
        slips.push(
          `${role}: ${target.name}, ${place.where} ${place.name}: ${answer.status} ${shown.slice(0, 200)}`,
        );
    };
    for (const target of targets)
      for (const place of target.places)
        for (const caller of callers)
          for (let from = 0; from < foreign.length; from += AT_ONCE)
            await Promise.all(
              foreign.slice(from, from + AT_ONCE).map((id) => attempt(target, place, caller, id)),
            );
    tally.print();
    expect([...new Set(slips)]).toEqual([]);
    expect([await fingerprints(app.database, tenantA), await fingerprints(app.database, tenantB)]).toEqual(
      before,
    );
    expect(targets.length).toBeGreaterThan(25);
    // Most must have got past validation and permissions, or the matrix proves little.
    expect(tally.of('NOT_FOUND')).toBeGreaterThan(tally.total / 4);
  }, 900_000);

  const requestOf = (target: Target, place: Place, id: string): { path: string; body: unknown } => {
    const at = (where: Place['where'], name: string): string =>
      place.where === where && place.name === name
        ? id
        : (own[name.replace(/\[\]$/, '')] ?? own['userId'] ?? '');
    const path = target.template.replace(/\{(\w+)\}/g, (_, name: string) => at('path', name));
    const query = place.where === 'query' ? `?${place.name}=${id}` : '';
    const known = VALID_BODIES[`${target.method} ${target.template.replace(/\{(\w+)\}/g, ':$1')}`];
    const body =
      target.body === null
        ? undefined
        : known !== undefined && place.where !== 'body'
          ? known
          : sampleOf(target.body, (name) => at('body', name));
    return { path: `${path}${query}`, body };
  };
});

/** The access log has what one's own tenant has asked for, ids of others as well: refused, all of it. A stream of events can be empty. */
function isOwnAttempt({ name }: Target, body: { items?: unknown[] } | string | undefined): boolean {
  const refused = (item: unknown): boolean => (item as { outcome?: string }).outcome === 'refused';
  if (typeof body === 'string') {
    const told = name.endsWith('/live') ? [...body.matchAll(/^data: (.*)$/gm)] : null;
    const isOfRequests = name.endsWith(' /api/v1/access-entries/live');
    return told?.every(([, data]) => isOfRequests && refused(JSON.parse(data ?? ''))) === true;
  }
  return name.endsWith(' /api/v1/access-entries') && (body?.items ?? []).every(refused);
}

/** What came of a request: the code of the refusal, an empty list, or an answer. */
function outcomeOf(status: number, body: { code?: string; items?: unknown[] } | undefined): string {
  if (status >= 500) return `5xx ${body?.code ?? ''}`;
  if (status >= 400) return body?.code ?? String(status);
  const items: unknown = Array.isArray(body) ? body : body?.items;
  return Array.isArray(items) && items.length === 0 ? 'empty list' : 'ANSWERED';
}

function targetsOf(app: TestApp): Target[] {
  const document = openApiDocument(routesOf(app), app.get(Environment).PUBLIC_URL);
  return Object.entries(document.paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, operation]) =>
      targetOf(method.toUpperCase(), template, operation, document.components.schemas),
    ),
  );
}

function targetOf(
  method: string,
  template: string,
  operation: Operation,
  schemas: Readonly<Record<string, Schema>>,
): Target {
  const isId = (schema: unknown): boolean => (schema as Schema)['format'] === 'uuid';
  const named = operation.parameters
    .filter((parameter) => isId(parameter['schema']))
    .map((parameter) => ({ where: parameter['in'] as 'path' | 'query', name: String(parameter['name']) }));
  const body = bodyOf(operation, schemas);
  const inBody = body === null ? [] : idPlaces(body).map((name) => ({ where: 'body' as const, name }));
  return { name: `${method} ${template}`, method, template, body, places: [...named, ...inBody] };
}

function bodyOf(operation: Operation, schemas: Readonly<Record<string, Schema>>): Schema | null {
  const content = operation.requestBody?.['content'] as Record<string, { schema: Schema }> | undefined;
  const reference = content?.['application/json']?.schema['$ref'];
  if (typeof reference !== 'string') return null;
  return schemas[reference.split('/').at(-1) ?? ''] ?? null;
}

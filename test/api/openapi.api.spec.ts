import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenApiDocument } from '../../apps/api/src/platform/openapi/document.js';
import type { Schema } from '../../apps/api/src/platform/openapi/schema.js';
import { startApp, type TestApp } from '../support/app.js';
import { routesOf } from '../support/route-probe.js';

describe('OpenAPI', () => {
  let app: TestApp;
  let document: OpenApiDocument;
  beforeAll(async () => {
    app = await startApp();
    document = (await app.anonymous().get<OpenApiDocument>('/api/openapi.json')).body;
  });
  afterAll(() => app.close());

  const operations = () => Object.values(document.paths).flatMap((methods) => Object.values(methods));

  it('describes every route, once, with its answer, its refusals and what it needs', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(
      routesOf(app)
        .map((route) => `${route.method} ${route.template}`)
        .sort(),
    );
    expect(new Set(operations().map((operation) => operation.operationId)).size).toBe(described.length);
    for (const operation of operations()) {
      expect([operation.operationId, operation.summary]).not.toEqual([operation.operationId, '']);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['default']));
    }
  });

  it('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      const target = reference
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect([reference, typeof target]).toEqual([reference, 'object']);
    }
  });

  it('promises what the validators enforce', () => {
    expect(document.components.schemas['CreateUser']).toMatchObject({
      required: ['email', 'displayName', 'locale', 'roles', 'password'],
      additionalProperties: false,
      properties: {
        email: { type: 'string', format: 'email', maxLength: 254 },
        displayName: { type: 'string', minLength: 1, maxLength: 80 },
        locale: { enum: ['ja', 'en'] },
        roles: { type: 'array', minItems: 1, uniqueItems: true, maxItems: 20, items: { type: 'string' } },
      },
    });
  });

  it('describes the answers that are really given', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    await client.post('/calls', { title: 'A call', inviteUserIds: [] });
    for (const path of [
      '/session',
      '/tenant',
      '/users',
      '/sessions',
      '/calls',
      '/audit-entries',
      '/health/live',
    ]) {
      const { body, status } = await client.get(path);
      const operation = document.paths[`/api/v1${path}`]?.['get'];
      const response = operation?.responses['200'] as
        { content: Record<string, { schema: Schema }> } | undefined;
      expect([
        path,
        status,
        mismatch(response?.content['application/json']?.schema ?? {}, body, path),
      ]).toEqual([path, 200, null]);
    }
  });

  /** Where a value is not what its schema says, or null. */
  function mismatch(schema: Schema, value: unknown, at: string): string | null {
    const reference = schema['$ref'];
    if (typeof reference === 'string') {
      const name = reference.replace('#/components/schemas/', '');
      return mismatch(document.components.schemas[name] ?? {}, value, `${at}<${name}>`);
    }
    if (Array.isArray(schema['anyOf']))
      return (schema['anyOf'] as Schema[]).some((option) => mismatch(option, value, at) === null) ? null : at;
    if (Array.isArray(schema['enum'])) return schema['enum'].includes(value) ? null : at;
    if (schema['type'] === 'null') return value === null ? null : at;
    if (schema['type'] === 'array') {
      if (!Array.isArray(value)) return at;
      return (
        value.map((item, i) => mismatch(schema['items'] as Schema, item, `${at}[${i}]`)).find(Boolean) ?? null
      );
    }
    if (schema['type'] !== 'object') return typeof value === schema['type'] ? null : at;
    if (typeof value !== 'object' || value === null) return at;
    const properties = schema['properties'] as Record<string, Schema> | undefined;
    if (!properties) return null;
    const missing = (schema['required'] as string[]).find((name) => !(name in value));
    if (missing) return `${at}.${missing} is missing`;
    for (const [name, field] of Object.entries(value)) {
      const described = properties[name];
      if (!described) return `${at}.${name} is not described`;
      const wrong = mismatch(described, field, `${at}.${name}`);
      if (wrong) return wrong;
    }
    return null;
  }

  it('is a page to read under a policy that runs nothing', async () => {
    const { status, headers, body } = await app.anonymous().get<string>('/api/docs');
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(policy).toContain(`default-src 'none'`);
    expect(body).toContain(`<style nonce="${nonce}">`);
    expect(body).not.toMatch(/<script|\son\w+=|style="|https?:\/\//);
    for (const operation of operations()) expect(body).toContain(`id="${operation.operationId}"`);
  });
});

import type { Type } from '@nestjs/common';
import { ERRORS, KEY_SCOPES, type Permission } from '@rinjo/contract';
import { API_PREFIX, type RouteInfo } from '../access/route-table.js';
import { ANSWER_SCHEMAS, ANSWERS } from './answers.generated.js';
import { webhookSchemas } from './webhook-schemas.js';
import { fieldsOfDto, schemaOfDto } from './schema-of-dto.js';
import type { Schema } from './schema.js';

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Schema[];
  readonly requestBody?: Schema;
  readonly responses: Readonly<Record<string, Schema>>;
  readonly security: readonly Schema[];
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: Schema;
  readonly servers: readonly Schema[];
  readonly tags: readonly Schema[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  /** Requests that this product makes. */
  readonly webhooks: Readonly<Record<string, Schema>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> } & Schema;
}

const ABOUT = `REST interface of Rinjo. A session is opened by POST /sign-in and kept in a cookie. Requests that change something
carry the header \`X-Rinjo: 1\` and our Origin. Programs send a key instead, in the header
\`Authorization: Bearer rjk_…\`, and nothing else. A POST with an \`Idempotency-Key\` is done once: sent again within a day
it gets the same answer. \`RateLimit\` says how many requests are left. Lists are paged: \`nextCursor\` of one page is \`cursor\` of the next. Every
error has the same body; its code says what is wrong, \`requestId\` finds it in the log.`;

/**
 * The OpenAPI document, made from the routes, the validators of their DTOs and the types of their answers. What is not below
 * the API's prefix is no part of the interface.
 */
export function openApiDocument(all: readonly RouteInfo[], publicUrl: string): OpenApiDocument {
  const routes = all.filter((route) => route.template.startsWith(`${API_PREFIX}/`));
  const tags = [...new Set(routes.map(tagOf))].sort();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = route.template.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rinjo',
      version: '1',
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: new URL(publicUrl).origin }],
    tags: tags.map((name) => ({ name })),
    paths,
    webhooks: webhookSchemas(),
    components: {
      schemas: { ...ANSWER_SCHEMAS, ...bodySchemas(routes), Error: ERROR },
      responses: { Error: { description: 'Refused', content: json({ $ref: '#/components/schemas/Error' }) } },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' },
        key: { type: 'http', scheme: 'bearer', bearerFormat: 'rjk_<8>_<43>_<8>' },
        guest: { type: 'apiKey', in: 'cookie', name: '__Host-guest' },
        operator: { type: 'apiKey', in: 'cookie', name: '__Host-operator' },
      },
    },
  };
}

const json = (schema: Schema): Schema => ({ 'application/json': { schema } });
const bodyName = (dto: Type): string => dto.name.replace(/Dto$/, '');
const tagOf = (route: RouteInfo): string => route.controller.name.replace(/Controller$/, '');

const ERROR: Schema = {
  type: 'object',
  properties: {
    code: { type: 'string', enum: Object.keys(ERRORS) },
    message: { type: 'string', description: 'For developers; texts for people are the client’s.' },
    requestId: { type: 'string' },
    details: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'array'] } },
  },
  required: ['code', 'message', 'requestId', 'details'],
};

function bodySchemas(routes: readonly RouteInfo[]): Record<string, Schema> {
  return Object.fromEntries(
    routes.flatMap(({ body }) => (body ? [[bodyName(body), schemaOfDto(body)] as const] : [])),
  );
}

function operationOf(route: RouteInfo): Operation {
  const answer = ANSWERS[route.name];
  if (!answer) throw new Error(`The answer of ${route.name} is unknown: run \`npm run docs\``);
  const content = answer.schema === null ? {} : { content: json(answer.schema) };
  return {
    operationId: `${tagOf(route)}_${route.handler}`,
    tags: [tagOf(route)],
    summary: answer.summary,
    description: describeAccess(route),
    parameters: parametersOf(route),
    ...(route.body && {
      requestBody: {
        required: true,
        content: json({ $ref: `#/components/schemas/${bodyName(route.body)}` }),
      },
    }),
    responses: {
      [route.status]: { description: answer.schema === null ? 'Done' : 'The answer', ...content },
      ...Object.fromEntries(
        statusesOf(route).map((status) => [status, { $ref: '#/components/responses/Error' }]),
      ),
      default: { $ref: '#/components/responses/Error' },
    },
    security: securityOf(route),
  };
}

function securityOf({ access }: RouteInfo): Schema[] {
  if (access?.kind === 'operator') return [{ operator: [] }];
  if (access?.kind !== 'require') return [];
  return [{ session: [] }, { guest: [] }, ...(isForKeys(access.permission) ? [{ key: [] }] : [])];
}

function isForKeys(permission: Permission): boolean {
  const scopes: readonly Permission[] = KEY_SCOPES;
  return scopes.includes(permission);
}

function describeAccess(route: RouteInfo): string {
  if (route.access?.kind === 'require') return `Needs the permission \`${route.access.permission}\`.`;
  if (route.access?.kind === 'operator') return 'For operators of the installation.';
  return `Public: ${route.access?.reason ?? ''}.`;
}

function statusesOf(route: RouteInfo): number[] {
  const takes = route.body !== null || route.query !== null || route.template.includes(':');
  return [
    ...(takes ? [400] : []),
    ...(route.access?.kind === 'public' ? [] : [401, 403, 429]),
    ...(route.template.includes(':') ? [404] : []),
    ...(isRemembered(route) ? [422] : []),
  ];
}

function parametersOf(route: RouteInfo): Schema[] {
  const inPath = [...route.template.matchAll(/:(\w+)/g)].map((match) => ({
    name: match[1],
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  const inQuery = (route.query ? fieldsOfDto(route.query) : []).map(({ name, required, schema }) => ({
    name,
    in: 'query',
    required,
    schema,
  }));
  return [...inPath, ...inQuery, ...inHeader(route)];
}

/** What can be asked for once with an `Idempotency-Key`. */
const isRemembered = ({ method, access }: RouteInfo): boolean =>
  method === 'POST' && access?.kind === 'require';

function inHeader(route: RouteInfo): Schema[] {
  if (route.method === 'GET') return [];
  const keyed = securityOf(route).some((way) => 'key' in way);
  const ours = {
    ...{ name: 'X-Rinjo', in: 'header', required: !keyed, schema: { const: '1' } },
    ...(keyed && { description: 'Needed without a key' }),
  };
  const once = {
    ...{ name: 'Idempotency-Key', in: 'header', required: false },
    ...{
      schema: { type: 'string', maxLength: 202 },
      description: 'The request is done once under it, for a day',
    },
  };
  return [ours, ...(isRemembered(route) ? [once] : [])];
}

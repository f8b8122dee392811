import type { Schema } from '../../apps/api/src/platform/openapi/schema.js';

/**
 * A value that satisfies a JSON Schema of the OpenAPI document, as small as it may be. Ids come from `id`, which is told
 * where in the value each one stands.
 */
export function sampleOf(schema: Schema, id: (path: string) => string, path = ''): unknown {
  if ('const' in schema) return schema['const'];
  const among = schema['enum'];
  if (Array.isArray(among)) return (among as unknown[])[0];
  const type = Array.isArray(schema['type']) ? (schema['type'] as unknown[])[0] : schema['type'];
  switch (type) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
      const required = (schema['required'] ?? []) as readonly string[];
      // Of what it holds the document says nothing: a guess would be refused before anything else is looked at.
      const isGuess = ([name, of]: [string, Schema]): boolean =>
        !required.includes(name) && of['type'] === 'array' && isUnknown(of['items'] as Schema | undefined);
      const known = Object.entries(properties).filter((property) => !isGuess(property));
      return Object.fromEntries(
        known.map(([name, of]) => [name, sampleOf(of, id, path ? `${path}.${name}` : name)]),
      );
    }
    case 'array':
      return [sampleOf((schema['items'] ?? { type: 'string' }) as Schema, id, `${path}[]`)];
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return false;
    default:
      return textOf(schema, id, path);
  }
}

const isUnknown = (items: Schema | undefined): boolean => Object.keys(items ?? {}).length === 0;

/** Where ids stand in a schema, as `sampleOf` names the places. */
export function idPlaces(schema: Schema): string[] {
  const places: string[] = [];
  sampleOf(schema, (path) => {
    places.push(path);
    return '';
  });
  return places;
}

function textOf(schema: Schema, id: (path: string) => string, path: string): unknown {
  switch (schema['format']) {
    case 'uuid':
      return id(path);
    case 'email':
      return 'someone@example.test';
    case 'date-time':
      return '2027-01-04T01:00:00.000Z';
    default:
      return 'x'.repeat(Math.max(1, Number(schema['minLength'] ?? 1)));
  }
}

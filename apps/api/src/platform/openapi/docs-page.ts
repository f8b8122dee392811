import { ERRORS } from '@rinjo/contract';
import type { OpenApiDocument, Operation } from './document.js';
import type { Schema } from './schema.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
/** Escaped, with `code` in backquotes. */
const prose = (text: string): string => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
  nav ul { columns: 3 16rem; padding-left: 1rem; }
  article { border-top: 1px solid #8888; padding: .5rem 0; }
  h3 { font: 600 1rem ui-monospace, monospace; overflow-wrap: anywhere; }
  .method { display: inline-block; min-width: 4.5rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-top: 1px solid #8884; }
  code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }`;

/** The document as one page to read: no script, nothing from elsewhere. The nonce is for its one style element. */
export function docsPage(document: OpenApiDocument, nonce: string): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = document.tags.map((tag) => {
    const name = String(tag['name']);
    const own = operations.filter(({ operation }) => operation.tags[0] === name);
    return `<section><h2 id="${name}">${name}</h2>${own.map(article).join('')}</section>`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `<article><h3 id="schema-${name}">${name}</h3>${fieldsTable(schema)}</article>`,
  );
  const links = operations.map(
    ({ operation }) => `<li><a href="#${operation.operationId}">${operation.operationId}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rinjo API</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header><h1>Rinjo API</h1><p>${prose(String(document.info['description']))}</p>
<p><a href="/api/openapi.json">openapi.json</a></p></header>
<nav aria-label="Operations"><ul>${links.join('')}</ul></nav>
<main>${groups.join('')}
<section><h2>Types</h2>${schemas.join('')}</section>
<section><h2>Errors</h2>${errorsTable()}</section></main>
</body>
</html>`;
}

function article({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): string {
  const parameters = operation.parameters.map((parameter) => [
    `<code>${escape(String(parameter['name']))}</code>`,
    `${String(parameter['in'])}${parameter['required'] === true ? ', required' : ''}`,
    typeOf(parameter['schema'] as Schema),
  ]);
  const body = operation.requestBody;
  return `<article id="${operation.operationId}">
<h3><span class="method">${method.toUpperCase()}</span> ${escape(path)}</h3>
<p>${prose(operation.summary)} ${prose(operation.description)}</p>
${parameters.length > 0 ? table(['parameter', 'where', 'type'], parameters) : ''}
${body ? `<p>Body: ${typeOf(contentOf(body))}</p>` : ''}
<p>Answers: ${Object.entries(operation.responses).map(answerOf).join(', ')}</p>
</article>`;
}

function answerOf([status, response]: readonly [string, Schema]): string {
  if ('$ref' in response) return `${status} <a href="#schema-Error">Error</a>`;
  const schema = contentOf(response);
  return Object.keys(schema).length === 0 ? `${status} without a body` : `${status} ${typeOf(schema)}`;
}

/** The schema of a body or an answer; empty when it has none. */
function contentOf(body: Schema): Schema {
  const content = body['content'] as Readonly<Record<string, { readonly schema: Schema }>> | undefined;
  return content?.['application/json']?.schema ?? {};
}

function fieldsTable(schema: Schema): string {
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  const required = (schema['required'] ?? []) as readonly string[];
  const rows = properties.map(([name, field]) => [
    `<code>${escape(name)}</code>${required.includes(name) ? '' : ' (optional)'}`,
    typeOf(field),
    prose(textOf(field['description'])),
  ]);
  return rows.length > 0 ? table(['field', 'type', ''], rows) : `<p>${typeOf(schema)}</p>`;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const LIMITS = ['format', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'];

function typeOf(schema: Schema): string {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const name = escape(reference.slice(reference.lastIndexOf('/') + 1));
    return `<a href="#schema-${name}">${name}</a>`;
  }
  if (Array.isArray(schema['anyOf'])) return (schema['anyOf'] as Schema[]).map(typeOf).join(' or ');
  if (Array.isArray(schema['enum']))
    return schema['enum'].map((v) => `<code>${escape(String(v))}</code>`).join(' | ');
  if ('const' in schema) return `<code>${escape(String(schema['const']))}</code>`;
  const limits = LIMITS.filter((limit) => limit in schema).map(
    (limit) => `${limit} ${String(schema[limit])}`,
  );
  const item = schema['items'] ? ` of ${typeOf(schema['items'] as Schema)}` : '';
  return escape([textOf(schema['type']) || 'any', ...limits].join(', ')) + item;
}

function errorsTable(): string {
  const rows = Object.entries(ERRORS).map(([code, rule]) => [
    `<code>${code}</code>`,
    String(rule.status),
    rule.retryable ? 'may succeed later' : 'change the request',
  ]);
  return table(['code', 'status', ''], rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

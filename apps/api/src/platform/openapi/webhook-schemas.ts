import { WEBHOOK_VERSION } from '@rinjo/contract';
import { EVENTS } from './answers.generated.js';
import type { Schema } from './schema.js';

const HEADERS = {
  'webhook-id': 'The same for every attempt: whoever has seen it has the message already.',
  'webhook-timestamp': 'Seconds since 1970 at this attempt. Refuse what is more than 5 minutes off.',
  'webhook-signature':
    'Signatures `v1,<base64>` divided by spaces: HMAC-SHA-256 by the secret over `id.timestamp.body`. Two after a rotation.',
};

/** Every message that a webhook can be sent (Standard Webhooks 1.0.0), as OpenAPI 3.1 describes it. */
export function webhookSchemas(): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(EVENTS).map(([event, { summary, schema }]) => [
      event,
      { post: requestOf(event, summary, schema) },
    ]),
  );
}

function requestOf(event: string, summary: string, data: Schema | null): Schema {
  const parameters = Object.entries(HEADERS).map(([name, description]) => ({
    ...{ name, in: 'header', required: true, description, schema: { type: 'string' } },
  }));
  return {
    operationId: `webhook_${event}`,
    tags: ['Webhook messages'],
    summary,
    description:
      'Sent at least once and in any order. Answer 2xx within 10 seconds; anything else is tried again for 24 hours. 410 disables the webhook.',
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema: messageOf(event, data) } } },
    responses: {
      '2XX': { description: 'The message was taken.' },
      '410': { description: 'Send nothing more.' },
    },
  };
}

function messageOf(event: string, data: Schema | null): Schema {
  const properties = {
    id: { type: 'string' },
    type: { const: event },
    version: { const: WEBHOOK_VERSION },
    timestamp: { type: 'string', format: 'date-time', description: 'When it happened.' },
    tenantId: { type: 'string', format: 'uuid' },
    actor: {
      type: 'object',
      properties: { kind: { type: 'string' }, id: { type: ['string', 'null'] } },
      required: ['kind', 'id'],
    },
    data,
  };
  return { type: 'object', properties, required: Object.keys(properties) };
}

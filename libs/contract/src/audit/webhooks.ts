import type { WebhookId } from '../ids.js';

/** Webhooks. */
export interface WebhooksAudit {
  /** `url` is the origin alone: receivers keep secrets in paths. */
  'webhook.created': {
    readonly webhookId: WebhookId;
    readonly url: string;
    readonly events: readonly string[];
  };
  'webhook.updated': { readonly webhookId: WebhookId; readonly fields: readonly string[] };
  'webhook.enabled': { readonly webhookId: WebhookId };
  'webhook.disabled': { readonly webhookId: WebhookId; readonly because: 'admin' | 'failing' | 'gone' };
  'webhook.secret_rotated': { readonly webhookId: WebhookId };
  'webhook.tested': { readonly webhookId: WebhookId };
  'webhook.replayed': { readonly webhookId: WebhookId; readonly count: number };
  'webhook.deleted': { readonly webhookId: WebhookId; readonly url: string };
}

export const WEBHOOKS_AUDIT = [
  'webhook.created',
  'webhook.updated',
  'webhook.enabled',
  'webhook.disabled',
  'webhook.secret_rotated',
  'webhook.tested',
  'webhook.replayed',
  'webhook.deleted',
] as const satisfies readonly (keyof WebhooksAudit)[];

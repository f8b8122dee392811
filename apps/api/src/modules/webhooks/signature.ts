import { Webhook } from 'standardwebhooks';

/**
 * The headers of Standard Webhooks 1.0.0 for a message: its id, the time of this attempt in seconds, and a signature
 * (v1, HMAC-SHA-256 over `id.timestamp.body`) by each secret.
 */
export function signedHeaders(
  id: string,
  at: Date,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

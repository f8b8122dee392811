import { Injectable } from '@nestjs/common';
import { LIMITS } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import { OutgoingHttp } from '../../platform/http/outgoing.js';
import { Clock } from '../../platform/time/clock.js';
import type { DueDelivery } from './deliveries.repository.js';
import { messageId } from './messages.js';
import { signedHeaders } from './signature.js';
import type { AttemptResult } from './webhook-rules.js';

const TIMEOUT_MS = 10_000;
const ANSWER_BYTES = 65_536;

/** Sends a message once. */
@Injectable()
export class WebhookSender {
  constructor(
    private readonly outgoing: OutgoingHttp,
    private readonly clock: Clock,
  ) {}

  /** Never throws for what the receiver does. */
  async send(due: DueDelivery, secrets: readonly string[]): Promise<AttemptResult> {
    const at = this.clock.now();
    const answer = await this.ask(due, at, secrets);
    return { at, durationMs: Math.max(0, this.clock.now().getTime() - at.getTime()), ...answer };
  }

  private async ask(
    due: DueDelivery,
    at: Date,
    secrets: readonly string[],
  ): Promise<Pick<AttemptResult, 'status' | 'error' | 'excerpt'>> {
    try {
      const { status, body } = await this.outgoing.send({
        method: 'POST',
        url: due.url,
        headers: {
          'content-type': 'application/json',
          ...signedHeaders(messageId(due.eventId, due.event), at, due.body, secrets),
        },
        body: due.body,
        maxBytes: ANSWER_BYTES,
        excess: 'cut',
        timeoutMs: TIMEOUT_MS,
      });
      return { status, error: null, excerpt: excerptOf(body) };
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown;
      const { reason, status } = thrown.details;
      return { status: typeof status === 'number' ? status : null, error: String(reason), excerpt: '' };
    }
  }
}

/** How an answer begins, without what a terminal or a page could take for more than text. */
export function excerptOf(body: Buffer): string {
  const text = new TextDecoder('utf-8').decode(body.subarray(0, LIMITS.webhookExcerpt * 4));
  return text
    .replace(/(?![\n\t])[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '\ufffd')
    .slice(0, LIMITS.webhookExcerpt);
}

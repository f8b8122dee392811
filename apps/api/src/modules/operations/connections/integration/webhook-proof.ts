import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import type { WebhookDeliveryDetails, WebhookId, WebhookWithSecret } from '@rinjo/contract';
import { OwnReceivers } from '../../../../platform/http/own-receivers.js';
import { CanaryFailure } from '../../../../platform/proofs/canary.js';
import type { CanaryHome } from '../../canaries/doors/canary-tenants.js';
import { OwnDoors } from '../../canaries/doors/own-doors.js';
import { type OwnReceiver, type Received, withOwnReceiver } from './own-receiver.js';

const WEBHOOKS = '/api/v1/webhooks';
const AGAIN_MS = 2_000;
const LOOK_MS = 100;
/** Another node may take the message, which does not reach this machine's loopback: it is sent again until this one has. */
const TRIES = 15;

/** A webhook is delivered and signed (Standard Webhooks 1.0.0). */
@Injectable()
export class WebhookProof {
  constructor(
    private readonly doors: OwnDoors,
    private readonly receivers: OwnReceivers,
  ) {}

  prove(home: CanaryHome): Promise<string> {
    return withOwnReceiver((receiver) =>
      this.receivers.while(receiver.host, () => this.delivered(home, receiver)),
    );
  }

  private async delivered({ cookie }: CanaryHome, receiver: OwnReceiver): Promise<string> {
    const json = { url: receiver.url, description: 'Canary', events: ['call.created'] };
    const { id, secret } = await this.doors.json<WebhookWithSecret>('POST', WEBHOOKS, { cookie, json });
    try {
      const got = await this.sent(cookie, id, receiver);
      if (got === null) throw new CanaryFailure('failed', 'A webhook was not delivered');
      assertSigned(got, secret);
      return 'a webhook arrived and was signed';
    } finally {
      await this.doors.ask('DELETE', `${WEBHOOKS}/${id}`, { cookie });
    }
  }

  private async sent(cookie: string, id: WebhookId, receiver: OwnReceiver): Promise<Received | null> {
    const test = await this.doors.json<WebhookDeliveryDetails>('POST', `${WEBHOOKS}/${id}/tests`, { cookie });
    for (let tries = 0; tries < TRIES; tries++) {
      for (let waited = 0; waited < AGAIN_MS; waited += LOOK_MS) {
        const got = receiver.first();
        if (got) return got;
        await sleep(LOOK_MS);
      }
      await this.doors.ask('POST', `${WEBHOOKS}/${id}/deliveries/${test.id}/replay`, { cookie });
    }
    return receiver.first();
  }
}

/** Throws CanaryFailure for a message whose signature is not by this secret, or is by anything. */
export function assertSigned({ headers, body }: Received, secret: string): void {
  if (!isSigned(headers, body, secret))
    throw new CanaryFailure('failed', 'The signature of a webhook is not by its secret');
  if (isSigned(headers, `${body} `, secret))
    throw new CanaryFailure('failed', 'The signature of a webhook is good for another body');
}

function isSigned(headers: Received['headers'], body: string, secret: string): boolean {
  const given = (name: string): string => String(headers[name] ?? '');
  try {
    new Webhook(secret).verify(body, {
      'webhook-id': given('webhook-id'),
      'webhook-timestamp': given('webhook-timestamp'),
      'webhook-signature': given('webhook-signature'),
    });
    return true;
  } catch {
    return false;
  }
}

import { Injectable } from '@nestjs/common';
import { OutgoingHttp } from '../../../../platform/http/outgoing.js';

const PATIENCE_MS = 10_000;
const ANSWER_BYTES = 1_000;

/** Hands alerts of the service itself to the webhooks of whoever is on call; one inside the own network has to be in OUTGOING_ALLOWED_HOSTS. */
@Injectable()
export class OperatorHook {
  constructor(private readonly out: OutgoingHttp) {}

  /** Throws when it is not taken. */
  async post(url: string, body: object): Promise<void> {
    const { status } = await this.out.send({
      ...{ method: 'POST', url, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
      ...{ maxBytes: ANSWER_BYTES, excess: 'cut', timeoutMs: PATIENCE_MS },
    });
    if (status < 200 || status > 299) throw new Error(`The receiver answered ${String(status)}`);
  }
}

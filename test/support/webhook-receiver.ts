import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookMessage } from '@rinjo/contract';
import { Webhook } from 'standardwebhooks';

const TOLERANCE_S = 5 * 60;

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Whether the signature was good and the time recent. */
  readonly accepted: boolean;
  readonly message: WebhookMessage;
}

/** What a receiver of webhooks does: takes a message when its signature is good and its time is now, each id once. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** Ids of messages that were acted upon. */
  readonly handled = new Set<string>();
  secret = '';
  /** What is answered to messages that were accepted. */
  answer: { readonly status: number; readonly headers?: Record<string, string>; readonly text?: string } = {
    status: 204,
  };
  /** Answers nothing while set. */
  silent = false;

  private constructor(
    private readonly server: Server,
    private readonly now: () => Date,
  ) {}

  static async start(now: () => Date = () => new Date()): Promise<WebhookReceiver> {
    const server = createServer((request, response) => {
      void receiver.take(request).then((accepted) => {
        if (receiver.silent) return;
        const { status, headers, text } = accepted ? receiver.answer : { status: 401 };
        response.writeHead(status, headers).end(text);
      });
    });
    const receiver = new WebhookReceiver(server, now);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  /** `host:port`, as OUTGOING_ALLOWED_HOSTS wants it. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}/rinjo?key=of-the-receiver`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The rules of Standard Webhooks 1.0.0 for who receives. */
  verifies(headers: IncomingHttpHeaders, text: string): boolean {
    const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
      String(headers[`webhook-${name}`]),
    );
    if (id === undefined || timestamp === undefined || signatures === undefined) return false;
    const at = new Date(Number(timestamp) * 1000);
    const age = (this.now().getTime() - at.getTime()) / 1000;
    if (!(Math.abs(age) <= TOLERANCE_S)) return false;
    const expected = Buffer.from(new Webhook(this.secret).sign(id, at, text));
    return signatures
      .split(' ')
      .map((signature) => Buffer.from(signature))
      .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  }

  private async take(request: IncomingMessage): Promise<boolean> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const text = Buffer.concat(parts).toString('utf8');
    const accepted = this.verifies(request.headers, text);
    const message = JSON.parse(text) as WebhookMessage;
    this.received.push({ headers: request.headers, text, accepted, message });
    if (accepted) this.handled.add(message.id);
    return accepted;
  }
}

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a receiver of our own has got so far. */
export interface OwnReceiver {
  /** `host:port` */
  readonly host: string;
  /** With a path that nobody guesses. */
  readonly url: string;
  first(): Received | null;
}

/** Work with a receiver of messages on the loopback of this machine; gone afterwards. */
export async function withOwnReceiver<T>(work: (receiver: OwnReceiver) => Promise<T>): Promise<T> {
  const path = `/${randomBytes(16).toString('hex')}`;
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then(
      (body) => {
        if (request.url === path) received.push({ headers: request.headers, body });
        response.writeHead(request.url === path ? 204 : 404).end();
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    return await work({ host, url: `http://${host}${path}`, first: () => received[0] ?? null });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

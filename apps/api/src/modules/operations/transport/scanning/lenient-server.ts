import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { generate } from 'selfsigned';
import { VERSIONS_TRIED } from './shake-hands.js';

/**
 * Work with a server of our own that speaks every version, on a port of this machine's loopback: whoever is refused by others and not by
 * this one was refused by them, not by its own library. Gone afterwards.
 */
export async function withLenientServer<T>(work: (port: number) => Promise<T>): Promise<T> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
  });
  const server = createServer({ cert, key, ...VERSIONS_TRIED });
  // Whoever tries hangs up at once: that is no error of the server's.
  server.on('tlsClientError', () => undefined);
  server.on('secureConnection', (socket) => {
    socket.on('error', () => undefined);
    socket.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await work((server.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

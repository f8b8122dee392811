import { createServer } from 'node:net';
import { codeOf } from './fault.mjs';

/**
 * A TCP port that is free now.
 * @param {string} host
 * @returns {Promise<number>}
 */
export function freePort(host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Why a TCP port cannot be listened on (`EADDRINUSE`, `EACCES`), or undefined when it can.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>}
 */
export function portTrouble(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error)));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { codeOf } from './fault.mjs';

/**
 * A lock that the kernel releases when its holder dies, however it dies: a listening socket in Linux's abstract
 * namespace. Whoever finds it held can ask the holder for one line about itself.
 *
 * @typedef {{ tell(line: string): void, release(): Promise<void> }} Lock
 */

/**
 * Takes the lock named by a path, or returns undefined when another process holds it.
 * @param {string} path
 * @returns {Promise<Lock | undefined>}
 */
export async function tryLock(path) {
  let line = '';
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(`${line}\n`);
  });
  const taken = await new Promise((resolve, reject) => {
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen(addressOf(path), () => resolve(true));
  });
  if (!taken) return undefined;
  server.unref();
  return {
    tell: (text) => {
      line = text;
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * Takes the lock, waiting for whoever holds it; `onWait` is called once when there is a wait.
 * @param {string} path
 * @param {(holder: string) => void} onWait
 * @returns {Promise<Lock>}
 */
export async function waitForLock(path, onWait) {
  let told = false;
  for (;;) {
    const lock = await tryLock(path);
    if (lock) return lock;
    if (!told) onWait(await askHolder(path));
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/**
 * What the holder says about itself; empty when it is gone or silent.
 * @param {string} path
 * @returns {Promise<string>}
 */
export function askHolder(path) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(addressOf(path));
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text.trim()));
  });
}

/** @param {string} path */
function addressOf(path) {
  const digest = createHash('sha256')
    .update(`${process.getuid?.() ?? ''}:${path}`)
    .digest('hex');
  return `\0rinjo-${digest.slice(0, 32)}`;
}

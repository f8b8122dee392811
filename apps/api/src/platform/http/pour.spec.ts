import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { handOver } from '../crypto/spent-memory.js';
import { pour } from './pour.js';

const CHUNK = 65_520;
const CHUNKS = 400;

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Serves the chunks; answers whoever asks, and what the pouring threw, or null. */
async function asked(
  chunks: AsyncIterable<Buffer>,
): Promise<{ answer: IncomingMessage; poured: Promise<unknown> }> {
  const app = express();
  const poured = new Promise<unknown>((resolve) => {
    app.get('/', (_request, response) => {
      pour(chunks, response).then(() => {
        resolve(null);
      }, resolve);
    });
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [answer] = (await once(get({ port, host: '127.0.0.1', path: '/' }), 'response')) as [IncomingMessage];
  return { answer, poured };
}

describe('pouring chunks into an answer', () => {
  it('brings every byte to a slow reader, though each chunk is released when it is out', async () => {
    const sent = createHash('sha256');
    const given: Buffer[] = [];
    const chunks = async function* (): AsyncGenerator<Buffer, void, undefined> {
      for (let n = 0; n < CHUNKS; n += 1) {
        const chunk = handOver(Buffer.from(Uint8Array.from(randomBytes(CHUNK)).buffer));
        sent.update(chunk);
        given.push(chunk);
        yield await Promise.resolve(chunk);
      }
    };
    const { answer, poured } = await asked(chunks());
    const came = createHash('sha256');
    for await (const piece of answer) {
      came.update(piece as Buffer);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await poured).toBeNull();
    expect(came.digest('hex')).toBe(sent.digest('hex'));
    expect(given.every(({ length }) => length === 0)).toBe(true);
  });

  it('reads no further for somebody who does not read, and ends when they leave', async () => {
    let read = 0;
    let ended = false;
    const chunks = async function* (): AsyncGenerator<Buffer, void, undefined> {
      try {
        for (; read < 100_000; read += 1) yield await Promise.resolve(handOver(Buffer.alloc(CHUNK)));
      } finally {
        ended = true;
      }
    };
    const { answer, poured } = await asked(chunks());
    answer.destroy();
    expect(await poured).toBeNull();
    expect(ended).toBe(true);
    expect(read).toBeLessThan(1_000);
  });

  it('throws what the source throws', async () => {
    const chunks = async function* (): AsyncGenerator<Buffer, void, undefined> {
      yield await Promise.resolve(Buffer.from('a'));
      throw new Error('The disk is gone');
    };
    const { poured } = await asked(chunks());
    expect(await poured).toEqual(new Error('The disk is gone'));
  });
});

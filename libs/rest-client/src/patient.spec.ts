import { describe, expect, it } from '@jest/globals';
import { patient } from './patient.js';

/** Answers what it was told to, in order, and keeps what it was asked. */
function server(...answers: readonly (Response | Error)[]) {
  const asked: Request[] = [];
  const waits: number[] = [];
  const left = [...answers];
  const send = (request: Request): Promise<Response> => {
    asked.push(request);
    const next = left.shift() ?? new Response('done');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { asked, waits, send: patient(send, { wait, retries: 2 }) };
}

const post = (): Request => new Request('http://test.invalid/', { method: 'POST', body: '{}' });

describe('a request', () => {
  it('is sent again after the time that the server asks for', async () => {
    const { send, waits } = server(new Response('', { status: 429, headers: { 'retry-after': '7' } }));
    expect((await send(post())).status).toBe(200);
    expect(waits).toEqual([7000]);
  });

  it('is sent again, with its body and under the same key, when nothing answers', async () => {
    const { send, asked, waits } = server(new Error('reset'), new Response('', { status: 503 }));
    expect((await send(post())).status).toBe(200);
    expect(waits).toEqual([500, 1000]);
    expect(await Promise.all(asked.map((request) => request.text()))).toEqual(['{}', '{}', '{}']);
    const keys = asked.map((request) => request.headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^"[0-9a-f-]{36}"$/);
    expect(new Set(keys).size).toBe(1);
  });

  it('is given up after so many times, and answered as the server did last', async () => {
    const busy = (): Response => new Response('', { status: 503 });
    const { send, asked } = server(busy(), busy(), busy(), busy());
    expect((await send(post())).status).toBe(503);
    expect(asked).toHaveLength(3);
    const dead = server(new Error('1'), new Error('2'), new Error('3'));
    await expect(dead.send(post())).rejects.toThrow('3');
  });

  it('is not sent again when it was refused, or would have to wait too long', async () => {
    const hour = new Response('', { status: 429, headers: { 'retry-after': '3600' } });
    for (const answer of [new Response('', { status: 409 }), new Response('', { status: 400 }), hour]) {
      const { send, asked } = server(answer);
      expect((await send(post())).status).toBe(answer.status);
      expect(asked).toHaveLength(1);
    }
  });

  it('keeps the key that it came with; only a POST has one', async () => {
    const { send, asked } = server();
    const own = post();
    own.headers.set('idempotency-key', 'order-17');
    await send(own);
    await send(new Request('http://test.invalid/'));
    expect(asked.map((request) => request.headers.get('idempotency-key'))).toEqual(['order-17', null]);
  });
});

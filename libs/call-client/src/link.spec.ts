import { describe, expect, it } from '@jest/globals';
import type { Ack } from '@rinjo/contract';
import { type LinkListener, SocketLink, type WireSocket } from './link.js';
import { ManualClock, settled, ThrottledClock } from './testing/manual-clock.js';

interface Sent {
  readonly name: string;
  readonly message: { readonly id: string; readonly input: unknown };
  readonly ack: (answer: Ack<unknown>) => void;
}

/** The other end of a socket, in the hands of the test. */
class OtherEnd implements WireSocket {
  readonly sent: Sent[] = [];
  connected = true;
  private readonly listeners = new Map<string, (payload: never) => void>();

  on(name: string, listener: (payload: never) => void): void {
    this.listeners.set(name, listener);
  }

  emit(name: string, message: unknown, ack: Sent['ack']): void {
    this.sent.push({ name, message: message as Sent['message'], ack });
  }

  disconnect(): void {
    this.connected = false;
  }

  hear(name: string): void {
    this.listeners.get(name)?.(undefined as never);
  }
}

function given(clock = new ManualClock()) {
  const end = new OtherEnd();
  let downs = 0;
  const listener: LinkListener = {
    event: () => undefined,
    transient: () => undefined,
    down: () => void (downs += 1),
  };
  return { clock, end, link: new SocketLink(end, listener, clock), downs: () => downs };
}

describe('SocketLink', () => {
  it('answers with the data or throws the refusal', async () => {
    const { end, link } = given();
    const kept = link.send('call.end', {});
    const refused = link.send('call.end', {});
    end.sent[0]?.ack({ ok: true, data: { done: 1 } });
    const error = {
      code: 'FORBIDDEN',
      message: '',
      requestId: 'r',
      details: { permission: 'call:end' },
    } as const;
    end.sent[1]?.ack({ ok: false, error });
    await expect(kept).resolves.toEqual({ done: 1 });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN', details: { permission: 'call:end' } });
  });

  it('gives every command its own id', () => {
    const { end, link } = given();
    for (let i = 0; i < 3; i += 1) link.send('call.leave', {}).catch(() => undefined);
    expect(new Set(end.sent.map(({ message }) => message.id)).size).toBe(3);
  });

  it('asks again with the same id when there is no answer, and hears only one', async () => {
    const { clock, end, link } = given();
    const answer = link.send('call.leave', {});
    await clock.advance(4_000);
    expect(end.sent.map(({ message }) => message.id)).toEqual([
      end.sent[0]?.message.id,
      end.sent[0]?.message.id,
    ]);
    end.sent[1]?.ack({ ok: true, data: 'second' });
    await expect(answer).resolves.toBe('second');
  });

  it('takes a server that does not answer for gone: everything waiting is UNREACHABLE, the owner is told once', async () => {
    const { clock, end, link, downs } = given();
    const first = link.send('call.leave', {}).catch((error: unknown) => error);
    await clock.advance(8_000);
    expect(await first).toMatchObject({ code: 'UNREACHABLE' });
    expect([end.connected, downs()]).toEqual([false, 1]);
    end.hear('disconnect');
    expect(downs()).toBe(1);
  });

  it('refuses what is waiting when the connection breaks', async () => {
    const { end, link, downs } = given();
    const waiting = link.send('call.leave', {}).catch((error: unknown) => error);
    end.hear('disconnect');
    await settled();
    expect(await waiting).toMatchObject({ code: 'UNREACHABLE' });
    expect(downs()).toBe(1);
  });

  it('takes an unanswered question for a broken line within a second, and an answered one for none', async () => {
    const { clock, end, link, downs } = given();
    link.prove();
    await clock.advance(400);
    end.sent[0]?.ack({ ok: true, data: {} });
    await clock.advance(10_000);
    expect(downs()).toBe(0);
    link.prove();
    await clock.advance(700);
    expect(downs()).toBe(1);
  });

  it('believes an answer that waits beside a late timer: the page was asleep, not the line', async () => {
    const { clock, end, link, downs } = given();
    link.prove();
    const answer = link.send('call.snapshot', {});
    clock.sleep(60_000);
    await clock.advance(0);
    expect(downs()).toBe(0);
    for (const { ack } of end.sent) ack({ ok: true, data: {} });
    await expect(answer).resolves.toEqual({});
    await clock.advance(60_000);
    expect([downs(), end.sent.length]).toEqual([0, 2]);
  });

  it.each([1_000, 60_000])(
    'keeps a good line in a hidden tab, whose timers run every %i ms',
    async (grid) => {
      const { clock, end, link, downs } = given(new ThrottledClock(grid));
      for (let minute = 0; minute < 5; minute += 1) {
        link.prove();
        const answer = link.send('call.ping', {});
        await clock.advance(300);
        for (const { ack } of end.sent.splice(0)) ack({ ok: true, data: {} });
        await answer;
        await clock.advance(60_000);
      }
      expect(downs()).toBe(0);
    },
  );
});

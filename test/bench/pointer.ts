import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { aCall } from '../browser/support/calls.js';
import { pointAt } from '../browser/support/pointing.js';
import type { Stage } from '../browser/support/stage.js';
import { until } from '../browser/support/until.js';
import { compare, type Comparison, median } from './statistics.js';

const SAMPLES = 60;
/** Between two movements: each is on its own, as the last one of a gesture is. */
const PAUSE_MS = 120;

declare global {
  interface Window {
    /** When the hand moved, or the mark did, in milliseconds since the epoch. */
    rinjoMoves?: number[];
  }
}

/** From the hand on one screen to the mark on another, beside a bare data channel between two peers. */
export async function pointer(stage: Stage): Promise<readonly Comparison[]> {
  const { host, member } = await aCall(stage);
  await host.page.evaluate(() => {
    const moves: number[] = (window.rinjoMoves = []);
    const note = (event: Event): void => void moves.push(performance.timeOrigin + event.timeStamp);
    document.querySelector('.stage .picture')?.addEventListener('pointermove', note, { capture: true });
  });
  await member.page.evaluate(() => {
    const moves: number[] = (window.rinjoMoves = []);
    let before = '';
    const look = (): void => {
      const mark = document.querySelector<HTMLElement>('[data-pointer]');
      const now = mark ? `${mark.style.left} ${mark.style.top}` : '';
      if (now !== '' && now !== before) moves.push(performance.timeOrigin + performance.now());
      before = now;
    };
    const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] };
    new MutationObserver(look).observe(document.body, watched);
  });
  const product: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const [sent, seen] = [await last(host.page), await last(member.page)];
    await pointAt(host.page, { x: 0.2 + (0.6 * (i % 20)) / 20, y: 0.2 + (0.6 * (i % 7)) / 7 });
    const [from, to] = [await next(host.page, sent), await next(member.page, seen)];
    // The first packets go by the socket while the channel opens.
    if (i >= 10) product.push(to - from);
    await delay(PAUSE_MS);
  }
  const bare = await host.page.evaluate(bareDelays, SAMPLES);
  return [
    compare(
      'From the hand to the mark on another screen (goal: less than 100 ms more)',
      'ms',
      median(product),
      median(bare),
    ),
  ];
}

const last = (page: Page): Promise<number> => page.evaluate(() => window.rinjoMoves?.at(-1) ?? 0);
const next = (page: Page, after: number): Promise<number> =>
  until('a movement', async () => {
    const at = await last(page);
    return at > after ? at : null;
  });

/** Twelve bytes over an unreliable data channel between two peers of one page. */
async function bareDelays(samples: number): Promise<number[]> {
  const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
  a.onicecandidate = ({ candidate }) => void b.addIceCandidate(candidate ?? undefined);
  b.onicecandidate = ({ candidate }) => void a.addIceCandidate(candidate ?? undefined);
  const out = a.createDataChannel('bare', { ordered: false, maxRetransmits: 0 });
  const arrived = new Promise<RTCDataChannel>((resolve) => {
    b.ondatachannel = ({ channel }) => resolve(channel);
  });
  await a.setLocalDescription();
  await b.setRemoteDescription(a.localDescription as RTCSessionDescription);
  await b.setLocalDescription();
  await a.setRemoteDescription(b.localDescription as RTCSessionDescription);
  const incoming = await arrived;
  const delays: number[] = [];
  for (let i = 0; i < samples; i++) {
    const from = performance.now();
    const came = new Promise<void>((resolve) => {
      incoming.onmessage = () => resolve();
    });
    out.send(new Uint8Array(12));
    await came;
    delays.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  a.close();
  b.close();
  return delays;
}

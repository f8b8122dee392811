import { PROBE_KINDS, PROBE_LIMITS } from '@rinjo/contract';
import type { ClientClock } from '../clock.js';
import { type EchoFigures, echoFigures, type Pong } from './echo-figures.js';
import { type Arrived, kbpsOf } from './rate.js';

const PINGS = 120;
const PING_EVERY_MS = 10;
const PING_BYTES = 100;
/** How long the last pings are waited for: until all are back, or as long as this. */
const LAST_PINGS_MS = 700;
/** A measurement that has not begun by then does not. */
const PATIENCE_MS = 1_500;
const FILL_EVERY_MS = 10;
const FULL_BYTES = 64_000;

/** Small packets there and back over an unreliable channel, as voice is. */
export function measureEcho(channel: RTCDataChannel, clock: ClientClock): Promise<EchoFigures> {
  const sentAt: number[] = [];
  const pongs: Pong[] = [];
  return new Promise((resolve) => {
    const finish = (): void => {
      channel.removeEventListener('message', heard);
      resolve(echoFigures(sentAt.length, pongs));
    };
    const heard = ({ data }: MessageEvent<unknown>): void => {
      const view = viewOf(data, 5);
      const number = view?.getUint16(1);
      const sent = number === undefined ? undefined : sentAt[number];
      if (!view || number === undefined || sent === undefined) return;
      pongs.push({ number, rttMs: clock.now() - sent, arrived: view.getUint16(3) });
      if (pongs.length === PINGS) finish();
    };
    channel.addEventListener('message', heard);
    const began = clock.now();
    const tick = (): void => {
      // Timers come late on a busy device: what is due by now goes out together.
      const due = Math.min(PINGS, Math.floor((clock.now() - began) / PING_EVERY_MS) + 1);
      while (sentAt.length < due && channel.readyState === 'open') {
        channel.send(ping(sentAt.length));
        sentAt.push(clock.now());
      }
      if (channel.readyState !== 'open') finish();
      else if (sentAt.length < PINGS) clock.after(PING_EVERY_MS, tick);
      else clock.after(LAST_PINGS_MS, finish);
    };
    tick();
  });
}

/** As much as comes down in the time that a check has for it; kbit/s. */
export function measureDown(channel: RTCDataChannel, clock: ClientClock): Promise<number | null> {
  return measured(
    channel,
    clock,
    (view, arrivals, now) => {
      if (view.getUint8(0) !== PROBE_KINDS.down) return null;
      return { at: now, bytes: (arrivals.at(-1)?.bytes ?? 0) + view.byteLength };
    },
    () => channel.send(Uint8Array.of(PROBE_KINDS.start)),
  );
}

/** The same upwards, by what the server says has arrived. */
export function measureUp(channel: RTCDataChannel, clock: ClientClock): Promise<number | null> {
  const message = new Uint8Array(PROBE_LIMITS.messageBytes).fill(PROBE_KINDS.up);
  const began = clock.now();
  let sent = 0;
  const fill = (): void => {
    const over = sent >= PROBE_LIMITS.bulkBytes || clock.now() - began >= PROBE_LIMITS.bulkMs;
    if (over || channel.readyState !== 'open') return;
    while (sent < PROBE_LIMITS.bulkBytes && channel.bufferedAmount < FULL_BYTES) {
      channel.send(message);
      sent += message.length;
    }
    clock.after(FILL_EVERY_MS, fill);
  };
  return measured(
    channel,
    clock,
    (view) => {
      if (view.getUint8(0) !== PROBE_KINDS.report || view.byteLength < 9) return null;
      return { bytes: view.getUint32(1), at: view.getUint32(5) };
    },
    fill,
  );
}

/** Collects arrivals until the bytes or the time are used up. */
function measured(
  channel: RTCDataChannel,
  clock: ClientClock,
  read: (view: DataView, so: readonly Arrived[], now: number) => Arrived | null,
  begin: () => void,
): Promise<number | null> {
  const arrivals: Arrived[] = [];
  return new Promise((resolve) => {
    const finish = (): void => {
      cancel();
      channel.removeEventListener('message', heard);
      resolve(kbpsOf(arrivals));
    };
    let cancel = clock.after(PATIENCE_MS, finish);
    const heard = ({ data }: MessageEvent<unknown>): void => {
      const view = viewOf(data, 1);
      const arrived = view && read(view, arrivals, clock.now());
      if (!arrived) return;
      if (arrivals.length === 0) {
        cancel();
        cancel = clock.after(PROBE_LIMITS.bulkMs, finish);
      }
      arrivals.push(arrived);
      if (arrived.bytes >= PROBE_LIMITS.bulkBytes) finish();
    };
    channel.addEventListener('message', heard);
    begin();
  });
}

function ping(number: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PING_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, PROBE_KINDS.ping);
  view.setUint16(1, number);
  return bytes;
}

/** A message of at least `bytes`; null for anything else. */
function viewOf(data: unknown, bytes: number): DataView | null {
  if (!(data instanceof ArrayBuffer) || data.byteLength < bytes) return null;
  return new DataView(data);
}

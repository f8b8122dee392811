const TICKS_PER_MS = 4;
const REFERENCE_MS = 64;
/** Of a packet in a feedback: it did not come; it came, with a delta of one byte or of two. */
const STATUS = { missing: 0, small: 1, large: 2 } as const;
type Status = (typeof STATUS)[keyof typeof STATUS];
const SMALL_MAX = 255;
const LARGE_MAX = 32_767;

export interface FeedbackOf {
  /** Number of the first packet that it is about. */
  readonly base: number;
  /** When those came that did, in milliseconds, by how many after the first; not empty. */
  readonly arrivals: ReadonlyMap<number, number>;
  /** Grows by one with each feedback. */
  readonly count: number;
  /** Of the track. */
  readonly ssrc: number;
}

/** What a receiver tells a sender of what came and when, for its estimate of the line (draft-holmer-rmcat-transport-wide-cc-extensions-01). */
export function congestionFeedback({ base, arrivals, count, ssrc }: FeedbackOf): Buffer<ArrayBuffer> {
  const length = Math.max(...arrivals.keys()) + 1;
  const reference = Math.floor(Math.min(...arrivals.values()) / REFERENCE_MS);
  let ticks = reference * REFERENCE_MS * TICKS_PER_MS;
  const runs: { readonly status: Status; length: number }[] = [];
  const deltas: Buffer[] = [];
  for (let i = 0; i < length; i += 1) {
    const at = arrivals.get(i);
    const delta = at === undefined ? null : Math.round(at * TICKS_PER_MS) - ticks;
    const status = statusOf(delta);
    if (delta !== null) {
      ticks += delta;
      deltas.push(bytesOf(delta, status));
    }
    const run = runs.at(-1);
    if (run?.status === status) run.length += 1;
    else runs.push({ status, length: 1 });
  }
  const head = Buffer.alloc(20 + 2 * runs.length);
  head.writeUInt16BE(0x8fcd, 0);
  head.writeUInt32BE(1, 4);
  head.writeUInt32BE(ssrc, 8);
  head.writeUInt16BE(base, 12);
  head.writeUInt16BE(length, 14);
  head.writeUIntBE(reference & 0xff_ffff, 16, 3);
  head.writeUInt8(count & 0xff, 19);
  for (const [i, run] of runs.entries()) head.writeUInt16BE((run.status << 13) | run.length, 20 + 2 * i);
  const body = Buffer.concat([head, ...deltas]);
  const whole = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
  whole.writeUInt16BE(whole.length / 4 - 1, 2);
  return whole;
}

function statusOf(delta: number | null): Status {
  if (delta === null) return STATUS.missing;
  return delta >= 0 && delta <= SMALL_MAX ? STATUS.small : STATUS.large;
}

function bytesOf(delta: number, status: Status): Buffer {
  const bytes = Buffer.alloc(status);
  if (status === STATUS.small) bytes.writeUInt8(delta);
  else bytes.writeInt16BE(Math.max(-LARGE_MAX, Math.min(LARGE_MAX, delta)));
  return bytes;
}

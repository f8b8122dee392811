/** A ping that came back. */
export interface Pong {
  readonly number: number;
  readonly rttMs: number;
  /** Pings that had arrived at the server by then, this one included. */
  readonly arrived: number;
}

export interface EchoFigures {
  readonly rttMs: number | null;
  readonly jitterMs: number | null;
  readonly lossPercent: number;
}

/** What `sent` pings and those that came back say. Nothing back means that all was lost. */
export function echoFigures(sent: number, pongs: readonly Pong[]): EchoFigures {
  if (pongs.length === 0) return { rttMs: null, jitterMs: null, lossPercent: 100 };
  const rtts = pongs.map(({ rttMs }) => rttMs).toSorted((a, b) => a - b);
  const inOrder = pongs.toSorted((a, b) => a.number - b.number);
  const changes = inOrder.slice(1).map(({ rttMs }, index) => Math.abs(rttMs - (inOrder[index]?.rttMs ?? 0)));
  const jitter = changes.reduce((sum, change) => sum + change, 0) / Math.max(1, changes.length);
  // What was lost on the way up did not come down either: each direction by itself.
  const latest = pongs.reduce((a, b) => (b.arrived > a.arrived ? b : a));
  const sentByThen = Math.max(1, Math.min(sent, latest.number + 1));
  const lostUp = 1 - latest.arrived / Math.max(sentByThen, latest.arrived);
  const lostDown = 1 - pongs.length / Math.max(latest.arrived, pongs.length);
  return {
    rttMs: round(rtts[Math.floor(rtts.length / 2)] ?? 0),
    jitterMs: round(jitter),
    lossPercent: round(Math.max(lostUp, lostDown) * 100),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

import {
  type IceServer,
  NETWORK_ROUTES,
  type NetworkCheckId,
  type NetworkCheckView,
  type NetworkRoute,
} from '@rinjo/contract';
import { type ClientClock, systemClock } from '../clock.js';
import { measureDown, measureEcho, measureUp } from './measure-line.js';
import { type FigureName, FIGURES, type NetworkCheck, nothingYet, type Reach } from './network-check.js';
import { browserPeers, type PeerFactory, ProbePeer } from './probe-peer.js';

/** From the answer of the server on. A way that is not open by then is closed. */
const REACH_MS = 4_000;
/** How long a better way is waited for when another one is open. */
const BETTER_MS = 1_200;
/** The whole check, whatever happens. */
const WHOLE_MS = 8_000;

export interface CheckNetworkParts {
  readonly start: (fingerprint: string) => Promise<NetworkCheckView>;
  /** Closes the server's side; need not succeed. */
  readonly end: (id: NetworkCheckId) => Promise<unknown>;
  readonly changed?: (check: NetworkCheck) => void;
  readonly signal?: AbortSignal;
  /** The browser's own unless told. */
  readonly peers?: PeerFactory;
  readonly clock?: ClientClock;
}

/**
 * Tries every way to the media server at once and measures the best one, in at most 8 s. Answers what was found by then,
 * also when it is stopped by the signal. Throws what `start` throws.
 */
export async function checkNetwork(parts: CheckNetworkParts): Promise<NetworkCheck> {
  const run = new CheckRun(parts);
  try {
    return await run.result();
  } finally {
    run.close();
  }
}

class CheckRun {
  private readonly clock: ClientClock;
  private readonly peers = new Map<NetworkRoute, ProbePeer>();
  private check = nothingYet();
  private id: NetworkCheckId | null = null;
  private closed = false;

  constructor(private readonly parts: CheckNetworkParts) {
    this.clock = parts.clock ?? systemClock;
  }

  async result(): Promise<NetworkCheck> {
    const { signal } = this.parts;
    const stopped = new Promise<void>((resolve) => {
      this.clock.after(WHOLE_MS, resolve);
      if (signal?.aborted) resolve();
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([this.work(), stopped]);
    this.settle();
    return this.check;
  }

  close(): void {
    this.closed = true;
    for (const peer of this.peers.values()) peer.close();
    if (this.id) this.parts.end(this.id).catch(() => undefined); // it ends by itself
  }

  private async work(): Promise<void> {
    const peers = this.parts.peers ?? browserPeers;
    const certificates = await peers.certificates();
    const first = await ProbePeer.create(peers, { certificates });
    this.keep('udp', first);
    const view = await this.parts.start(first.fingerprint);
    this.id = view.id;
    // Stopped meanwhile: nobody else would end what has just begun.
    if (this.closed) {
      this.close();
      return;
    }
    this.learn(view);
    const iceServers = view.iceServers.map(({ urls, ...rest }: IceServer) => ({ ...rest, urls: [...urls] }));
    const reached = view.routes.map(async (remote) => {
      const relay: RTCConfiguration = { iceServers, iceTransportPolicy: 'relay' };
      const peer =
        this.peers.get(remote.route) ??
        (await ProbePeer.create(peers, { certificates, ...(remote.route === 'relay' ? relay : {}) }));
      this.keep(remote.route, peer);
      const began = this.clock.now();
      const open = await peer.reach(remote, this.clock, REACH_MS);
      const afterMs = Math.round(this.clock.now() - began);
      this.reached(remote.route, open ? { kind: 'reachable', afterMs } : { kind: 'blocked' });
      return open ? remote.route : null;
    });
    const best = await bestOf(reached, this.clock);
    await Promise.all([best === null ? null : this.measure(best), ...reached]);
  }

  private async measure(route: NetworkRoute): Promise<void> {
    const peer = this.peers.get(route);
    if (!peer) return;
    this.show({ route });
    const { rttMs, jitterMs, lossPercent } = await measureEcho(peer.echo, this.clock);
    // TCP repeats what was lost: there is nothing to count.
    const repeats = route === 'tcp' || (route === 'relay' && (await peer.relayedOverTcp()));
    this.found({ rttMs, jitterMs, lossPercent: repeats ? null : lossPercent });
    this.found({ downKbps: await measureDown(peer.bulk, this.clock) });
    this.found({ upKbps: await measureUp(peer.bulk, this.clock) });
  }

  private keep(route: NetworkRoute, peer: ProbePeer): void {
    this.peers.set(route, peer);
    if (this.closed) peer.close();
  }

  private learn({ routes, iceServers }: NetworkCheckView): void {
    const candidates = routes
      .filter(({ route }) => route !== 'relay')
      .flatMap(({ iceCandidates }) => iceCandidates);
    this.show({
      targets: candidates.map(({ protocol, address, port }) => ({ protocol, host: address, port })),
      relays: iceServers.flatMap(({ urls }) => urls).filter((url) => url.startsWith('turn')),
    });
    const offered = new Set(routes.map(({ route }) => route));
    for (const route of NETWORK_ROUTES)
      if (!offered.has(route)) this.reached(route, { kind: 'notConfigured' });
  }

  private reached(route: NetworkRoute, reach: Reach): void {
    this.show({ reach: { ...this.check.reach, [route]: reach } });
  }

  private found(values: Readonly<Partial<Record<FigureName, number | null>>>): void {
    const figures = { ...this.check.figures };
    for (const name of FIGURES) {
      const value = values[name];
      if (value !== undefined)
        figures[name] = value === null ? { kind: 'unknown' } : { kind: 'measured', value };
    }
    this.show({ figures });
  }

  /** What is still open when the time is up was not found. */
  private settle(): void {
    const reach = { ...this.check.reach };
    for (const route of NETWORK_ROUTES)
      if (reach[route].kind === 'checking') reach[route] = { kind: 'blocked' };
    const figures = { ...this.check.figures };
    for (const name of FIGURES) if (figures[name].kind === 'checking') figures[name] = { kind: 'unknown' };
    this.show({ reach, figures, done: true });
  }

  private show(change: Partial<NetworkCheck>): void {
    if (this.check.done || this.closed) return;
    this.check = { ...this.check, ...change };
    this.parts.changed?.(this.check);
  }
}

/** The best way that is open: a better one may come a little later than the first. */
function bestOf(
  reached: readonly Promise<NetworkRoute | null>[],
  clock: ClientClock,
): Promise<NetworkRoute | null> {
  const open = new Set<NetworkRoute>();
  const best = (): NetworkRoute | null => NETWORK_ROUTES.find((route) => open.has(route)) ?? null;
  return new Promise((resolve) => {
    const arrivals = reached.map(async (arriving) => {
      const route = await arriving;
      if (route === null) return;
      open.add(route);
      if (route === NETWORK_ROUTES[0]) resolve(route);
      else clock.after(BETTER_MS, () => resolve(best()));
    });
    void Promise.allSettled(arrivals).then(() => resolve(best()));
  });
}

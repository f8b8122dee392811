import {
  type IceServer,
  type NetworkCheckRoute,
  type NetworkRoute,
  PROBE_LIMITS,
  PROBE_STREAMS,
} from '@rinjo/contract';
import type { types } from 'mediasoup';
import type { Clock } from '../../../platform/time/clock.js';
import type { OpenedProbe, OpenProbe } from '../../calls/index.js';
import { asked } from '../media-errors.js';
import { probesGauge } from '../media-metrics.js';
import type { PoolWorker } from '../worker-pool.js';
import { BulkLine } from './bulk-line.js';
import { EchoLine } from './echo-line.js';
import { ProbeLine } from './probe-line.js';

/** A relay sends to the server over UDP, whatever the client reaches the relay by. */
const PROTOCOLS: Readonly<
  Record<NetworkRoute, { readonly enableUdp: boolean; readonly enableTcp: boolean }>
> = {
  udp: { enableUdp: true, enableTcp: false },
  tcp: { enableUdp: false, enableTcp: true },
  relay: { enableUdp: true, enableTcp: false },
};

/**
 * Transports that lead nowhere: a router of its own without codecs, where nothing can be produced, consumed or reached
 * but an echo in this process. Closed after its lifetime, or at once when more comes than a check sends.
 */
export async function openProbe(
  home: PoolWorker,
  input: OpenProbe,
  iceServers: readonly IceServer[],
  clock: Clock,
): Promise<OpenedProbe> {
  const router = await asked(() => home.worker.createRouter({ mediaCodecs: [] }));
  probesGauge.inc();
  const timer = clock.after(input.lifetimeMs, () => router.close());
  router.observer.once('close', () => {
    timer.cancel();
    probesGauge.dec();
  });
  const close = (): void => router.close();
  try {
    const names = iceServers.some(({ username }) => username !== undefined)
      ? (['udp', 'tcp', 'relay'] as const)
      : (['udp', 'tcp'] as const);
    const direct = await asked(() =>
      router.createDirectTransport({ maxSendMessageSize: PROBE_LIMITS.messageBytes }),
    );
    const routes = await Promise.all(
      names.map((route) => asked(() => openRoute({ home, router, direct, clock }, route, input, close))),
    );
    return {
      routes,
      iceServers,
      close,
      onClose: (closed) => {
        if (router.closed) closed();
        else router.observer.once('close', closed);
      },
    };
  } catch (thrown) {
    close();
    throw thrown;
  }
}

interface Site {
  readonly home: PoolWorker;
  readonly router: types.Router;
  readonly direct: types.DirectTransport;
  readonly clock: Clock;
}

async function openRoute(
  { home, router, direct, clock }: Site,
  route: NetworkRoute,
  { fingerprint, lifetimeMs }: OpenProbe,
  misused: () => void,
): Promise<NetworkCheckRoute> {
  const transport = await router.createWebRtcTransport({
    webRtcServer: home.server,
    ...PROTOCOLS[route],
    iceConsentTimeout: Math.ceil(lifetimeMs / 1_000),
    enableSctp: true,
    maxReceiveMessageSize: PROBE_LIMITS.messageBytes,
    maxSendMessageSize: PROBE_LIMITS.messageBytes,
  });
  const unreliable = { ordered: false, maxRetransmits: 0 };
  new EchoLine(await ProbeLine.open(transport, direct, PROBE_STREAMS.echo, unreliable), misused);
  const bulk = await ProbeLine.open(transport, direct, PROBE_STREAMS.bulk, { ordered: true });
  new BulkLine(bulk, clock, misused);
  // All that the server needs to know of the client; connecting is then the client's.
  await transport.connect({
    dtlsParameters: { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: fingerprint }] },
  });
  const { iceParameters, iceCandidates, dtlsParameters, sctpParameters } = transport;
  return { route, iceParameters, iceCandidates, dtlsParameters, sctpPort: sctpParameters?.port ?? 0 };
}

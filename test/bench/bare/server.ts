import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as mediasoup from 'mediasoup';
import { WebSocketServer, type WebSocket } from 'ws';
import type { BareCommand, BareCommands, BareProducer } from './protocol.js';

/** A mediasoup server and a page with mediasoup-client, and nothing else: no accounts, database, limits or recovery. */
export interface BareServer {
  readonly url: string;
  readonly workerPid: number;
  stop(): Promise<void>;
}

export interface BareOptions {
  readonly workerBin?: string;
  readonly mediaPort: number;
  readonly mediaCodecs: mediasoup.types.RouterRtpCodecCapability[];
}

type Handlers = {
  [C in BareCommand]: (input: BareCommands[C]['input']) => Promise<BareCommands[C]['output']>;
};

export async function startBareServer({
  workerBin,
  mediaPort,
  mediaCodecs,
}: BareOptions): Promise<BareServer> {
  const worker = await mediasoup.createWorker({ logLevel: 'error', ...(workerBin ? { workerBin } : {}) });
  const listen = { ip: '127.0.0.1', port: mediaPort };
  const webRtcServer = await worker.createWebRtcServer({
    listenInfos: [
      { protocol: 'udp', ...listen },
      { protocol: 'tcp', ...listen },
    ],
  });
  const router = await worker.createRouter({ mediaCodecs });
  const script = await pageScript();
  const http = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? script
        : '<!doctype html><title>bare</title><style>body{margin:0}#videos{display:grid;grid-template-columns:repeat(3,1fr)}video{width:100%}</style><div id=videos></div><script src=/page.js></script>',
    );
  });
  const sockets = new WebSocketServer({ server: http });
  const peers = new Set<{ socket: WebSocket; producers: BareProducer[] }>();
  sockets.on('connection', (socket) => {
    const peer = { socket, producers: [] as BareProducer[] };
    peers.add(peer);
    const transports = new Map<string, mediasoup.types.WebRtcTransport>();
    const consumers = new Map<string, mediasoup.types.Consumer>();
    const handlers = handlersOf({ router, webRtcServer, transports, consumers, peer, peers });
    socket.on('message', (data: Buffer) => void answer(socket, handlers, data.toString()));
    socket.on('close', () => {
      peers.delete(peer);
      for (const transport of transports.values()) transport.close();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    workerPid: worker.pid,
    stop: () =>
      new Promise<void>((resolve) => {
        worker.close();
        for (const { socket } of peers) socket.terminate();
        sockets.close();
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}

interface Room {
  readonly router: mediasoup.types.Router;
  readonly webRtcServer: mediasoup.types.WebRtcServer;
  readonly transports: Map<string, mediasoup.types.WebRtcTransport>;
  readonly consumers: Map<string, mediasoup.types.Consumer>;
  readonly peer: { socket: WebSocket; producers: BareProducer[] };
  readonly peers: Set<Room['peer']>;
}

function handlersOf({ router, webRtcServer, transports, consumers, peer, peers }: Room): Handlers {
  const transportOf = (id: string): mediasoup.types.WebRtcTransport => known(transports.get(id));
  return {
    enter: () =>
      Promise.resolve({
        rtpCapabilities: router.rtpCapabilities,
        producers: [...peers].filter((other) => other !== peer).flatMap((other) => other.producers),
      }),
    transport: async () => {
      const transport = await router.createWebRtcTransport({
        webRtcServer,
        enableUdp: true,
        enableTcp: true,
        preferUdp: true,
      });
      transports.set(transport.id, transport);
      const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
      return { id, iceParameters, iceCandidates, dtlsParameters };
    },
    connect: async ({ transportId, dtlsParameters }) => {
      await transportOf(transportId).connect({ dtlsParameters });
      return {};
    },
    produce: async ({ transportId, kind, rtpParameters }) => {
      const producer = await transportOf(transportId).produce({ kind, rtpParameters });
      peer.producers.push({ id: producer.id, kind });
      for (const other of peers)
        if (other !== peer)
          other.socket.send(JSON.stringify({ event: 'producer', producer: { id: producer.id, kind } }));
      return { id: producer.id };
    },
    consume: async ({ transportId, producerId, rtpCapabilities }) => {
      const consumer = await transportOf(transportId).consume({ producerId, rtpCapabilities, paused: true });
      consumers.set(consumer.id, consumer);
      return { id: consumer.id, producerId, kind: consumer.kind, rtpParameters: consumer.rtpParameters };
    },
    resume: async ({ consumerId }) => {
      await known(consumers.get(consumerId)).resume();
      return {};
    },
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('unknown id');
  return value;
}

async function answer(socket: WebSocket, handlers: Handlers, text: string): Promise<void> {
  const { id, command, input } = JSON.parse(text) as { id: number; command: BareCommand; input: never };
  try {
    socket.send(JSON.stringify({ id, output: await handlers[command](input) }));
  } catch (error) {
    // Somebody who leaves takes streams along that others were about to receive.
    socket.send(JSON.stringify({ id, failed: error instanceof Error ? error.message : String(error) }));
  }
}

async function pageScript(): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
  });
  return result.outputFiles[0]?.text ?? '';
}

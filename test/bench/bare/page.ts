import { Device, type types } from 'mediasoup-client';
import './page-type.js';
import type { BareCommand, BareCommands, BareProducer } from './protocol.js';

interface Encoding {
  readonly rid: string;
  readonly maxBitrate: number;
  readonly scaleResolutionDownBy: number;
}
const ENCODINGS: Encoding[] = [
  { rid: 'r0', maxBitrate: 150_000, scaleResolutionDownBy: 4 },
  { rid: 'r1', maxBitrate: 500_000, scaleResolutionDownBy: 2 },
  { rid: 'r2', maxBitrate: 1_200_000, scaleResolutionDownBy: 1 },
];

const capture = navigator.mediaDevices.getUserMedia({
  audio: true,
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24 } },
});

class Signalling {
  private readonly pending = new Map<number, { done(output: never): void; failed(error: Error): void }>();
  private next = 0;
  onProducer: (producer: BareProducer) => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as {
        id?: number;
        output: never;
        failed?: string;
        producer?: BareProducer;
      };
      const waiting = this.pending.get(message.id ?? -1);
      if (message.producer) this.onProducer(message.producer);
      else if (message.failed !== undefined) waiting?.failed(new Error(message.failed));
      else waiting?.done(message.output);
    };
  }

  static async connect(): Promise<Signalling> {
    const socket = new WebSocket(location.origin.replace('http', 'ws'));
    await new Promise((resolve) => (socket.onopen = resolve));
    return new Signalling(socket);
  }

  close(): void {
    this.socket.close();
  }

  send<C extends BareCommand>(
    command: C,
    input: BareCommands[C]['input'],
  ): Promise<BareCommands[C]['output']> {
    const id = this.next++;
    this.socket.send(JSON.stringify({ id, command, input }));
    return new Promise((done, failed) => this.pending.set(id, { done, failed }));
  }
}

let leave = (): void => undefined;

async function join(sends = true): Promise<void> {
  const signalling = await Signalling.connect();
  const waiting: BareProducer[] = [];
  signalling.onProducer = (producer) => waiting.push(producer);
  const device = new Device();
  const { rtpCapabilities, producers } = await signalling.send('enter', {});
  await device.load({ routerRtpCapabilities: rtpCapabilities as types.RtpCapabilities });
  const [sending, receiving] = await Promise.all([
    signalling.send('transport', {}),
    signalling.send('transport', {}),
  ]);
  const send = device.createSendTransport(sending);
  const receive = device.createRecvTransport(receiving);
  for (const transport of [send, receive]) {
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      signalling.send('connect', { transportId: transport.id, dtlsParameters }).then(() => done(), failed);
    });
  }
  leave = () => {
    signalling.close();
    send.close();
    receive.close();
    document.getElementById('videos')?.replaceChildren();
  };
  send.on('produce', ({ kind, rtpParameters }, done, failed) => {
    signalling.send('produce', { transportId: send.id, kind, rtpParameters }).then(done, failed);
  });
  const consume = async ({ id: producerId }: BareProducer): Promise<void> => {
    const options = await signalling.send('consume', {
      transportId: receive.id,
      producerId,
      rtpCapabilities: device.recvRtpCapabilities,
    });
    const consumer = await receive.consume(options as types.ConsumerOptions);
    play(consumer);
    await signalling.send('resume', { consumerId: consumer.id });
  };
  signalling.onProducer = (producer) => void consume(producer).catch(() => undefined);
  // Somebody who leaves takes streams along.
  const wanted = [...producers, ...waiting].map((producer) => consume(producer).catch(() => undefined));
  await Promise.all([...wanted, sends ? publish(device, send) : null]);
}

async function publish(device: Device, transport: types.Transport): Promise<void> {
  const stream = await capture;
  const vp8 = device.sendRtpCapabilities.codecs?.find(
    (codec) => codec.mimeType.toLowerCase() === 'video/vp8',
  );
  const [audio] = stream.getAudioTracks();
  const [video] = stream.getVideoTracks();
  await Promise.all([
    ...(audio ? [transport.produce({ track: audio, stopTracks: false })] : []),
    ...(video
      ? [
          transport.produce({
            track: video,
            stopTracks: false,
            encodings: ENCODINGS,
            ...(vp8 ? { codec: vp8 } : {}),
          }),
        ]
      : []),
  ]);
}

function play(consumer: types.Consumer): void {
  const element = document.createElement(consumer.kind);
  element.autoplay = true;
  element.srcObject = new MediaStream([consumer.track]);
  document.getElementById('videos')?.append(element);
}

window.bare = {
  ready: async () => {
    await capture;
  },
  join: () => join(),
  watch: () => join(false),
  again: async () => {
    leave();
    await join();
  },
};

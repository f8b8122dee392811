/**
 * Runs inside the page, before the app's own scripts: keeps every peer connection and every local track, so that tests
 * can measure what was sent and received without knowing the markup. It must not use anything outside of itself.
 */
export interface FrameSample {
  /** Milliseconds since the epoch, of a clock that never goes back: comparable between pages of one machine. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
  /** Mean luma of the counter's cells. */
  readonly cells: readonly number[];
}
export interface VideoRecording {
  readonly side: 'sent' | 'received';
  readonly trackId: string;
  readonly frames: readonly FrameSample[];
}
export interface AudioRecording {
  readonly side: 'sent' | 'received';
  readonly trackId: string;
  /** Root mean square of each 10 ms. */
  readonly envelope: readonly number[];
}
/** What the encoder of one simulcast layer has sent so far. */
export interface OutboundLayer {
  readonly at: number;
  readonly rid: string;
  readonly width: number;
  readonly framesSent: number;
}
/** How many whole pictures of a track have come in over the network so far, decoded or not. */
export interface InboundCount {
  readonly at: number;
  readonly trackId: string;
  readonly framesReceived: number;
}
export interface MediaRecording {
  readonly videos: readonly VideoRecording[];
  readonly audios: readonly AudioRecording[];
  /** Several times a second. */
  readonly layers: readonly OutboundLayer[];
  readonly inbound: readonly InboundCount[];
}
/** All that has come in over the network so far, over every connection. */
export interface Arrival {
  readonly at: number;
  readonly frames: number;
  /** Sum of the energy of all sound (W3C WebRTC Statistics, totalAudioEnergy). */
  readonly energy: number;
}
export interface ShownVideo {
  readonly remote: boolean;
  readonly width: number;
  readonly height: number;
  readonly cells: readonly number[];
}
export interface CounterShape {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
}

export interface Probe {
  /** Every sent and received track for `ms` milliseconds. */
  record(ms: number, shape: CounterShape): Promise<MediaRecording>;
  /** How media goes at the moment, for each connection: `udp`, `tcp`, or `relay over tcp`. */
  paths(): Promise<readonly string[]>;
  /** Begins to note what arrives, every 50 ms; `arrivals` answers what was noted since. */
  watchArrivals(): void;
  arrivals(): readonly Arrival[];
  /** What the page's video elements show now. */
  shown(shape: CounterShape): readonly ShownVideo[];
  /** When the first picture of somebody else is shown, in milliseconds of the page's clock. */
  firstRemoteFrame(timeoutMs: number): Promise<number>;
  /** Watches for a picture that comes over a connection made from now on. */
  expectNewPictures(): void;
  newPictureAt(): Promise<number>;
  /** Every peer connection that is not closed. */
  connections(): readonly RTCPeerConnection[];
}

declare global {
  interface Window {
    rinjoProbe: Probe;
  }
}

/** Chromium's, of the "mediacapture-transform" draft; not in TypeScript's DOM library. */
interface TrackProcessor<T> {
  readonly readable: ReadableStream<T>;
}
type TrackProcessorClass = new <T>(init: {
  track: MediaStreamTrack;
  maxBufferSize: number;
}) => TrackProcessor<T>;

export function installProbe(): void {
  const connections: RTCPeerConnection[] = [];
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
  let newPicture: Promise<number> | undefined;
  let watched: { readonly noted: Arrival[]; readonly stop: () => void } | undefined;
  const Processor = (window as Window & { MediaStreamTrackProcessor?: TrackProcessorClass })
    .MediaStreamTrackProcessor;

  const open = (): RTCPeerConnection[] => connections.filter((c) => c.connectionState !== 'closed');
  const isTrack = (track: MediaStreamTrack | null): track is MediaStreamTrack => track?.readyState === 'live';
  const sentTracks = (): MediaStreamTrack[] =>
    open().flatMap((c) =>
      c
        .getSenders()
        .map((s) => s.track)
        .filter(isTrack),
    );
  const receivedTracks = (): MediaStreamTrack[] =>
    open().flatMap((c) =>
      c
        .getTransceivers()
        .filter((t) => t.currentDirection === 'recvonly' || t.currentDirection === 'sendrecv')
        .map((t) => t.receiver.track)
        .filter(isTrack),
    );

  const now = (): number => performance.timeOrigin + performance.now();
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });

  /** Mean luma of the inner part of each cell, from a picture drawn at four pixels per cell. */
  function cellsOf(source: CanvasImageSource, width: number, height: number, shape: CounterShape): number[] {
    if (!context) throw new Error('No 2D canvas');
    const cell = width * shape.cell;
    const [w, h] = [shape.columns * 4, shape.rows * 4];
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
    context.drawImage(
      source,
      0,
      height - cell * shape.rows,
      cell * shape.columns,
      cell * shape.rows,
      0,
      0,
      w,
      h,
    );
    const { data } = context.getImageData(0, 0, w, h);
    const luma = (x: number, y: number): number => {
      const at = (y * w + x) * 4;
      return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    };
    const cells: number[] = [];
    for (let row = 0; row < shape.rows; row++) {
      for (let column = 0; column < shape.columns; column++) {
        const [x, y] = [column * 4 + 1, row * 4 + 1];
        cells.push(Math.round((luma(x, y) + luma(x + 1, y) + luma(x, y + 1) + luma(x + 1, y + 1)) / 4));
      }
    }
    return cells;
  }

  function processed<T>(track: MediaStreamTrack): {
    frames: ReadableStreamDefaultReader<T>;
    stop: () => void;
  } {
    if (!Processor) throw new Error('This browser has no MediaStreamTrackProcessor');
    const copy = track.clone();
    const frames = new Processor<T>({ track: copy, maxBufferSize: 60 }).readable.getReader();
    return { frames, stop: () => copy.stop() };
  }

  async function recordVideo(track: MediaStreamTrack, until: Promise<void>, shape: CounterShape) {
    const { frames, stop } = processed<VideoFrame>(track);
    const samples: FrameSample[] = [];
    void until.then(stop);
    for (let next = await frames.read(); !next.done; next = await frames.read()) {
      const { displayWidth: width, displayHeight: height } = next.value;
      samples.push({
        at: now(),
        width,
        height,
        cells: cellsOf(next.value, width, height, shape),
      });
      next.value.close();
    }
    return samples;
  }

  async function recordAudio(track: MediaStreamTrack, until: Promise<void>): Promise<number[]> {
    const { frames, stop } = processed<AudioData>(track);
    const envelope: number[] = [];
    let squares = 0;
    let count = 0;
    void until.then(stop);
    for (let next = await frames.read(); !next.done; next = await frames.read()) {
      const audio = next.value;
      const plane = new Float32Array(audio.numberOfFrames);
      audio.copyTo(plane, { planeIndex: 0, format: 'f32-planar' });
      const step = audio.sampleRate / 100;
      for (const sample of plane) {
        squares += sample * sample;
        if (++count >= step) {
          envelope.push(Math.sqrt(squares / count));
          squares = count = 0;
        }
      }
      audio.close();
    }
    return envelope;
  }

  /** Adds the present numbers of the encoders and of the network side of the receivers. */
  async function sample(layers: OutboundLayer[], inbound: InboundCount[]): Promise<void> {
    for (const connection of open()) {
      for (const value of (await connection.getStats()).values()) {
        const report = value as RTCOutboundRtpStreamStats & RTCInboundRtpStreamStats;
        if (report.kind !== 'video') continue;
        const at = now();
        const { rid = '', frameWidth: width = 0, framesSent = 0, framesReceived = 0 } = report;
        if (report.type === 'outbound-rtp') layers.push({ at, rid, width, framesSent });
        if (report.type === 'inbound-rtp')
          inbound.push({ at, trackId: report.trackIdentifier, framesReceived });
      }
    }
  }

  window.rinjoProbe = {
    async record(ms, shape) {
      const until = new Promise<void>((resolve) => setTimeout(resolve, ms));
      const sides = [
        ...sentTracks().map((track) => ({ side: 'sent' as const, track })),
        ...receivedTracks().map((track) => ({ side: 'received' as const, track })),
      ];
      const layers: OutboundLayer[] = [];
      const inbound: InboundCount[] = [];
      const sampling = setInterval(() => void sample(layers, inbound), 200);
      const [videos, audios] = await Promise.all([
        Promise.all(
          sides
            .filter(({ track }) => track.kind === 'video')
            .map(async ({ side, track }) => ({
              side,
              trackId: track.id,
              frames: await recordVideo(track, until, shape),
            })),
        ),
        Promise.all(
          sides
            .filter(({ track }) => track.kind === 'audio')
            .map(async ({ side, track }) => ({
              side,
              trackId: track.id,
              envelope: await recordAudio(track, until),
            })),
        ),
      ]);
      clearInterval(sampling);
      return { videos, audios, layers, inbound };
    },
    async paths() {
      const found: string[] = [];
      for (const connection of open()) {
        const report = await connection.getStats();
        for (const value of report.values()) {
          const pair = value as RTCIceCandidatePairStats;
          if (pair.type !== 'candidate-pair' || !pair.nominated || pair.state !== 'succeeded') continue;
          const local = report.get(pair.localCandidateId) as
            { protocol: string; relayProtocol?: string } | undefined;
          if (!local) continue;
          const { protocol, relayProtocol } = local;
          found.push(relayProtocol ? `relay over ${relayProtocol}` : protocol);
        }
      }
      return found;
    },
    watchArrivals() {
      watched?.stop();
      const noted: Arrival[] = [];
      // Connections come and go: what a closed one brought stays counted.
      const totals = new Map<string, { frames: number; energy: number }>();
      const look = async (): Promise<void> => {
        for (const [index, connection] of connections.entries()) {
          if (connection.connectionState === 'closed') continue;
          for (const value of (await connection.getStats()).values()) {
            const report = value as RTCInboundRtpStreamStats & { totalAudioEnergy?: number };
            if (report.type !== 'inbound-rtp') continue;
            totals.set(`${String(index)} ${report.id}`, {
              frames: report.framesReceived ?? 0,
              energy: report.totalAudioEnergy ?? 0,
            });
          }
        }
        const all = [...totals.values()];
        noted.push({
          at: now(),
          frames: all.reduce((sum, { frames }) => sum + frames, 0),
          energy: all.reduce((sum, { energy }) => sum + energy, 0),
        });
      };
      const timer = setInterval(() => void look(), 50);
      watched = { noted, stop: () => clearInterval(timer) };
    },
    arrivals() {
      return watched?.noted ?? [];
    },
    shown(shape) {
      const received = new Set(receivedTracks());
      return [...document.querySelectorAll('video')]
        .filter((video) => video.videoWidth > 0 && video.checkVisibility())
        .map((video) => ({
          remote:
            video.srcObject instanceof MediaStream &&
            video.srcObject.getVideoTracks().some((t) => received.has(t)),
          width: video.videoWidth,
          height: video.videoHeight,
          cells: cellsOf(video, video.videoWidth, video.videoHeight, shape),
        }));
    },
    expectNewPictures() {
      const old = new Set(connections);
      const look = async (): Promise<number> => {
        for (;;) {
          for (const connection of open().filter((c) => !old.has(c))) {
            for (const value of (await connection.getStats()).values()) {
              const report = value as RTCInboundRtpStreamStats;
              if (report.type === 'inbound-rtp' && report.kind === 'video' && (report.framesDecoded ?? 0) > 0)
                return now();
            }
          }
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      newPicture = look();
    },
    connections: open,
    newPictureAt: () => newPicture ?? Promise.reject(new Error('Nothing is watched')),
    firstRemoteFrame(timeoutMs) {
      const deadline = performance.now() + timeoutMs;
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const received = new Set(receivedTracks());
          const seen = [...document.querySelectorAll('video')].some(
            (video) =>
              video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA &&
              video.videoWidth > 0 &&
              video.srcObject instanceof MediaStream &&
              video.srcObject.getVideoTracks().some((track) => received.has(track)),
          );
          if (seen) resolve(performance.now());
          else if (performance.now() > deadline) reject(new Error(`No picture within ${timeoutMs} ms`));
          else requestAnimationFrame(look);
        };
        look();
      });
    },
  };
}

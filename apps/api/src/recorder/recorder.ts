import { createSocket, type Socket } from 'node:dgram';
import { Lines } from './lines.js';
import type { FromRecorder, ToRecorder, TrackSpec } from './messages.js';
import { Track } from './track.js';

const TICK_MS = 100;
/** A burst of packets while this process is busy; the system may give less. */
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

interface Recorded {
  readonly track: Track;
  readonly socket: Socket;
}

/** Everything that one recorder process records: a port, a pipeline and files for each track. */
export class Recorder {
  private readonly tracks = new Map<string, Promise<Recorded>>();
  private readonly lines = new Map<string, Promise<Lines>>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly folder: string,
    private readonly tell: (message: FromRecorder) => void,
    private readonly now: () => number = Date.now,
  ) {
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  take(message: ToRecorder): void {
    switch (message.kind) {
      case 'open': {
        const { trackId } = message.track;
        const opening = this.open(message.track);
        this.tracks.set(trackId, opening);
        opening.catch((cause: unknown) => this.failed(trackId, cause));
        return;
      }
      case 'openLines': {
        const { trackId } = message.lines;
        const opening = Lines.open(message.lines, this.folder, this.now);
        this.lines.set(trackId, opening);
        opening.catch((cause: unknown) => this.failed(trackId, cause));
        return;
      }
      case 'line':
        this.lines
          .get(message.trackId)
          ?.then((lines) => lines.add(message.line))
          .catch((cause: unknown) => this.failed(message.trackId, cause));
        return;
      case 'close':
        this.close(message.trackId).catch((cause: unknown) => this.failed(message.trackId, cause));
    }
  }

  /** Ends every file. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await Promise.allSettled([...this.tracks.keys(), ...this.lines.keys()].map((id) => this.close(id)));
  }

  private async open(spec: TrackSpec): Promise<Recorded> {
    const { trackId } = spec;
    const socket = createSocket('udp4');
    const track = new Track(
      spec,
      this.folder,
      {
        keyFrame: () => this.tell({ kind: 'keyFrame', trackId }),
        segment: (segment) => this.tell({ kind: 'segment', trackId, segment }),
        failed: (cause) => this.failed(trackId, cause),
      },
      this.now,
    );
    socket.on('message', (bytes) => track.receive(bytes));
    socket.on('error', (cause) => this.failed(trackId, cause));
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    socket.setRecvBufferSize(RECEIVE_BUFFER_BYTES);
    this.tell({ kind: 'opened', trackId, port: socket.address().port });
    return { track, socket };
  }

  private async close(trackId: string): Promise<void> {
    const opening = this.tracks.get(trackId);
    if (opening) {
      this.tracks.delete(trackId);
      const { socket, track } = await opening;
      socket.close();
      await track.close();
    }
    const lines = this.lines.get(trackId);
    if (lines) {
      this.lines.delete(trackId);
      await (await lines).end();
      this.tell({ kind: 'segment', trackId, segment: 1 });
    }
    this.tell({ kind: 'closed', trackId });
  }

  private tick(): void {
    for (const opening of this.tracks.values())
      opening.then(({ track }) => track.tick()).catch(() => undefined);
    for (const opening of this.lines.values())
      void opening.then((lines) => lines.tick()).catch(() => undefined);
  }

  private failed(trackId: string, cause: unknown): void {
    this.tell({ kind: 'failed', trackId, message: cause instanceof Error ? cause.message : String(cause) });
  }
}

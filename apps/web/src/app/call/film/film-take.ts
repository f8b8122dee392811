import type { FilmOutbox } from '../../core/outbox/film-outbox';
import type { OutboxItem, OutboxPlace } from '../../core/outbox/outbox-item';

/** A piece is written this often: what is lost with a browser that dies is no more. */
const PIECE_MS = 1_000;
const VIDEO_BITS = 1_500_000;
const AUDIO_BITS = 48_000;
/** Pieces that players and the product know; a browser has at least one of them. */
const TYPES = ['video/webm;codecs=vp8,opus', 'video/webm;codecs=vp8', 'video/webm', 'video/mp4'] as const;

/** Why a film ends by itself. `full`: no room on the device; `gone`: thrown away; `broken`: camera or browser. */
export type TakeEnd = 'full' | 'gone' | 'broken';

/** What the browser films with; null where it cannot. */
export function filmType(): string | null {
  if (!('MediaRecorder' in globalThis)) return null;
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/** One film of the own camera, piece by piece onto the device. */
export class FilmTake {
  private readonly recorder: MediaRecorder;
  private readonly item: Promise<OutboxItem | null>;
  private readonly stopped: Promise<void>;
  private writing: Promise<void> = Promise.resolve();
  private isConfirmed = false;
  private isOver = false;
  private pieces = 0;
  readonly since = Date.now();

  /** Throws where the browser cannot film these tracks after all. */
  constructor(
    private readonly films: FilmOutbox,
    readonly tracks: readonly MediaStreamTrack[],
    place: OutboxPlace,
    type: string,
    private readonly ended: (why: TakeEnd) => void,
  ) {
    this.recorder = new MediaRecorder(new MediaStream([...tracks]), {
      ...{ mimeType: type, videoBitsPerSecond: VIDEO_BITS, audioBitsPerSecond: AUDIO_BITS },
    });
    this.recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) this.writing = this.writing.then(() => this.write(data));
    };
    this.recorder.onerror = () => {
      this.end('broken');
    };
    this.stopped = new Promise((resolve) => {
      this.recorder.onstop = () => {
        resolve();
        // By itself: the camera has ended.
        this.end('broken');
      };
    });
    this.recorder.start(PIECE_MS);
    this.item = films.begin(place, type.replace(/;.*/, ''));
    void this.item.then((item) => {
      if (!item) this.end('full');
    });
  }

  /** There is a gap: it is kept. Without it, it was a false alarm. */
  confirm(): void {
    this.isConfirmed = true;
  }

  /** Resolves when all of it is on the device, or none of it when it is not worth keeping. */
  async stop(): Promise<void> {
    this.isOver = true;
    if (this.recorder.state !== 'inactive') this.recorder.stop();
    await this.stopped;
    await this.writing;
    const item = await this.item;
    if (item) await this.films.end(item, this.isConfirmed && this.pieces > 0);
  }

  private async write(piece: Blob): Promise<void> {
    const item = await this.item;
    if (!item) return;
    const outcome = await this.films.add(item, piece);
    if (outcome === 'kept') this.pieces += 1;
    else this.end(outcome);
  }

  private end(why: TakeEnd): void {
    if (this.isOver) return;
    this.isOver = true;
    this.ended(why);
  }
}

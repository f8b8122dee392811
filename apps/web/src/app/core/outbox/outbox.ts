import { computed, inject, Service, signal } from '@angular/core';
import type { CallId } from '@rinjo/contract';
import { ApiClient } from '../api-client';
import { OutboxDb } from './outbox-db';
import { OutboxFlag } from './outbox-flag';
import { type Capture, hexOf, type OutboxItem, photoName } from './outbox-item';

/** Without a word from the browser that the signal is back, the server is asked this often. */
const AGAIN_MS = 15_000;
/** How long it is said that all is sent. */
const SAID_MS = 10_000;
const POSITION_MS = 3_000;
const POSITION_AGE_MS = 60_000;

/** Why photos stay on the device for now. */
export type OutboxHold = 'no_signal' | 'sign_in';

export interface OutboxProgress {
  readonly waiting: number;
  /** Since the outbox was last empty. */
  readonly sent: number;
  /** Share of the one on its way. */
  readonly share: number;
  readonly sending: boolean;
  readonly hold: OutboxHold | null;
  readonly refused: number;
}

const EMPTY: OutboxProgress = { waiting: 0, sent: 0, share: 0, sending: false, hold: null, refused: 0 };

/**
 * Photos that are not safe on the server yet. Each is written to this device before anything else is tried with it, sent in order
 * when there is a signal, also after the page was closed, and removed only when the server says that it keeps it.
 */
@Service()
export class Outbox {
  private readonly api = inject(ApiClient);
  private readonly flag = inject(OutboxFlag);
  private readonly state = signal<OutboxProgress>(EMPTY);
  private db: Promise<OutboxDb> | null = null;
  private clockOffsetMs: number | null = null;
  private running: Promise<void> | null = null;
  private stop = new AbortController();
  /** On their way by another road: not to be sent twice. */
  private readonly claimed = new Set<number>();

  readonly progress = this.state.asReadonly();
  readonly any = computed(() => this.state().waiting > 0);

  constructor() {
    addEventListener('online', () => void this.flush());
    addEventListener('offline', () => {
      this.stop.abort();
      this.stop = new AbortController();
    });
    setInterval(() => {
      if (this.any()) void this.flush();
    }, AGAIN_MS);
  }

  /** While there is a signal: what is needed when there is none. */
  async prepare(callId: CallId, guest: boolean): Promise<void> {
    await this.askClock();
    const db = await this.open();
    if (!db) return;
    this.flag.arm();
    // Without a signal nothing can be loaded any more.
    await Promise.all([import('./outbox-upload'), navigator.storage.persist()]).catch(() => undefined);
    if (guest)
      await this.api
        .issueUploadPass(callId)
        .then((pass) => db.setPass(callId, pass))
        .catch((cause: unknown) => {
          console.debug('upload pass:', cause);
        });
    await this.refresh();
    void this.flush();
  }

  /** What is known of a photo at the moment it is taken. */
  async capture(photo: Blob): Promise<Capture & { readonly name: string; readonly content: ArrayBuffer }> {
    const takenAt = new Date().toISOString();
    const [content, position] = await Promise.all([photo.arrayBuffer(), positionIfAllowed()]);
    const sha256 = hexOf(await crypto.subtle.digest('SHA-256', content));
    const { clockOffsetMs } = this;
    return { sha256, takenAt, clockOffsetMs, position, name: photoName(takenAt, photo.type), content };
  }

  /**
   * Writes a photo to this device; it is claimed by whoever adds it until `release`. Null when the device has no room or the browser
   * cannot: then nothing is promised.
   */
  async add(
    callId: CallId,
    type: string,
    { content, ...capture }: Awaited<ReturnType<Outbox['capture']>>,
  ): Promise<OutboxItem | null> {
    const db = await this.open();
    if (!db) return null;
    try {
      const item = await db.add({ ...capture, callId, type, bytes: content.byteLength, url: null }, content);
      this.claimed.add(item.id);
      await this.refresh();
      return item;
    } catch (cause) {
      console.debug('outbox:', cause);
      return null;
    }
  }

  /** Ends a claim: the photo is safe elsewhere, or has to go this way. */
  async release({ id }: OutboxItem, isSafe: boolean): Promise<void> {
    this.claimed.delete(id);
    const db = await this.open();
    if (isSafe) await db?.remove(id);
    await this.refresh();
    void this.flush();
  }

  /** Sends what waits, one after the other; one page at a time. */
  flush(): Promise<void> {
    this.running ??= this.withLock()
      .catch((cause: unknown) => {
        console.debug('outbox:', cause);
      })
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  private async withLock(): Promise<void> {
    await navigator.locks.request('rinjo-outbox', { ifAvailable: true }, async (lock) => {
      if (lock) await this.sendAll();
    });
  }

  private async sendAll(): Promise<void> {
    const db = await this.open();
    if (!db) return;
    await this.refresh();
    if (!navigator.onLine) {
      this.change({ sending: false, ...(this.any() && { hold: 'no_signal' }) });
      return;
    }
    const skipped = new Set<number>();
    for (let item = await this.next(db, skipped); item; item = await this.next(db, skipped)) {
      this.change({ sending: true, share: 0, hold: null });
      const outcome = await this.send(db, item);
      if (outcome === 'later' || outcome === 'unauthenticated') {
        this.change({ sending: false, hold: outcome === 'later' ? 'no_signal' : 'sign_in' });
        return;
      }
      if (outcome === 'refused') {
        skipped.add(item.id); // it stays here: nobody else has it
        this.change({ refused: skipped.size });
      } else {
        await db.remove(item.id);
        this.change({ sent: this.state().sent + 1 });
      }
      await this.refresh();
    }
    this.change({ sending: false, share: 0, hold: null });
    if (!this.any())
      setTimeout(() => {
        this.change({ sent: 0 });
      }, SAID_MS);
  }

  private async send(
    db: OutboxDb,
    item: OutboxItem,
  ): Promise<'kept' | 'refused' | 'later' | 'unauthenticated'> {
    const content = await db.content(item.id);
    if (!content) return 'kept';
    const upload = await import('./outbox-upload').catch(() => null);
    if (!upload) return 'later';
    return upload.uploadItem({
      ...{ item, content, token: await db.pass(item.callId), signal: this.stop.signal },
      onUrl: (url) => void db.setUrl(item.id, url),
      onProgress: (sent) => {
        this.change({ share: item.bytes === 0 ? 1 : sent / item.bytes });
      },
    });
  }

  private async next(db: OutboxDb, skipped: ReadonlySet<number>): Promise<OutboxItem | undefined> {
    const items = await db.items();
    return items.find(({ id }) => !this.claimed.has(id) && !skipped.has(id));
  }

  private async refresh(): Promise<void> {
    const waiting = (await (await this.open())?.items())?.length ?? 0;
    this.change({ waiting, ...(waiting === 0 && { hold: null }) });
    this.flag.set(waiting > 0);
  }

  private change(change: Partial<OutboxProgress>): void {
    this.state.update((state) => ({ ...state, ...change }));
  }

  private open(): Promise<OutboxDb | null> {
    this.db ??= OutboxDb.open();
    return this.db.catch((cause: unknown) => {
      console.debug('outbox:', cause);
      this.db = null;
      return null;
    });
  }

  /** The server's clock by its Date header, to half a second and half the way there. */
  private async askClock(): Promise<void> {
    const begin = Date.now();
    const answer = await fetch('/api/v1/health/live', { cache: 'no-store' }).catch(() => null);
    const date = Date.parse(answer?.headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.clockOffsetMs = Math.round((begin + Date.now()) / 2 - (date + 500));
  }
}

/** Where the device is, when its owner has allowed that before; nobody is asked because of a photo. */
async function positionIfAllowed(): Promise<Capture['position']> {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    if (state !== 'granted') return null;
  } catch {
    return null;
  }
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        resolve({ latitude, longitude, accuracy });
      },
      () => {
        resolve(null);
      },
      { timeout: POSITION_MS, maximumAge: POSITION_AGE_MS },
    );
  });
}

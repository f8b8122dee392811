import { computed, inject, Service, signal } from '@angular/core';
import type { CallId } from '@rinjo/contract';
import { ApiClient } from '../api-client';
import type { Pace } from './checked-stack';
import type { Content, Outcome } from './outbox-upload';
import { OutboxDb } from './outbox-db';
import { OutboxFlag } from './outbox-flag';
import { Claims } from './claims';
import { CaptureFacts } from './capture-facts';
import { type Capture, metadataOf, type OutboxItem, type OutboxPlace } from './outbox-item';

/** Without a word from the browser that the signal is back, the server is asked this often. */
const AGAIN_MS = 15_000;
/** How long it is said that all is sent. */
const SAID_MS = 10_000;

/** A film that is sent while its device is in a call: a piece of 256 KB a second at most. */
const PACE: Pace = { bytes: 262_144, waitMs: () => 1_000 };

/** Why photos stay on the device for now. */
export type OutboxHold = 'no_signal' | 'sign_in' | 'full';

export interface OutboxProgress {
  readonly waiting: number;
  /** Since the outbox was last empty. */
  readonly sent: number;
  /** Share of the one on its way. */
  readonly share: number;
  /** The one on its way. */
  readonly current: number | null;
  readonly sending: boolean;
  readonly hold: OutboxHold | null;
  readonly refused: number;
}

/** What else the line carries. `call`: films are sent a little at a time; `weak`: they wait. */
export type LineUse = 'nothing' | 'call' | 'weak';

/** What keeps everything here for now, by what became of one. */
const HOLDS: Readonly<Partial<Record<Outcome, OutboxHold>>> = {
  ...{ later: 'no_signal', stopped: 'no_signal', unauthenticated: 'sign_in', full: 'full' },
};

const EMPTY: OutboxProgress = {
  ...{ waiting: 0, sent: 0, share: 0, current: null, sending: false, hold: null, refused: 0 },
};

/**
 * Photos and films that are not safe on the server yet. Each is written to this device before anything else is tried with it, sent in order
 * when there is a signal, also after the page was closed, and removed only when the server says that it keeps it.
 */
@Service()
export class Outbox {
  private readonly api = inject(ApiClient);
  private readonly flag = inject(OutboxFlag);
  private readonly facts = inject(CaptureFacts);
  private readonly state = signal<OutboxProgress>(EMPTY);
  private db: Promise<OutboxDb> | null = null;
  private running: Promise<void> | null = null;
  private stop = new AbortController();
  /** On their way by another road: not to be sent twice. */
  private readonly claims = new Claims();
  private readonly line = signal<LineUse>('nothing');
  private readonly refused = signal<ReadonlySet<number>>(new Set());
  private readonly kept = signal<readonly OutboxItem[]>([]);
  /** What is being sent, to be stopped when it is thrown away. */
  private onTheWay: { readonly id: number; readonly stop: AbortController } | null = null;

  readonly progress = this.state.asReadonly();
  /** Everything on this device, the oldest first. */
  readonly items = this.kept.asReadonly();
  /** What the server did not accept. */
  readonly refusals = this.refused.asReadonly();
  private readonly claimed = signal<ReadonlySet<number>>(new Set());
  /** Films wait for a better line. */
  readonly filmsWait = computed(() => this.line() === 'weak');
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
    await this.facts.ask();
    const db = await this.open();
    if (!db) return;
    this.flag.arm();
    // Without a signal nothing can be loaded any more.
    await Promise.all([
      ...[import('./outbox-upload'), import('./finish-film'), navigator.storage.persist()],
    ]).catch(() => undefined);
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

  /**
   * Writes a photo to this device; it is claimed by whoever adds it until `release`. Null when the device has no room or the browser
   * cannot: then nothing is promised.
   */
  async add(
    place: OutboxPlace,
    type: string,
    { content, ...capture }: Capture & { readonly name: string; readonly content: ArrayBuffer },
  ): Promise<OutboxItem | null> {
    const db = await this.open();
    if (!db) return null;
    try {
      const item = await db.add(
        { ...capture, ...place, type, bytes: content.byteLength, url: null },
        content,
      );
      await this.claim(item);
      return item;
    } catch (cause) {
      console.debug('outbox:', cause);
      return null;
    }
  }

  /** Whether somebody films it now. */
  isFilming({ id, open }: OutboxItem): boolean {
    return open && this.claimed().has(id);
  }

  /** Nobody else sends it until `release`. */
  async claim({ id }: OutboxItem): Promise<void> {
    await this.claims.take(id);
    await this.refresh();
  }

  /** Ends a claim: the photo is safe elsewhere, or has to go this way. */
  async release({ id }: OutboxItem, isSafe: boolean): Promise<void> {
    this.claims.release(id);
    const db = await this.open();
    if (isSafe) await db?.remove(id);
    await this.refresh();
    void this.flush();
  }

  /** What else the line carries from now on. */
  setLine(use: LineUse): void {
    const was = this.line();
    this.line.set(use);
    if (was === 'weak' && use !== 'weak') void this.flush();
  }

  /** Deletes it here, and what the server has of it: nothing of it is left anywhere. */
  async discard(item: OutboxItem): Promise<void> {
    const db = await this.open();
    const url = (await db?.item(item.id))?.url ?? item.url;
    if (this.onTheWay?.id === item.id) this.onTheWay.stop.abort();
    await db?.remove(item.id);
    await this.refresh();
    if (url === null) return;
    const upload = await import('./outbox-upload').catch(() => null);
    await upload?.takeBack(url, item.callId && ((await db?.pass(item.callId)) ?? null));
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
      this.change({ sending: true, current: item.id, share: 0, hold: null });
      const outcome = await this.send(db, item);
      const isGone = (await db.item(item.id)) === null;
      const hold = isGone ? undefined : HOLDS[outcome];
      if (hold) {
        this.change({ sending: false, current: null, hold });
        return;
      }
      if (isGone) skipped.add(item.id);
      else if (outcome === 'refused') {
        skipped.add(item.id); // it stays here: nobody else has it
        this.refused.set(new Set(skipped));
        this.change({ refused: skipped.size });
      } else {
        await db.remove(item.id);
        this.change({ sent: this.state().sent + 1 });
      }
      await this.refresh();
    }
    this.change({ sending: false, current: null, share: 0, hold: null });
    if (!this.any())
      setTimeout(() => {
        this.change({ sent: 0 });
      }, SAID_MS);
  }

  private async send(db: OutboxDb, waiting: OutboxItem): Promise<Outcome> {
    const loaded = await Promise.all([import('./outbox-upload'), import('./finish-film')]).catch(() => null);
    if (!loaded) return 'later';
    const [upload, { finishFilm, filmContent }] = loaded;
    const item = await finishFilm(db, waiting);
    if (!item) {
      await db.remove(waiting.id);
      return 'kept';
    }
    const content: Content | null = item.pieces ? filmContent(db, item) : await photoContent(db, item);
    if (!content) return 'kept';
    const onTheWay = { id: item.id, stop: new AbortController() };
    this.onTheWay = onTheWay;
    const { outcome } = await upload.uploadContent({
      ...{ content, metadata: metadataOf(item), url: item.url },
      token: item.callId && (await db.pass(item.callId)),
      signal: AbortSignal.any([this.stop.signal, onTheWay.stop.signal]),
      onUrl: (url) => void db.setUrl(item.id, url),
      onProgress: (sent) => {
        this.change({ share: item.bytes === 0 ? 1 : sent / item.bytes });
      },
      ...(item.pieces && this.line() !== 'nothing' && { pace: PACE }),
    });
    return outcome;
  }

  private async next(db: OutboxDb, skipped: ReadonlySet<number>): Promise<OutboxItem | undefined> {
    const items = await db.items();
    const claimed = await this.claims.all();
    return items.find(
      ({ id, pieces }) => !claimed.has(id) && !skipped.has(id) && !(pieces && this.line() === 'weak'),
    );
  }

  /** Looks again at what is on the device. */
  async refresh(): Promise<void> {
    const items = (await (await this.open())?.items()) ?? [];
    const claimed = await this.claims.all();
    const waiting = items.filter(({ id }) => !claimed.has(id)).length;
    this.claimed.set(claimed);
    this.kept.set(items);
    this.change({ waiting, ...(waiting === 0 && { hold: null }) });
    this.flag.set(items.length > 0);
  }

  private change(change: Partial<OutboxProgress>): void {
    this.state.update((state) => ({ ...state, ...change }));
  }

  /** What is written to; null where the browser cannot. */
  open(): Promise<OutboxDb | null> {
    this.db ??= OutboxDb.open();
    return this.db.catch((cause: unknown) => {
      console.debug('outbox:', cause);
      this.db = null;
      return null;
    });
  }

  /** Where the server expects the rest of what was added. */
  async setUrl({ id }: OutboxItem, url: string): Promise<void> {
    await (await this.open())?.setUrl(id, url);
  }
}

async function photoContent(db: OutboxDb, { id }: OutboxItem): Promise<Blob | null> {
  const content = await db.content(id);
  return content && new Blob([content]);
}

import { computed, inject, Service, signal } from '@angular/core';
import type { EvidenceId } from '@rinjo/contract';
import { CaptureFacts } from '../../core/outbox/capture-facts';
import { Outbox } from '../../core/outbox/outbox';
import { metadataOf, type OutboxItem } from '../../core/outbox/outbox-item';
import { type Sent, takeBack, uploadContent } from '../../core/outbox/outbox-upload';
import { pause } from '../../core/pause';
import { EvidenceClient } from '../evidence-client';
import { type Adding, type AddingPlace, type AddingState, isBad, problemOf, wouldBeLost } from './adding';
import { type PreparedFile, prepareFile } from './prepare-file';
import { uploadNotes } from './upload-notes';

const AT_ONCE = 2;
const AGAIN_MS = 15_000;
const SCAN_LOOK_MS = 1_500;
const SCAN_LOOKS = 40;
/** Between looks once the scanner has taken its time: it may be down for hours. */
const LATE_LOOK_MS = 15_000;

/** What belongs to a file on its way, and is nobody else's to see. */
interface Work {
  readonly file: File;
  /** Told when it is kept, and when it is known that nobody will see it. */
  readonly settled: (adding: Adding) => void;
  prepared: PreparedFile | null;
  item: OutboxItem | null;
  url: string | null;
  stop: AbortController;
}

/** Files that people add from this device, whatever page they look at meanwhile. They go the way that photos go. */
@Service()
export class FileUploads {
  private readonly outbox = inject(Outbox);
  private readonly facts = inject(CaptureFacts);
  private readonly client = inject(EvidenceClient);
  private readonly state = signal<readonly Adding[]>([]);
  private readonly works = new Map<number, Work>();
  private last = 0;

  readonly files = this.state.asReadonly();
  /** Grows whenever a file is kept. */
  readonly kept = computed(() => this.state().filter(({ evidenceId }) => evidenceId !== null).length);

  constructor() {
    addEventListener('online', () => this.again());
    addEventListener('offline', () => this.lose());
    addEventListener('beforeunload', (event) => {
      if (this.state().some(wouldBeLost)) event.preventDefault();
    });
    setInterval(() => this.again(), AGAIN_MS);
  }

  add(files: readonly File[], place: AddingPlace, settled: Work['settled'] = () => undefined): void {
    for (const file of files) {
      const id = ++this.last;
      const problem = problemOf(file);
      this.works.set(id, {
        ...{ file, settled, prepared: null, item: null, url: null, stop: new AbortController() },
      });
      const adding: Adding = {
        ...{ id, name: file.name, bytes: file.size, sent: 0, place, problem, evidenceId: null },
        ...{ state: problem ? 'failed' : 'waiting', survives: false },
      };
      this.state.update((all) => [...all, adding]);
      if (problem) settled(adding);
    }
    this.pump();
  }

  pause(id: number): void {
    this.change(id, { state: 'paused' });
    this.halt(id);
  }

  /** Goes on with what is paused, and tries again what has failed. */
  resume(id: number): void {
    this.change(id, { state: 'waiting', problem: null });
    this.pump();
  }

  /** Takes it back: nothing of it stays anywhere. */
  async cancel(id: number): Promise<void> {
    const work = this.works.get(id);
    const adding = this.find(id);
    this.forget(id);
    if (!work || !adding) return;
    work.stop.abort();
    if (work.item) await this.outbox.release(work.item, true);
    uploadNotes.write(work.file, adding.place, null);
    if (work.url !== null) await takeBack(work.url);
    this.pump();
  }

  /** Off the list; the file itself stays where it is. */
  forget(id: number): void {
    this.state.update((all) => all.filter((adding) => adding.id !== id));
    this.works.delete(id);
  }

  private pump(): void {
    const all = this.state();
    const busy = all.filter(({ state }) => BUSY.includes(state)).length;
    for (const { id } of all.filter(({ state }) => state === 'waiting').slice(0, AT_ONCE - busy))
      void this.work(id);
  }

  private async work(id: number): Promise<void> {
    const work = this.works.get(id);
    const adding = this.find(id);
    if (!work || !adding) return;
    if (!navigator.onLine) {
      this.change(id, { state: 'offline' });
      return;
    }
    work.stop = new AbortController();
    const sent = await this.send(id, work, adding);
    if (sent) await this.settle(id, work, adding, sent);
    this.pump();
  }

  /** Null when it was stopped or cannot be read. */
  private async send(id: number, work: Work, { place }: Adding): Promise<Sent | null> {
    this.change(id, { state: 'preparing' });
    try {
      work.prepared ??= await this.prepare(id, work, place);
    } catch (cause) {
      console.debug('file:', cause);
      this.change(id, { state: 'failed', problem: { code: 'unreadable', details: {} } });
      return null;
    }
    if (!this.find(id)) await this.release(work, place); // taken back meanwhile
    if (work.stop.signal.aborted) return null;
    const { content, sha256 } = work.prepared;
    this.change(id, { state: 'sending' });
    return uploadContent({
      content,
      metadata: metadataOf({
        ...{ ...place, name: work.file.name, sha256, takenAt: null, clockOffsetMs: null, position: null },
      }),
      ...{ url: work.url, token: null, signal: work.stop.signal },
      onUrl: (url) => {
        work.url = url;
        if (work.item) void this.outbox.setUrl(work.item, url);
        else uploadNotes.write(work.file, place, url);
      },
      onProgress: (sent) => {
        this.change(id, { sent });
      },
      onLooking: () => {
        this.change(id, { state: 'checking' });
      },
    });
  }

  private async prepare(id: number, work: Work, place: AddingPlace): Promise<PreparedFile> {
    const prepared = await prepareFile(work.file, await this.facts.askRule());
    const { content, sha256, bytes } = prepared;
    this.change(id, { bytes: content.size });
    if (bytes && sha256 !== null) {
      const capture = { sha256, takenAt: null, clockOffsetMs: null, position: null };
      const named = { ...capture, name: work.file.name, content: bytes };
      work.item = await this.outbox.add(place, work.file.type, named);
      this.change(id, { survives: work.item !== null });
    }
    if (!work.item) work.url = uploadNotes.read(work.file, place);
    return prepared;
  }

  private async settle(id: number, work: Work, { place }: Adding, sent: Sent): Promise<void> {
    const { outcome, why, evidenceId } = sent;
    switch (outcome) {
      case 'kept':
        await this.release(work, place);
        this.change(id, { state: 'scanning', evidenceId });
        if (evidenceId) void this.watch(id, evidenceId);
        return;
      case 'refused':
        await this.release(work, place);
        [work.prepared, work.url] = [null, null];
        this.change(id, { state: 'failed', sent: 0, problem: why, survives: false });
        return;
      case 'full':
        // Its owner has it: it would wait here for room that may never come.
        await this.release(work, place);
        this.change(id, { state: 'failed', problem: why, survives: false });
        return;
      case 'later':
        this.change(id, { state: 'offline' });
        return;
      case 'unauthenticated':
        // Guests have no session after the call, but a pass for what waits on their device.
        if (place.chat && work.item) {
          await this.outbox.release(work.item, false);
          this.forget(id);
        } else this.change(id, { state: 'signed_out' });
        return;
      case 'stopped':
        return; // whoever stopped it has said why
    }
  }

  /** This device need not keep it any more. */
  private async release(work: Work, place: AddingPlace): Promise<void> {
    if (work.item) await this.outbox.release(work.item, true);
    work.item = null;
    uploadNotes.write(work.file, place, null);
  }

  /** Until the scanner has said something; that it takes its time is said meanwhile. */
  private async watch(id: number, evidenceId: EvidenceId): Promise<void> {
    for (let look = 1; this.find(id); look += 1) {
      const item = await this.client.read(evidenceId).catch(() => null);
      if (item?.state === 'clean') {
        this.change(id, { state: 'kept' });
        return;
      }
      if (item?.state === 'infected' || item?.state === 'unscannable') {
        this.change(id, { state: item.state });
        return;
      }
      if (look === SCAN_LOOKS) this.change(id, { state: 'scan_late' });
      await pause(look < SCAN_LOOKS ? SCAN_LOOK_MS : LATE_LOOK_MS);
    }
  }

  private again(): void {
    if (!navigator.onLine) return;
    for (const { id, state } of this.state()) if (state === 'offline') this.change(id, { state: 'waiting' });
    this.pump();
  }

  private lose(): void {
    for (const { id, state } of this.state()) {
      if (state !== 'waiting' && state !== 'sending' && state !== 'checking') continue;
      this.change(id, { state: 'offline' });
      this.halt(id);
    }
  }

  private halt(id: number): void {
    this.works.get(id)?.stop.abort();
  }

  private find(id: number): Adding | undefined {
    return this.state().find((adding) => adding.id === id);
  }

  private change(id: number, to: Partial<Adding>): void {
    this.state.update((all) => all.map((adding) => (adding.id === id ? { ...adding, ...to } : adding)));
    const now = this.find(id);
    if (now && to.state && (typeof to.evidenceId === 'string' || isBad(now)))
      this.works.get(id)?.settled(now);
  }
}

const BUSY: readonly AddingState[] = ['preparing', 'sending', 'checking'];

import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import type { AddedFile, AddFile, FileId, FileView, PageOf, PictureKind } from '@rinjo/contract';
import { ApiClient } from '../../core/api-client';
import { CallStore } from '../call-store';
import { StageStore } from '../stage/stage-store';

/** The files of the call, and the pictures among them as addresses that the page can show. Provided by the call room. */
@Service({ autoProvided: false })
export class FilesStore {
  private readonly api = inject(ApiClient);
  private readonly call = inject(CallStore);
  private readonly stage = inject(StageStore);
  private readonly urls = signal<ReadonlyMap<FileId, string>>(new Map());
  private readonly contents = new Map<FileId, Promise<Blob>>();
  private readonly asked = new Set<FileId>();
  private readonly awaited = new Map<FileId, (file: FileView) => void>();
  private readonly sending = signal(0);
  readonly files = computed<readonly FileView[]>(() => this.call.snapshot()?.parts.files ?? []);
  readonly busy = computed(() => this.sending() > 0);
  /** The picture that somebody put before everybody; null while that is a camera, or nothing. */
  readonly onStage = computed(() => {
    const shared = this.stage.shared();
    if (shared?.kind !== 'image') return null;
    return this.files().find(({ id }) => id === shared.fileId) ?? null;
  });

  constructor() {
    effect(() => {
      this.files();
      untracked(() => this.greet());
    });
    inject(DestroyRef).onDestroy(() => {
      for (const url of this.urls().values()) URL.revokeObjectURL(url);
    });
  }

  /** An address for a picture; null until it is here. */
  url(id: FileId): string | null {
    return this.urls().get(id) ?? null;
  }

  /** Where a file can be had. */
  link({ id }: FileView): string {
    const callId = this.call.snapshot()?.callId;
    return this.url(id) ?? (callId ? this.api.fileUrl(callId, id) : '');
  }

  /** Does something with a file once it is in the call. */
  whenHere(id: FileId, then: (file: FileView) => void): void {
    this.awaited.set(id, then);
    this.greet();
  }

  /** Fetches a picture once. */
  async load(id: FileId): Promise<void> {
    const callId = this.call.snapshot()?.callId;
    const file = this.files().find((known) => known.id === id);
    if (!callId || !file?.width || this.asked.has(id)) return;
    this.asked.add(id);
    const done = await this.call.attempt(async () => {
      const blob = await this.content(id);
      this.urls.update((urls) => new Map(urls).set(id, URL.createObjectURL(blob)));
    });
    if (!done) this.asked.delete(id);
  }

  /** The bytes of a file, fetched once. Throws what the server refused. */
  content(id: FileId): Promise<Blob> {
    const callId = this.call.snapshot()?.callId;
    if (!callId) return Promise.reject(new Error('No call'));
    const fetched = this.contents.get(id) ?? this.api.fileContent(callId, id);
    this.contents.set(id, fetched);
    fetched.catch(() => this.contents.delete(id));
    return fetched;
  }

  /** Shares a picture. Answers null when that was refused; the room says why. */
  async add(
    kind: PictureKind,
    file: Blob,
    name: string,
    more: Omit<AddFile, 'kind' | 'name'> = {},
  ): Promise<AddedFile | null> {
    const callId = this.call.snapshot()?.callId;
    if (!callId) return null;
    let added: AddedFile | null = null;
    this.sending.update((count) => count + 1);
    await this.call.attempt(async () => {
      added = await this.api.addFile(callId, file, { kind, name, ...more });
    });
    this.sending.update((count) => count - 1);
    return added;
  }

  /** Shares a picture and puts it before everybody. */
  async show(kind: 'freeze' | 'sheet', file: Blob, name: string, page?: PageOf): Promise<void> {
    const more = page && { pageOf: page.fileId, pageNumber: page.number, pageCount: page.count };
    const added = await this.add(kind, file, name, more);
    if (added) this.stage.showToAll({ kind: 'image', fileId: added.id });
  }

  private greet(): void {
    for (const file of this.files()) {
      const then = this.awaited.get(file.id);
      this.awaited.delete(file.id);
      then?.(file);
    }
  }
}

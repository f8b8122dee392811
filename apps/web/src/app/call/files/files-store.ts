import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { AddedFile, AddFile, FileId, FileKind, FileView, PageOf } from '@rinjo/contract';
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
    inject(DestroyRef).onDestroy(() => {
      for (const url of this.urls().values()) URL.revokeObjectURL(url);
    });
  }

  /** An address for a picture; null until it is here. */
  url(id: FileId): string | null {
    return this.urls().get(id) ?? null;
  }

  /** Fetches a file once. */
  async load(id: FileId): Promise<void> {
    const callId = this.call.snapshot()?.callId;
    if (!callId || this.asked.has(id)) return;
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

  /** Shares a file. Answers null when that was refused; the room says why. */
  async add(
    kind: FileKind,
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
}

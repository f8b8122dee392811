import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type BoardOverlay,
  type CallId,
  type FileId,
  type FileView,
  LIMITS,
  type PictureKind,
} from '@rinjo/contract';
import { Ids } from '../../platform/crypto/ids.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import { BoardPart, StageImages } from '../annotations/index.js';
import { type CallPart, CallPartRegistry, type CallRef, LiveCalls } from '../calls/index.js';
import { FilesInChat } from './chat/files-in-chat.js';
import { samePage } from './document-page.js';
import { lookInto } from './file-type.js';

/** A picture that the call itself makes. */
export interface NewPicture extends Pick<FileView, 'name' | 'page'> {
  readonly kind: PictureKind;
}

interface KnownFile {
  readonly view: FileView;
  /** Null for what people have brought along: the store has it. */
  readonly bytes: Buffer | null;
}

/**
 * The files of the calls on this process. The pictures that a call makes are in its memory, where everybody gets them at once; they go
 * with the call, and `KeepCallFiles` keeps a sealed copy. What people bring along is in the store alone.
 */
@Injectable()
export class CallFiles implements CallPart<'files'>, OnModuleInit {
  readonly key = 'files';
  private readonly calls = new Map<CallId, Map<FileId, KnownFile>>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly images: StageImages,
    private readonly board: BoardPart,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
    private readonly inChat: FilesInChat,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
    this.images.keptBy(({ callId }, fileId) => this.isImage(callId, fileId));
  }

  async load(call: CallRef): Promise<void> {
    const files = await this.inChat.all(call);
    this.calls.set(call.callId, new Map(files.map((view) => [view.id, { view, bytes: null }])));
  }

  snapshot({ callId }: CallRef): readonly FileView[] {
    return [...(this.calls.get(callId)?.values() ?? [])].map(({ view }) => view);
  }

  close({ callId }: CallRef): void {
    this.calls.delete(callId);
  }

  /**
   * Keeps a picture and tells everybody; a page that is here already is answered as it is. Throws UNSUPPORTED_MEDIA_TYPE,
   * FILES_FULL, and NOT_FOUND for a page of what is no PDF of this call.
   */
  add(seat: SeatRef, { kind, name, page }: NewPicture, bytes: Buffer): FileView {
    if (page) {
      if (this.get(seat, page.fileId).view.type !== 'application/pdf') throw new DomainError('NOT_FOUND');
      const known = samePage(this.snapshot(seat), page);
      if (known) return known;
    }
    const looked = lookInto(bytes);
    if (!looked) throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { kind });
    const by = this.live.of(seat).participants.get(seat.participantId);
    if (!by) throw new DomainError('NOT_JOINED');
    this.makeSureOfRoom(seat.callId, bytes.length);
    const view: FileView = {
      id: this.ids.next<FileId>(),
      kind,
      name,
      ...looked,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      board: this.boardOver(seat, kind),
      page,
      by: by.id,
      byName: by.displayName,
      at: this.clock.now().toISOString(),
    };
    this.put(seat, { view, bytes });
    return view;
  }

  /** With the call's lock held: tells everybody of what somebody has brought along, and is kept and clean, once. */
  addKept(call: CallRef, view: FileView): void {
    if (!this.calls.get(call.callId)?.has(view.id)) this.put(call, { view, bytes: null });
  }

  /** Throws NOT_FOUND. */
  get({ callId }: CallRef, fileId: FileId): KnownFile {
    const file = this.calls.get(callId)?.get(fileId);
    if (!file) throw new DomainError('NOT_FOUND');
    return file;
  }

  private put(call: CallRef, file: KnownFile): void {
    const files = this.calls.get(call.callId) ?? new Map<FileId, KnownFile>();
    this.calls.set(call.callId, files.set(file.view.id, file));
    this.broadcaster.toCall(call, 'file.added', { file: file.view });
  }

  /** Pictures of the site carry what was on the board; papers do not. */
  private boardOver(seat: SeatRef, kind: PictureKind): BoardOverlay | null {
    const board = this.board.snapshot(seat);
    return board?.shown && (kind === 'photo' || kind === 'freeze')
      ? { texts: board.texts, corner: board.corner }
      : null;
  }

  private makeSureOfRoom(callId: CallId, bytes: number): void {
    const used = sizeOf(this.calls.get(callId)?.values() ?? []);
    const everywhere = [...this.calls.values()].reduce((sum, files) => sum + sizeOf(files.values()), 0);
    if (used + bytes > LIMITS.callFileBytes)
      throw new DomainError('FILES_FULL', { used, max: LIMITS.callFileBytes });
    if (everywhere + bytes > LIMITS.nodeFileBytes) throw new DomainError('FILES_FULL', {});
  }

  private isImage(callId: CallId, fileId: FileId): boolean {
    const width = this.calls.get(callId)?.get(fileId)?.view.width;
    return width !== undefined && width !== null;
  }
}

const sizeOf = (files: Iterable<KnownFile>): number =>
  [...files].reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);

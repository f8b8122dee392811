import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type BoardOverlay,
  type CallId,
  type FileId,
  type FileKind,
  type FileView,
  LIMITS,
} from '@rinjo/contract';
import { Ids } from '../../platform/crypto/ids.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import { BoardPart, StageImages } from '../annotations/index.js';
import { type CallPart, CallPartRegistry, type CallRef, LiveCalls } from '../calls/index.js';
import { samePage } from './document-page.js';
import { lookInto } from './file-type.js';

interface KeptFile {
  readonly view: FileView;
  readonly bytes: Buffer;
}

/**
 * The files of the calls on this process, in its memory, where everybody in the call gets them at once. They go with the
 * call; `KeepCallFiles` keeps a sealed copy.
 */
@Injectable()
export class CallFiles implements CallPart<'files'>, OnModuleInit {
  readonly key = 'files';
  private readonly calls = new Map<CallId, Map<FileId, KeptFile>>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly images: StageImages,
    private readonly board: BoardPart,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
    this.images.keptBy(({ callId }, fileId) => this.isImage(callId, fileId));
  }

  snapshot({ callId }: CallRef): readonly FileView[] {
    return [...(this.calls.get(callId)?.values() ?? [])].map(({ view }) => view);
  }

  close({ callId }: CallRef): void {
    this.calls.delete(callId);
  }

  /**
   * Keeps a file and tells everybody; a page that is here already is answered as it is. Throws UNSUPPORTED_MEDIA_TYPE,
   * FILES_FULL, and NOT_FOUND for a page of what is no PDF of this call.
   */
  add(
    seat: SeatRef,
    { kind, name, page }: Pick<FileView, 'kind' | 'name' | 'page'>,
    bytes: Buffer,
  ): FileView {
    if (page) {
      if (this.get(seat, page.fileId).view.type !== 'application/pdf') throw new DomainError('NOT_FOUND');
      const known = samePage(this.snapshot(seat), page);
      if (known) return known;
    }
    const looked = lookInto(bytes);
    // Only pictures can be on the stage.
    if (!looked || (looked.width === null && kind !== 'attachment'))
      throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { kind });
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
    const files = this.calls.get(seat.callId) ?? new Map<FileId, KeptFile>();
    this.calls.set(seat.callId, files.set(view.id, { view, bytes }));
    this.broadcaster.toCall(seat, 'file.added', { file: view });
    return view;
  }

  /** Throws NOT_FOUND. */
  get({ callId }: CallRef, fileId: FileId): KeptFile {
    const file = this.calls.get(callId)?.get(fileId);
    if (!file) throw new DomainError('NOT_FOUND');
    return file;
  }

  /** Pictures of the site carry what was on the board; papers do not. */
  private boardOver(seat: SeatRef, kind: FileKind): BoardOverlay | null {
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

const sizeOf = (files: Iterable<KeptFile>): number =>
  [...files].reduce((sum, { bytes }) => sum + bytes.length, 0);

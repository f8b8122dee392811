import { Injectable } from '@nestjs/common';
import type { FileId } from '@rinjo/contract';
import type { CallRef } from '../calls/index.js';

/** The pictures of a call that can be put on its stage. Who keeps files adds itself here. */
@Injectable()
export class StageImages {
  private source: ((call: CallRef, fileId: FileId) => boolean) | null = null;

  keptBy(source: (call: CallRef, fileId: FileId) => boolean): void {
    this.source = source;
  }

  has(call: CallRef, fileId: FileId): boolean {
    return this.source?.(call, fileId) ?? false;
  }
}

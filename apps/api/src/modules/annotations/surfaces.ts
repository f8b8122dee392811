import { Injectable } from '@nestjs/common';
import type { Surface } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { LiveCalls } from '../calls/index.js';
import { StageImages } from './stage-images.port.js';
import type { SurfaceDto } from './surface.dto.js';

/** Which pictures of a call there are. */
@Injectable()
export class Surfaces {
  constructor(
    private readonly live: LiveCalls,
    private readonly images: StageImages,
  ) {}

  /** The surface without anything else in it. Throws NOT_FOUND for somebody or something outside the call. */
  require(seat: SeatRef, surface: SurfaceDto | Surface): Surface {
    if (surface.kind === 'video') {
      const { participantId, source } = surface;
      if (participantId && source && this.live.of(seat).participants.has(participantId))
        return { kind: 'video', participantId, source };
    } else {
      const { fileId } = surface;
      if (fileId && this.images.has(seat, fileId)) return { kind: 'image', fileId };
    }
    throw new DomainError('NOT_FOUND');
  }
}

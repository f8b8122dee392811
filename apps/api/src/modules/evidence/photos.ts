import { Injectable } from '@nestjs/common';
import type { CameraRequestId, FileView } from '@rinjo/contract';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { StagePart } from '../annotations/index.js';
import { CameraRequests } from '../cameras/index.js';

/** Photos that somebody asked somebody else's device for. */
@Injectable()
export class Photos {
  constructor(
    private readonly requests: CameraRequests,
    private readonly stage: StagePart,
    private readonly logger: Logger,
  ) {}

  /** The photo has come: onto everybody's stage with it. Throws NOT_FOUND for a request that is over or another's. */
  async taken(seat: SeatRef, requestId: CameraRequestId, file: FileView): Promise<void> {
    const { by, principal } = this.requests.taken(seat, requestId);
    await this.stage
      .show(principal, by, { kind: 'image', fileId: file.id })
      .catch((cause: unknown) => this.logger.error('a photo did not get onto the stage', causeOf(cause)));
  }
}

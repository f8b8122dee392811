import { Controller, Get, Injectable, Param, Req, Res } from '@nestjs/common';
import type { CallId, Page, RecordingId, RecordingSummary, StoredObjectId } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { sendContent } from '../../platform/http/send-content.js';
import { Recordings } from './recordings.js';

@Injectable()
class CallIdPipe extends IdPipe<CallId> {}
@Injectable()
class RecordingIdPipe extends IdPipe<RecordingId> {}
@Injectable()
class SegmentIdPipe extends IdPipe<StoredObjectId> {}

/** What was recorded of calls. */
@Controller()
export class RecordingsController {
  constructor(private readonly recordings: Recordings) {}

  /** Every recording of a call with its tracks, the oldest first. */
  @Get('calls/:callId/recordings')
  @Require('recording:read')
  list(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
  ): Promise<Page<RecordingSummary>> {
    return this.recordings.ofCall(principal, callId);
  }

  /** One file of a track as it was received, or one range of its bytes. */
  @Get('recordings/:recordingId/segments/:segmentId/content')
  @Require('recording:read')
  async content(
    @Caller() principal: Principal,
    @Param('recordingId', RecordingIdPipe) recordingId: RecordingId,
    @Param('segmentId', SegmentIdPipe) segmentId: StoredObjectId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const content = await this.recordings.open(principal, recordingId, segmentId);
    await sendContent(request, response, content);
  }
}

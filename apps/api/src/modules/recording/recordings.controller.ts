import { Controller, Get, HttpCode, Injectable, Param, Post, Req, Res } from '@nestjs/common';
import type {
  CallId,
  Page,
  RecordingComposition,
  RecordingId,
  RecordingOverlay,
  RecordingSummary,
  StoredObjectId,
} from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { sendContent } from '../../platform/http/send-content.js';
import { DrawnFilms } from './compose/drawn-films.js';
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
  constructor(
    private readonly recordings: Recordings,
    private readonly drawn: DrawnFilms,
  ) {}

  /** Every recording of a call with its tracks, the oldest first. */
  @Get('calls/:callId/recordings')
  @Require('recording:read')
  list(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
  ): Promise<Page<RecordingSummary>> {
    return this.recordings.ofCall(principal, callId);
  }

  /** What people drew and pointed at during a recording, to be shown over its film. */
  @Get('recordings/:recordingId/overlay')
  @Require('recording:read')
  overlay(
    @Caller() principal: Principal,
    @Param('recordingId', RecordingIdPipe) recordingId: RecordingId,
  ): Promise<RecordingOverlay> {
    return this.drawn.overlay(principal, recordingId);
  }

  /** Has a second film made, with what people drew and pointed at in its pictures. Answers how far it is. */
  @Post('recordings/:recordingId/drawn-film')
  @HttpCode(202)
  @Require('recording:start')
  orderDrawnFilm(
    @Caller() principal: Principal,
    @Param('recordingId', RecordingIdPipe) recordingId: RecordingId,
  ): Promise<RecordingComposition> {
    return this.drawn.order(principal, recordingId);
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

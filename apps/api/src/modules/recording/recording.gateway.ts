import type { AnswerRecording, Nothing, RecordingId } from '@rinjo/contract';
import { IsBoolean, IsUUID } from 'class-validator';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../platform/realtime/connection.js';
import { NothingDto } from '../calls/index.js';
import { RecordingPart } from './recording-part.js';

export class AnswerRecordingDto implements AnswerRecording {
  @IsUUID() readonly recordingId: RecordingId;
  @IsBoolean() readonly agreed: boolean;
}

/** Recording a call, and being asked whether one may be recorded. */
@CommandGateway()
export class RecordingGateway {
  constructor(private readonly recording: RecordingPart) {}

  @Command('recording.start', NothingDto)
  async start(
    @Input() _: NothingDto,
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
  ): Promise<{ readonly recordingId: RecordingId }> {
    return { recordingId: await this.recording.start(principal, seat) };
  }

  @Command('recording.stop', NothingDto)
  async stop(
    @Input() _: NothingDto,
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
  ): Promise<Nothing> {
    await this.recording.stop(principal, seat);
    return {};
  }

  @Command('recording.answer', AnswerRecordingDto)
  async answer(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: AnswerRecordingDto,
  ): Promise<Nothing> {
    await this.recording.answer(principal, seat, input.recordingId, input.agreed);
    return {};
  }
}

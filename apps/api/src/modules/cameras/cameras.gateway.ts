import type { CameraRequestId, Nothing } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../platform/realtime/connection.js';
import { AnswerCameraDto, DescribeCameraDto, RequestCameraDto, stateOf, wantOf } from './camera.dto.js';
import { CameraRequests } from './camera-requests.js';
import { CamerasPart } from './cameras-part.js';

/** Directing the camera of somebody else. */
@CommandGateway()
export class CamerasGateway {
  constructor(
    private readonly cameras: CamerasPart,
    private readonly requests: CameraRequests,
  ) {}

  @Command('camera.describe', DescribeCameraDto)
  async describe(@Seat() seat: SeatRef, @Input() { camera }: DescribeCameraDto): Promise<Nothing> {
    await this.cameras.describe(seat, camera && stateOf(camera));
    return {};
  }

  @Command('camera.request', RequestCameraDto)
  async request(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() { participantId, want }: RequestCameraDto,
  ): Promise<{ readonly requestId: CameraRequestId }> {
    return { requestId: await this.requests.request(principal, seat, participantId, wantOf(want)) };
  }

  @Command('camera.answer', AnswerCameraDto)
  async answer(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() { requestId, answer }: AnswerCameraDto,
  ): Promise<Nothing> {
    await this.requests.answer(principal, seat, requestId, answer);
    return {};
  }
}

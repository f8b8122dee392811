import type { Nothing, PhotoRequestId } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../platform/realtime/connection.js';
import { AnswerPhotoDto, RequestPhotoDto } from './files.dto.js';
import { Photos } from './photos.js';

/** Asking a device for a photo, and what its owner says. */
@CommandGateway()
export class PhotosGateway {
  constructor(private readonly photos: Photos) {}

  @Command('photo.request', RequestPhotoDto)
  async request(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: RequestPhotoDto,
  ): Promise<{ readonly requestId: PhotoRequestId }> {
    return { requestId: await this.photos.request(principal, seat, input.participantId) };
  }

  @Command('photo.answer', AnswerPhotoDto)
  async answer(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: AnswerPhotoDto,
  ): Promise<Nothing> {
    await this.photos.answer(principal, seat, input.requestId, input.answer);
    return {};
  }
}

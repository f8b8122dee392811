import type {
  FrameChanged,
  OpenPointer,
  ProducerId,
  SctpStreamParameters,
  SendPointer,
  TransportId,
} from '@rinjo/contract';
import { IsString, Length, Matches } from 'class-validator';
import { IsMediaId, IsMediaObject } from '../media.dto.js';

export class OpenPointerDto implements OpenPointer {
  @IsString() @IsMediaId() readonly transportId: TransportId;
  @IsMediaObject() readonly sctpStreamParameters: SctpStreamParameters;
}

export class SendPointerDto implements SendPointer {
  /** 12 bytes in base64 have no padding. */
  @IsString() @Length(16, 16) @Matches(/^[A-Za-z0-9+/]*$/) readonly packet: string;
}

export class FrameChangedDto implements FrameChanged {
  @IsString() @IsMediaId() readonly producerId: ProducerId;
}

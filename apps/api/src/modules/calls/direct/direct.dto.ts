import {
  DIRECT_LIMITS,
  type DirectSignal,
  type OpenDirect,
  type SendDirectSignal,
  type WantDirect,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const is = (kind: DirectSignal['kind']): PropertyDecorator =>
  ValidateIf((signal: DirectSignalDto) => signal.kind === kind);
/** No control characters but the ends of lines. */
const LINES = /^(?:[\r\n]|[^\p{Cc}])*$/u;
const ROUNDS = 2 ** 31 - 1;

export class WantDirectDto implements WantDirect {
  @IsBoolean() readonly wanted: boolean;
}

export class OpenDirectDto implements OpenDirect {
  @IsInt() @Min(1) @Max(ROUNDS) readonly round: number;
}

/** Every kind of signal; the fields of other kinds are left out by `signalOf`. */
export class DirectSignalDto {
  @IsIn(['description', 'candidate', 'sources']) readonly kind: DirectSignal['kind'];
  @is('description') @IsIn(['offer', 'answer']) readonly type?: 'offer' | 'answer';
  @is('description')
  @IsString()
  @Length(3, DIRECT_LIMITS.sdp)
  @Matches(/^v=0[\r\n]/)
  @Matches(LINES)
  readonly sdp?: string;
  @is('candidate')
  @IsString()
  @Length(0, DIRECT_LIMITS.candidate)
  @Matches(/^(?:candidate:[^\p{Cc}]*)?$/u)
  readonly candidate?: string;
  @ValidateIf(({ kind, sdpMid }: DirectSignalDto) => kind === 'candidate' && sdpMid !== null)
  @IsString()
  @Length(0, DIRECT_LIMITS.mid)
  @Matches(/^[!-~]*$/)
  readonly sdpMid?: string | null;
  @ValidateIf(({ kind, sdpMLineIndex }: DirectSignalDto) => kind === 'candidate' && sdpMLineIndex !== null)
  @IsInt()
  @Min(0)
  @Max(31)
  readonly sdpMLineIndex?: number | null;
  @is('sources') @IsBoolean() readonly camera?: boolean;
  @is('sources') @IsBoolean() readonly microphone?: boolean;
}

export class SendDirectSignalDto implements SendDirectSignal {
  @IsInt() @Min(1) @Max(ROUNDS) readonly round: number;
  @IsDefined() @ValidateNested() @Type(() => DirectSignalDto) readonly signal: DirectSignal;
}

/** The signal with the fields of its kind alone: what else came is not passed on. */
export function signalOf(signal: DirectSignal): DirectSignal {
  switch (signal.kind) {
    case 'description':
      return { kind: signal.kind, type: signal.type, sdp: signal.sdp };
    case 'candidate': {
      const { kind, candidate, sdpMid, sdpMLineIndex } = signal;
      return { kind, candidate, sdpMid, sdpMLineIndex };
    }
    case 'sources':
      return { kind: signal.kind, camera: signal.camera, microphone: signal.microphone };
  }
}

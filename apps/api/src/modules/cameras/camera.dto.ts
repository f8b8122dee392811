import {
  type AnswerCamera,
  CAMERA_WANTS,
  type CameraRange,
  type CameraRequestId,
  type CameraState,
  type CameraWant,
  type CameraWantKind,
  type DescribeCamera,
  type ParticipantId,
  type RequestCamera,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsNumber, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { OrNull } from '../../platform/http/or-null.js';

const Finite = (): PropertyDecorator => IsNumber({ allowInfinity: false, allowNaN: false });
const wants = (...kinds: readonly CameraWantKind[]): PropertyDecorator =>
  ValidateIf((want: CameraWantDto) => kinds.includes(want.kind));

class RangeDto implements CameraRange {
  @Finite() readonly min: number;
  @Finite() readonly max: number;
  @Finite() readonly step: number;
}
class ZoomDto extends RangeDto {
  @Finite() readonly value: number;
}
class FocusDto extends RangeDto {
  @OrNull() @Finite() readonly value: number | null;
}

class CameraStateDto implements CameraState {
  @OrNull() @IsBoolean() readonly torch: boolean | null;
  @OrNull() @IsDefined() @ValidateNested() @Type(() => ZoomDto) readonly zoom: ZoomDto | null;
  @OrNull() @IsDefined() @ValidateNested() @Type(() => FocusDto) readonly focus: FocusDto | null;
  @IsBoolean() readonly canSwitch: boolean;
  @IsBoolean() readonly paused: boolean;
}

export class DescribeCameraDto implements DescribeCamera {
  @OrNull() @IsDefined() @ValidateNested() @Type(() => CameraStateDto) readonly camera: CameraStateDto | null;
}

/** Every kind of want; the fields of other kinds are left out by `wantOf`. */
export class CameraWantDto {
  @IsIn(CAMERA_WANTS) readonly kind: CameraWantKind;
  @wants('torch', 'pause') @IsBoolean() readonly on?: boolean;
  @ValidateIf(({ kind, value }: CameraWantDto) => kind === 'zoom' || (kind === 'focus' && value !== null))
  @Finite()
  readonly value?: number | null;
}

export class RequestCameraDto implements RequestCamera {
  @IsUUID() readonly participantId: ParticipantId;
  @IsDefined() @ValidateNested() @Type(() => CameraWantDto) readonly want: CameraWant;
}

export class AnswerCameraDto implements AnswerCamera {
  @IsUUID() readonly requestId: CameraRequestId;
  @IsIn(['allowed', 'done', 'refused', 'failed']) readonly answer: AnswerCamera['answer'];
}

/** The want without what does not belong to its kind. */
export function wantOf({ kind, on = false, value = null }: CameraWantDto): CameraWant {
  switch (kind) {
    case 'photo':
    case 'switch':
      return { kind };
    case 'torch':
    case 'pause':
      return { kind, on };
    case 'zoom':
      return { kind, value: value ?? 0 };
    case 'focus':
      return { kind, value };
  }
}

/** The state without what the client may have added. */
export function stateOf({ torch, zoom, focus, canSwitch, paused }: CameraState): CameraState {
  return {
    torch,
    zoom: zoom && { min: zoom.min, max: zoom.max, step: zoom.step, value: zoom.value },
    focus: focus && { min: focus.min, max: focus.max, step: focus.step, value: focus.value },
    canSwitch,
    paused,
  };
}

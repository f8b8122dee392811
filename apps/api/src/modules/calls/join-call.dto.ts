import { DEVICE_KINDS, type DeviceKind, type JoinCall, type ResumeCall } from '@rinjo/contract';
import { IsIn, IsInt, Max, Min } from 'class-validator';

export class JoinCallDto implements JoinCall {
  @IsIn(DEVICE_KINDS) readonly device: DeviceKind;
}

export class ResumeCallDto implements ResumeCall {
  @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) readonly lastEvent: number;
}

import { INTERRUPTION_CAUSES, type InterruptionCause, type InterruptionState } from '@rinjo/contract';
import { IsIn, ValidateIf } from 'class-validator';

const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class InterruptionDto implements InterruptionState {
  @OrNull() @IsIn(INTERRUPTION_CAUSES) readonly camera: InterruptionCause | null;
  @OrNull() @IsIn(INTERRUPTION_CAUSES) readonly microphone: InterruptionCause | null;
}

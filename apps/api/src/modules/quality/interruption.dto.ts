import { INTERRUPTION_CAUSES, type InterruptionCause, type InterruptionState } from '@rinjo/contract';
import { IsIn } from 'class-validator';
import { OrNull } from '../../platform/http/or-null.js';

export class InterruptionDto implements InterruptionState {
  @OrNull() @IsIn(INTERRUPTION_CAUSES) readonly camera: InterruptionCause | null;
  @OrNull() @IsIn(INTERRUPTION_CAUSES) readonly microphone: InterruptionCause | null;
}

import {
  INTERRUPTION_CAUSES,
  type InterruptionCause,
  type InterruptionReport,
  KEPT_FILMS,
  type KeptFilm,
} from '@rinjo/contract';
import { IsIn } from 'class-validator';
import { OrNull } from '../../platform/http/or-null.js';

export class InterruptionDto implements InterruptionReport {
  @OrNull() @IsIn(INTERRUPTION_CAUSES) readonly camera: InterruptionCause | null;
  @OrNull() @IsIn(INTERRUPTION_CAUSES) readonly microphone: InterruptionCause | null;
  @OrNull() @IsIn(KEPT_FILMS) readonly film: KeptFilm | null;
}

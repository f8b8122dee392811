import { IsString, Length } from 'class-validator';
import type { RecoveryCodeInput } from '@rinjo/contract';

export class RecoveryCodeDto implements RecoveryCodeInput {
  /** As somebody types it: with dashes, spaces, in any width. */
  @IsString() @Length(1, 64) readonly code: string;
}

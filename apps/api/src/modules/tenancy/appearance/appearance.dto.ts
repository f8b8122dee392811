import type { AccentQuery } from '@rinjo/contract';
import { Matches } from 'class-validator';

export class AccentQueryDto implements AccentQuery {
  @Matches(/^#[0-9a-f]{6}$/) readonly accent: string;
}

import { Controller, Get, Query } from '@nestjs/common';
import type { AccentColours } from '@rinjo/contract';
import { Require } from '../../../platform/access/require.decorator.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { accentColours } from './accent-colours.js';
import { AccentQueryDto } from './appearance.dto.js';

@Controller('tenant/appearance')
export class AppearanceController {
  /** What a colour would look like in both themes, before it is chosen. ACCENT_ILLEGIBLE when it would be refused. */
  @Get('colours')
  @Require('tenant:update')
  colours(@Query() { accent }: AccentQueryDto): AccentColours {
    const colours = accentColours(accent);
    if (colours === null) throw new DomainError('ACCENT_ILLEGIBLE');
    return colours;
  }
}

import { Body, Controller, Get, Put } from '@nestjs/common';
import type { LetterChoice } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, WhileCancelled } from '../../../platform/access/require.decorator.js';
import { LetterChoices } from './letter-choices.js';
import { LetterChoiceDto } from './letters.dto.js';

@Controller('me/letters')
export class OwnLettersController {
  constructor(private readonly choices: LetterChoices) {}

  /** The letters to administrators that can be done without, and whether the caller gets them. */
  @Get()
  @Require('tenant:update')
  own(@Caller() caller: Principal): Promise<LetterChoice[]> {
    return this.choices.own(caller);
  }

  /** Wants letters of a kind, or none any more. */
  @Put()
  @Require('tenant:update')
  @WhileCancelled('Who wants no letters gets none')
  choose(@Caller() caller: Principal, @Body() input: LetterChoiceDto): Promise<LetterChoice[]> {
    return this.choices.choose(caller, input);
  }
}

import { Controller, Get } from '@nestjs/common';
import type { UploadRules } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { UploadRulesOf } from './upload-rules.js';

@Controller('upload-rules')
export class UploadRulesController {
  constructor(private readonly rules: UploadRulesOf) {}

  /**
   * What a device does to photos before it computes their hash (the server does it to those that come otherwise, and says so), and
   * whether it may keep the film that the line of a call does not carry.
   */
  @Get()
  @Require('upload:add')
  read(@Caller() principal: Principal): Promise<UploadRules> {
    return this.rules.read(principal);
  }
}

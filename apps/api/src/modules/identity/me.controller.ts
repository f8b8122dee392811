import { Body, Controller, HttpCode, Patch, Put } from '@nestjs/common';
import type { UserView } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { Me } from './me.js';
import { ChangePasswordDto, UpdateMeDto } from './users.dto.js';

@Controller('me')
export class MeController {
  constructor(private readonly me: Me) {}

  /** Changes the caller's own name or language. */
  @Patch()
  @Require('profile:update')
  update(@Caller() principal: Principal, @Body() input: UpdateMeDto): Promise<UserView> {
    return this.me.update(principal, input);
  }

  /** Changes the caller's own password and signs the caller out everywhere else. */
  @Put('password')
  @HttpCode(204)
  @Require('profile:update')
  changePassword(@Caller() principal: Principal, @Body() input: ChangePasswordDto): Promise<void> {
    return this.me.changePassword(principal, input);
  }
}

import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { SignInOptions } from '@rinjo/contract';
import { Public } from '../../../platform/access/require.decorator.js';
import { originOf } from '../../../platform/http/request-context.js';
import { AskSignInOptionsDto } from './sign-in-options.dto.js';
import { SignInOptionsReader } from './sign-in-options.js';

@Controller('sign-in/options')
export class SignInOptionsController {
  constructor(private readonly reader: SignInOptionsReader) {}

  /** How people of an organization sign in. The same for whoever has an account and whoever has none. */
  @Post()
  @HttpCode(200)
  @Public('Asked before anybody is signed in')
  read(@Body() input: AskSignInOptionsDto, @Req() request: Request): Promise<SignInOptions> {
    return this.reader.read(input, originOf(request));
  }
}

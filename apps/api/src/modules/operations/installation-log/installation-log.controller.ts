import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../../../platform/access/require.decorator.js';
import { attachment } from '../../../platform/http/send-content.js';
import { InstallationLog } from './installation-log.js';

@Controller('installation-log')
export class InstallationLogController {
  constructor(private readonly log: InstallationLog) {}

  /** The whole log of the installation, for whoever wants to verify it with `verify-log.mjs`. It names no customer. */
  @Get()
  @Public('What the installation says of itself is for everybody, or it would prove nothing')
  @Header('Cache-Control', 'no-store')
  async file(@Res() response: Response): Promise<void> {
    response.setHeader('Content-Type', 'application/x-ndjson');
    response.setHeader('Content-Disposition', attachment('rinjo-installation-log.jsonl'));
    response.send((await this.log.lines()).join(''));
  }
}

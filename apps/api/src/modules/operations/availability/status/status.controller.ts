import { Controller, Get, Header } from '@nestjs/common';
import type { StatusPage } from '@rinjo/contract';
import { Public } from '../../../../platform/access/require.decorator.js';
import { StatusBoard } from './status-board.js';

@Controller('status')
export class StatusController {
  constructor(private readonly board: StatusBoard) {}

  /** How the service is and was: its components by day, incidents and work that is planned. */
  @Get()
  @Public('Whether the service works is no secret, least of all when nobody can sign in')
  @Header('Cache-Control', 'no-store')
  page(): Promise<StatusPage> {
    return this.board.page();
  }
}

import { Controller, Get, Header } from '@nestjs/common';
import { AtRoot, Public } from '../../../../platform/access/require.decorator.js';
import { atomOf } from './atom.js';
import { calendarOf } from './maintenance-calendar.js';
import { StatusBoard } from './status-board.js';
import { summaryOf } from './summary.js';

/** The addresses that programs know from other status pages. */
@AtRoot()
@Controller('api/v2')
export class StatuspageController {
  constructor(private readonly board: StatusBoard) {}

  @Get('summary.json')
  @Public('Whether the service works is no secret, least of all when nobody can sign in')
  @Header('Cache-Control', 'no-store')
  async summary(): Promise<object> {
    return summaryOf(await this.board.page());
  }

  @Get('incidents.atom')
  @Public('Whether the service works is no secret, least of all when nobody can sign in')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  async feed(): Promise<string> {
    return atomOf(await this.board.page());
  }

  @Get('maintenance.ics')
  @Public('When the service is worked on is no secret')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  async calendar(): Promise<string> {
    return calendarOf(await this.board.page());
  }
}

import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

/** What was posted opens nothing, and the browser goes on to an address of ours: a fresh round, or the page of a test. */
export class Elsewhere extends Error {
  constructor(readonly url: string) {
    super('elsewhere');
    this.name = 'Elsewhere';
  }
}

@Catch(Elsewhere)
export class ElsewhereFilter implements ExceptionFilter<Elsewhere> {
  catch({ url }: Elsewhere, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<Response>().redirect(303, url);
  }
}

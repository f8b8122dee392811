import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import type { NextFunction, Request, Response } from 'express';
import { addressOf } from '../../../platform/http/request-context.js';
import { passOn } from '../../../platform/nodes/pass-on.js';
import { isSentOn, SentOn } from '../../../platform/nodes/sent-on.js';
import { CallPlaces } from './call-places.js';

const CALL = /\/calls\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i;

/** For routes that need what a call has in memory: the node that holds it answers them, whichever they come to. It looks who asks; who shows nothing at all is refused at once. */
@Injectable()
export class ToTheCallsNode implements NestMiddleware {
  constructor(
    private readonly places: CallPlaces,
    private readonly letters: SentOn,
  ) {}

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    const callId = showsSomething(request) ? CALL.exec(request.originalUrl)?.[1] : undefined;
    const node =
      callId === undefined || isSentOn(request) ? null : await this.places.elsewhere(callId as CallId);
    if (node === null) next();
    else await passOn(request, response, node, await this.letters.seal(node.id, addressOf(request)));
  }
}

const showsSomething = ({ headers }: Request): boolean =>
  headers.cookie !== undefined || headers.authorization !== undefined;

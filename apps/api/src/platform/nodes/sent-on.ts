import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ColumnSecrets, type SecretPlace } from '../crypto/column-secrets.js';
import { INSTALLATION } from '../crypto/installation.js';
import { Clock } from '../time/clock.js';
import { type NodeId, NodeRegistry } from './node-registry.js';

/** In requests from one node to another alone: whose request it is. */
export const SENT_ON = 'x-rinjo-sent-on';
const LIFETIME_MS = 60_000;

const sentOn = new WeakSet<Request>();

/** Whether another node has sent the request here: it is answered here, whatever comes of it. */
export const isSentOn = (request: Request): boolean => sentOn.has(request);

/**
 * What one node says to another of a request that it sends on: from which address it came. Sealed under the installation's key for that node
 * alone, so that nobody else can say so.
 */
@Injectable()
export class SentOn {
  constructor(
    private readonly secrets: ColumnSecrets,
    private readonly nodes: NodeRegistry,
    private readonly clock: Clock,
  ) {}

  seal(to: NodeId, address: string): Promise<string> {
    const until = this.clock.now().getTime() + LIFETIME_MS;
    return this.secrets.seal(INSTALLATION, placeOf(to), JSON.stringify({ address, until }));
  }

  /** The address; null for what no node of this installation has sealed for this one, or long ago. */
  async open(sealed: string): Promise<string | null> {
    const text = await this.secrets.open(INSTALLATION, placeOf(this.nodes.id), sealed).catch(() => null);
    if (text === null) return null;
    const { address, until } = JSON.parse(text) as { readonly address: string; readonly until: number };
    return until > this.clock.now().getTime() ? address : null;
  }
}

const placeOf = (node: NodeId): SecretPlace => ({ table: 'api_node', column: 'sent_on', rowId: node });

/** Gives a request that another node has sent on the address that it came from there. From anybody else the header means nothing. */
export function fromAnotherNode(letters: SentOn): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const sealed = request.header(SENT_ON);
    if (sealed === undefined) {
      next();
      return;
    }
    letters.open(sealed).then((address) => {
      if (address !== null) {
        Object.defineProperty(request, 'ip', { value: address });
        sentOn.add(request);
      }
      next();
    }, next);
  };
}

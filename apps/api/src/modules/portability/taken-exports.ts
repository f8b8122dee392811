import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { ExportView, UserId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/time/clock.js';
import { Exports } from './exports.service.js';

const LOOK_MS = 500;

/** An export that could not be made, or took too long. */
export class ExportNotMade extends Error {}

/** Exports that the product takes by itself, as an administrator would: of tenants that it has for its own proofs. */
@Injectable()
export class TakenExports {
  constructor(
    private readonly exports: Exports,
    private readonly clock: Clock,
  ) {}

  /** Has one made, and puts its parts into a folder, in the clear. Throws ExportNotMade. */
  async take(
    principal: Principal,
    requestedBy: UserId,
    folder: string,
    longestMs: number,
  ): Promise<ExportView> {
    const started = await this.exports.startFor(principal, requestedBy, {});
    const view = await this.ready(principal, started, this.clock.now().getTime() + longestMs);
    for (const { id } of view.parts) {
      const { name, content } = await this.exports.partFor(principal, view.id, id);
      await pipeline(content(), createWriteStream(join(folder, name), { mode: 0o600 }));
    }
    await this.exports.end(principal, view.id);
    return view;
  }

  private async ready(principal: Principal, { id }: ExportView, until: number): Promise<ExportView> {
    for (;;) {
      const view = await this.exports.read(principal, id);
      if (view.state === 'ready') return view;
      if (view.state === 'ended') throw new ExportNotMade(`The export was not made: ${view.end ?? ''}`);
      if (this.clock.now().getTime() > until) throw new ExportNotMade('The export took too long');
      await new Promise<void>((resolve) => this.clock.after(LOOK_MS, resolve));
    }
  }
}

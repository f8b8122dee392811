import { Injectable } from '@nestjs/common';
import type { Permission } from '@rinjo/contract';
import { StepUps } from '../../../platform/access/step-ups.port.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { assertMayGive, isSpecial } from './rights.js';

/** Handing rights and accounts on: nobody gives more than they have, and nobody does it at somebody else's screen. */
@Injectable()
export class Giving {
  constructor(private readonly stepUps: StepUps) {}

  /** Throws BEYOND_OWN_RIGHTS, and STEP_UP_REQUIRED for what not every member may. */
  async assertMay(tx: Tx, permissions: Iterable<Permission>): Promise<void> {
    const given = [...permissions];
    assertMayGive(tx.principal, given);
    if (given.some(isSpecial)) await this.assertFresh(tx);
  }

  /** Throws STEP_UP_REQUIRED for people whose proof is not fresh. Keys and jobs have no screen to leave unlocked. */
  async assertFresh(tx: Tx): Promise<void> {
    if (tx.principal.actor.kind !== 'user') return;
    const freshness = await this.stepUps.freshnessIn(tx);
    if (freshness !== 'fresh')
      throw new DomainError('STEP_UP_REQUIRED', { enrol: freshness === 'unenrolled' });
  }
}

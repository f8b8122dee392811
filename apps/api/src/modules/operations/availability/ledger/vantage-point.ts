import { Injectable } from '@nestjs/common';
import { SERVICE_COMPONENTS } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { Vantage } from '../formulas/judging.js';
import type { Run } from '../formulas/runs.js';
import type { Slot } from '../formulas/slot.js';

/** Slots of 30 days. */
const MONTH = 30 * 24 * 120;

/** From where a window is judged: by those outside as soon as there was one, and otherwise by those inside. */
@Injectable()
export class VantagePoint {
  constructor(private readonly system: SystemDb) {}

  async in({ from, to }: Run): Promise<Vantage> {
    const [found] = await this.system.query(
      'select 1 from probe_sample where component = any ($3) and outside and slot >= $1 and slot < $2 limit 1',
      [from, to, SERVICE_COMPONENTS],
    );
    return found ? 'outside' : 'inside';
  }

  /** Of what goes on now. */
  before(slot: Slot): Promise<Vantage> {
    return this.in({ from: slot - MONTH, to: slot + 2 });
  }
}

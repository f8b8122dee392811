import { Injectable } from '@nestjs/common';
import type { OnCallListId, OnCallView, SetOnCall } from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { Clock } from '../../../../platform/time/clock.js';
import { OnCallLists } from '../ledger/on-call-lists.js';

/** Whom alerts go to, as operators say. To save the same list again is to confirm it. */
@Injectable()
export class OnCall {
  constructor(
    private readonly lists: OnCallLists,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async view(): Promise<OnCallView> {
    const list = await this.lists.latest();
    return { contacts: list?.contacts ?? [], confirmedAt: list?.madeAt.toISOString() ?? null };
  }

  async set({ operatorId }: OperatorCaller, { contacts }: SetOnCall): Promise<OnCallView> {
    const named = contacts.map(({ name, email, webhookUrl, locale }) => ({
      name,
      email,
      webhookUrl,
      locale,
    }));
    await this.lists.add(this.ids.next<OnCallListId>(), operatorId, this.clock.now(), named);
    return this.view();
  }
}

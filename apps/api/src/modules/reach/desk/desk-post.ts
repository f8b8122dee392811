import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { PersonalEvents, TenantId, UserId } from '@rinjo/contract';
import { Notifications } from '../../../platform/database/notifications.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';

const CHANNEL = 'rinjo_desk';

interface Letter<E extends keyof PersonalEvents = keyof PersonalEvents> {
  readonly tenantId: TenantId;
  readonly to: readonly UserId[];
  readonly name: E;
  readonly payload: PersonalEvents[E];
}

/** Brings what concerns a person to every desk line of theirs, whichever process has it, with the commit. */
@Injectable()
export class DeskPost implements OnModuleInit, OnApplicationShutdown {
  private stop: () => void = () => undefined;

  constructor(
    private readonly notifications: Notifications,
    private readonly broadcaster: Broadcaster,
  ) {}

  onModuleInit(): void {
    this.stop = this.notifications.listen(CHANNEL, (payload) => {
      const { tenantId, to, name, payload: content } = JSON.parse(payload) as Letter;
      for (const userId of new Set(to)) this.broadcaster.toPerson({ tenantId, userId }, name, content);
    });
  }

  onApplicationShutdown(): void {
    this.stop();
  }

  async send<E extends keyof PersonalEvents>(
    tx: Tx,
    to: readonly UserId[],
    name: E,
    payload: PersonalEvents[E],
  ): Promise<void> {
    const letter: Letter<E> = { tenantId: tx.principal.tenantId, to, name, payload };
    await this.notifications.send(tx, CHANNEL, JSON.stringify(letter));
  }
}

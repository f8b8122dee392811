import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, ContactCard, ParticipantId } from '@rinjo/contract';
import { cardFor, ContactCards, type ContactLists } from '../../tenancy/index.js';
import { type CallPart, CallPartRegistry } from '../call-parts.js';
import { LiveCalls } from '../live-calls.js';
import type { CallRef } from '../media.port.js';

/** Whom the people of a call turn to when it cannot go on: it is with them before it is needed (check sheet row 7). */
@Injectable()
export class ContactsPart implements CallPart<'contacts'>, OnModuleInit {
  readonly key = 'contacts';
  private readonly lists = new Map<CallId, ContactLists>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly cards: ContactCards,
    private readonly live: LiveCalls,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    this.lists.set(callId, await this.cards.of(tenantId));
  }

  snapshot({ callId }: CallRef, self: ParticipantId): ContactCard {
    const known = this.lists.get(callId);
    // Accounts are members; who has none was sent a link.
    const member = this.live.find(callId)?.participants.get(self)?.userId != null;
    return cardFor(member ? 'member' : 'guest', known?.own ?? [], known?.installation ?? []);
  }

  close({ callId }: CallRef): void {
    this.lists.delete(callId);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CallId, type ChatMessage, type ChatMessageId, LIMITS, type SendChat } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../../platform/realtime/connection.js';
import { Clock } from '../../../platform/time/clock.js';
import { type CallPart, CallPartRegistry, type CallRef, FeaturesPart, LiveCalls } from '../../calls/index.js';
import { requireFeature } from '../../tenancy/index.js';
import type { ChatMessageEntity } from './chat-message.entity.js';
import { ChatRepository } from './chat.repository.js';
import { messageView } from './message-view.js';

/** What people write in a call: kept in the database, the last of it in every snapshot. */
@Injectable()
export class ChatPart implements CallPart<'chat'>, OnModuleInit {
  readonly key = 'chat';
  private readonly calls = new Map<CallId, readonly ChatMessage[]>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly repository: ChatRepository,
    private readonly live: LiveCalls,
    private readonly features: FeaturesPart,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    const rows = await this.tenantDb.run(jobPrincipal(tenantId, 'chat'), (tx) =>
      this.repository.tail(tx, callId, LIMITS.chatTail),
    );
    this.calls.set(callId, rows.map(messageView));
  }

  snapshot({ callId }: CallRef): readonly ChatMessage[] {
    return this.calls.get(callId) ?? [];
  }

  close({ callId }: CallRef): void {
    this.calls.delete(callId);
  }

  /** Throws FEATURE_OFF, VALIDATION for a message of nothing, NOT_FOUND for people outside the call. */
  send(principal: Principal, seat: SeatRef, { text, mentions }: SendChat): Promise<void> {
    return this.live.exclusive(seat.callId, async () => {
      requireFeature(this.features.snapshot(seat), 'chat');
      const { participants } = this.live.of(seat);
      const author = participants.get(seat.participantId);
      if (!author || mentions.some((id) => !participants.has(id))) throw new DomainError('NOT_FOUND');
      if (text === '') throw new DomainError('VALIDATION', { fields: ['text:isNotEmpty'] });
      const row: ChatMessageEntity = {
        tenantId: seat.tenantId,
        id: this.ids.next<ChatMessageId>(),
        callId: seat.callId,
        participantId: seat.participantId,
        authorName: author.displayName,
        text,
        mentions: [...mentions],
        fileId: null,
        at: this.clock.now(),
      };
      await this.tenantDb.run(principal, (tx) => this.repository.insert(tx, row));
      this.addWritten(seat, messageView(row));
    });
  }

  /** With the call's lock held: tells everybody of a message that is in the database, once. */
  addWritten(call: CallRef, message: ChatMessage): void {
    const known = this.snapshot(call);
    if (known.some(({ id }) => id === message.id)) return;
    this.calls.set(call.callId, [...known, message].slice(-LIMITS.chatTail));
    this.broadcaster.toCall(call, 'chat.added', { message });
  }
}

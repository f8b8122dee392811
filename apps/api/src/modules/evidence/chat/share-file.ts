import { Injectable } from '@nestjs/common';
import type { CallId, ChatMessageId, EvidenceId, TenantId } from '@rinjo/contract';
import { Ids } from '../../../platform/crypto/ids.js';
import { Notifications } from '../../../platform/database/notifications.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import type { ChatMessageEntity } from './chat-message.entity.js';
import { ChatRepository } from './chat.repository.js';
import { fileIdOf, sharedFile } from './shared-file.js';

/** Heard by every process when a file is in a chat: one of them may have the call. */
export const CHAT_FILES_CHANNEL = 'rinjo_chat_files';

export interface SharedNews {
  readonly tenantId: TenantId;
  readonly callId: CallId;
  readonly messageId: ChatMessageId;
}

/** Puts what people have uploaded for the chat of a call into it. */
@Injectable()
export class ShareFile {
  constructor(
    private readonly messages: ChatRepository,
    private readonly evidence: EvidenceRepository,
    private readonly notifications: Notifications,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * In the transaction that says that it is clean. Nothing to do for what was not meant for a chat, and for a call that is over or
   * whose host has removed the sender: then it is only kept.
   */
  async run(tx: Tx, evidenceId: EvidenceId): Promise<void> {
    const meant = await this.messages.meantFor(tx, evidenceId);
    const item = meant && (await this.evidence.find(tx, evidenceId));
    if (!meant || !item) return;
    const { tenantId } = tx.principal;
    const message: ChatMessageEntity = {
      ...{ tenantId, id: this.ids.next<ChatMessageId>(), ...meant },
      ...{ text: '', mentions: [], fileId: fileIdOf(evidenceId), at: this.clock.now() },
    };
    await this.messages.insert(tx, message);
    const { kind, type, bytes, sha256 } = sharedFile(message, item.view);
    const { callId, participantId } = meant;
    await this.audit.record(tx, 'file.added', {
      ...{ callId, fileId: fileIdOf(evidenceId), participantId, kind, type, bytes, sha256 },
    });
    const news: SharedNews = { tenantId, callId, messageId: message.id };
    await this.notifications.send(tx, CHAT_FILES_CHANNEL, JSON.stringify(news));
  }
}

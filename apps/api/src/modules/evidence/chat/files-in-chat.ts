import { Injectable } from '@nestjs/common';
import { type ChatMessage, type ChatMessageId, type FileView, LIMITS } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { CallRef } from '../../calls/index.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import type { ChatMessageEntity } from './chat-message.entity.js';
import { ChatRepository } from './chat.repository.js';
import { messageView } from './message-view.js';
import { evidenceIdOf, sharedFile } from './shared-file.js';

/** The files that came into a call with its chat, as far as they may still be seen. */
@Injectable()
export class FilesInChat {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly messages: ChatRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  /** Oldest first. */
  all({ tenantId, callId }: CallRef): Promise<FileView[]> {
    return this.tenantDb.run(jobPrincipal(tenantId, 'chat'), async (tx) => {
      const files: FileView[] = [];
      for (const message of await this.messages.withFiles(tx, callId, LIMITS.chatTail)) {
        const file = await this.fileOf(tx, message);
        if (file) files.push(file);
      }
      return files;
    });
  }

  /** Null when it is gone again. */
  of(
    { tenantId }: CallRef,
    id: ChatMessageId,
  ): Promise<{ readonly message: ChatMessage; readonly file: FileView } | null> {
    return this.tenantDb.run(jobPrincipal(tenantId, 'chat'), async (tx) => {
      const message = await this.messages.find(tx, id);
      const file = message && (await this.fileOf(tx, message));
      return message && file ? { message: messageView(message), file } : null;
    });
  }

  private async fileOf(tx: Tx, message: ChatMessageEntity): Promise<FileView | null> {
    const item = message.fileId && (await this.evidence.find(tx, evidenceIdOf(message.fileId)));
    return item?.view.state === 'clean' ? sharedFile(message, item.view) : null;
  }
}

import { Injectable } from '@nestjs/common';
import type { CallId, ChatMessage, Page, PageQuery } from '@rinjo/contract';
import { assertReader, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { CallAccess } from '../../calls/index.js';
import { ChatRepository } from './chat.repository.js';
import { messageView } from './message-view.js';

const LIST = 'chat';

/** What was written in a call, to read afterwards. */
@Injectable()
export class ChatHistory {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: CallAccess,
    private readonly messages: ChatRepository,
  ) {}

  /** Oldest first. Throws NOT_FOUND; FORBIDDEN for guests, who read it in the call. */
  list(principal: Principal, callId: CallId, query: PageQuery): Promise<Page<ChatMessage>> {
    const limit = pageSize(query);
    const [after = null] = query.cursor === undefined ? [] : decodeCursor(LIST, query.cursor, 1);
    return this.tenantDb.run(principal, async (tx) => {
      assertReader(principal);
      await this.access.require(tx, principal, callId);
      const rows = await this.messages.after(tx, callId, after, limit + 1);
      return toPage(LIST, rows, limit, messageView, (row) => [row.id]);
    });
  }
}

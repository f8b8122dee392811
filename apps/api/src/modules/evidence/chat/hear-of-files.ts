import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Notifications } from '../../../platform/database/notifications.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { LiveCalls } from '../../calls/index.js';
import { CallFiles } from '../call-files.js';
import { ChatPart } from './chat-part.js';
import { FilesInChat } from './files-in-chat.js';
import { CHAT_FILES_CHANNEL, type SharedNews } from './share-file.js';

/** Tells those who are in a call here of the files that have come into its chat, whichever process has found them clean. */
@Injectable()
export class HearOfFiles implements OnModuleInit {
  constructor(
    private readonly notifications: Notifications,
    private readonly live: LiveCalls,
    private readonly inChat: FilesInChat,
    private readonly files: CallFiles,
    private readonly chat: ChatPart,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.notifications.listen(CHAT_FILES_CHANNEL, (payload) => {
      const news = JSON.parse(payload) as SharedNews;
      this.heard(news).catch((cause: unknown) =>
        this.logger.error('A file did not get into its chat', { callId: news.callId, ...causeOf(cause) }),
      );
    });
  }

  /** A call that is opened later reads for itself what is in its chat; one that is being opened is waited for. */
  private heard(news: SharedNews): Promise<void> {
    return this.live.exclusive(news.callId, async () => {
      const call = this.live.find(news.callId);
      const found = call && (await this.inChat.of(call.ref, news.messageId));
      if (!call || !found) return;
      this.files.addKept(call.ref, found.file);
      this.chat.addWritten(call.ref, found.message);
    });
  }
}

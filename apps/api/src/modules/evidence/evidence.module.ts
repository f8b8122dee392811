import { Module } from '@nestjs/common';
import { AddFile } from './add-file.js';
import { CallFiles } from './call-files.js';
import { ChatHistory } from './chat/chat-history.js';
import { ChatController } from './chat/chat.controller.js';
import { ChatPart } from './chat/chat-part.js';
import { ChatGateway } from './chat/chat.gateway.js';
import { ChatRepository } from './chat/chat.repository.js';
import { ForgetAuthors } from './chat/forget-authors.js';
import { FilesController } from './files.controller.js';
import { Photos } from './photos.js';

/** What is kept of a call. For now its files, for as long as the call goes on. */
@Module({
  controllers: [ChatController, FilesController],
  providers: [AddFile, CallFiles, ChatGateway, ChatHistory, ChatPart, ChatRepository, ForgetAuthors, Photos],
})
export class EvidenceModule {}

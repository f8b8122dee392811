import { type CallEvent, type ChatMessage, LIMITS } from '@rinjo/contract';

export function chatAfter(chat: readonly ChatMessage[], event: CallEvent): readonly ChatMessage[] {
  return event.name === 'chat.added' ? [...chat, event.payload.message].slice(-LIMITS.chatTail) : chat;
}

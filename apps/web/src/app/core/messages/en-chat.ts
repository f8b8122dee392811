import type { jaChat } from './ja-chat';

export const enChat: typeof jaChat = {
  heading: 'Chat',
  empty: 'No messages yet.',
  write: 'Message',
  placeholder: 'Message (@name to address someone)',
  send: 'Send',
  fileGone: 'This file is gone.',
  unread: (count) => `${String(count)} unread`,
  signals: 'Signals',
  close: 'Close',
  signal: {
    understood: 'Got it',
    again: 'Once more',
    wait: 'Wait',
    cannot_hear: 'Cannot hear you',
    stop_walking: 'Please stand still',
  },
};

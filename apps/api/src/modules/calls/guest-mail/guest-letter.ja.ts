import type { LetterText } from '../../identity/index.js';
import type { GuestLetter } from './guest-letter.js';

export const jaGuestLetter = (of: GuestLetter): LetterText => ({
  subject: `通話「${of.title}」への招待`,
  paragraphs: [
    ...(of.guestName === null ? [] : [`${of.guestName} 様`]),
    `${of.tenant} の ${of.inviter} さんが、通話「${of.title}」に招待しています。`,
    '次のリンクを開くと参加できます。アプリや登録は必要ありません。',
  ],
  link: { label: '通話に参加する', url: of.url },
  after: [
    ...(of.startsAt === null ? [] : [`開始予定: ${of.startsAt}`]),
    `リンクの有効期限: ${of.expiresAt}`,
    'このメールには返信できません。心当たりがない場合は、このメールを削除してください。',
  ],
});

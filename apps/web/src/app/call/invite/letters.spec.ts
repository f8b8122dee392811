import { type Invitation, letterOf, mailLink, smsLink } from './letters';

const INVITATION: Invitation = {
  tenant: 'Aoba & Sons',
  inviter: 'Sato',
  title: 'ポンプ #3 & valve?',
  url: 'https://rinjo.example/g#token',
  expiresAt: '2026-11-25T05:05:00Z',
};
const bodyOf = (link: string): string | null => new URLSearchParams(/body=.*/u.exec(link)?.[0]).get('body');

it.each(['ja', 'en'] as const)('says in %s who invites to what, by which link, until when', (locale) => {
  const { subject, body, short } = letterOf(locale, INVITATION);
  for (const part of [INVITATION.tenant, INVITATION.inviter, INVITATION.title, INVITATION.url, '2026'])
    expect(body).toContain(part);
  expect(subject).toContain(INVITATION.title);
  expect(short).not.toContain(INVITATION.url);
});

it('makes a mail whose text survives as it is, with the line ends of RFC 6068', () => {
  const letter = letterOf('en', INVITATION);
  const link = mailLink(letter);
  expect(link).toMatch(/^mailto:\?subject=[^&#]+&body=[^&#]+$/u);
  expect(bodyOf(link)).toBe(letter.body.replaceAll('\n', '\r\n'));
});

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148', 'sms:&body='],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15', 'sms:&body='],
  ['Mozilla/5.0 (Linux; Android 14; Pixel 8) Mobile Safari/537.36', 'sms:?body='],
])('writes a short message as %s reads it', (userAgent, beginning) => {
  const link = smsLink('A & B #1\nhttps://rinjo.example/g#token', userAgent) ?? '';
  expect(link.startsWith(beginning)).toBe(true);
  expect(link).not.toContain('#');
  expect(bodyOf(link)).toBe('A & B #1\nhttps://rinjo.example/g#token');
});

it('offers no short message where there are none', () => {
  expect(smsLink('text', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0')).toBeNull();
});

/**
 * Text as it is searched: without regard to case, width or spaces, so that ﾔﾏﾀﾞ finds ヤマダ and 山田太郎 finds 山田 太郎
 * (Unicode NFKC, UAX #15).
 */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

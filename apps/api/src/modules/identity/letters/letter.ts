import { type Locale, PRODUCT_NAME } from '@rinjo/contract';
import { type LetterLook, OWN_LOOK } from '../../tenancy/index.js';

/** What a letter says, before it is set in plain text and in HTML. */
export interface LetterText {
  readonly subject: string;
  /** Of one line each, or of several. */
  readonly paragraphs: readonly (string | readonly string[])[];
  /** A link and what its button says; null when there is nothing to open. */
  readonly link: { readonly label: string; readonly url: string } | null;
  /** Small print below. */
  readonly after: readonly string[];
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A picture (image/jpeg) that `html` calls `cid:logo`. */
  readonly logo?: Buffer;
}

/** Sets a letter. Nothing that people called themselves becomes a line, a header or markup of its own. */
export function setLetter(
  locale: Locale,
  { subject, paragraphs, link, after }: LetterText,
  look: LetterLook = OWN_LOOK,
): Letter {
  const signature = paragraphsOf(look.texts[locale].signature);
  const lines = [
    ...paragraphs.map((text) => linesOf(text).join('\n')),
    ...(link ? [link.url] : []),
    ...signature.map((text) => text.join('\n')),
    ...after.map(oneLine),
  ];
  const small = after.map((text) => `<p style="color:#555;font-size:13px">${escape(oneLine(text))}</p>`);
  const button = link && [
    `<p><a href="${escape(link.url)}" style="${BUTTON};background:${look.button.ground};color:${look.button.text}">${escape(link.label)}</a></p>`,
    `<p style="font-size:13px;word-break:break-all">${escape(link.url)}</p>`,
  ];
  const body = [
    ...headOf(look),
    ...paragraphs.map(paragraphOf),
    ...(button ?? []),
    ...signature.map(paragraphOf),
    ...small,
  ].join('\n');
  return {
    subject: oneLine(subject),
    text: `${lines.join('\n\n')}\n`,
    ...(look.logo && { logo: look.logo }),
    html: `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escape(oneLine(subject))}</title></head>
<body style="font-family:sans-serif;line-height:1.6;max-width:36em;margin:0 auto;padding:16px;color:#111">\n${body}\n</body></html>\n`,
  };
}

const linesOf = (text: string | readonly string[]): readonly string[] =>
  (typeof text === 'string' ? [text] : text).map(oneLine);

const paragraphOf = (text: string | readonly string[]): string =>
  `<p>${linesOf(text).map(escape).join('<br>')}</p>`;

/** What people have written, as paragraphs of lines. */
export const paragraphsOf = (text: string): readonly (readonly string[])[] =>
  text.split(/\n{2,}/).flatMap((paragraph) => (paragraph.trim() === '' ? [] : [paragraph.split('\n')]));

/** A letter of the product itself has no head. */
function headOf({ product, logo }: LetterLook): readonly string[] {
  const name = escape(oneLine(product));
  if (logo) return [`<p><img src="cid:logo" alt="${name}" style="max-width:160px;max-height:48px"></p>`];
  return product === PRODUCT_NAME ? [] : [`<p style="font-weight:bold">${name}</p>`];
}

const BUTTON = 'display:inline-block;padding:12px 20px;border-radius:8px;text-decoration:none';

/** Control characters and directions that people's names may bring along are left out. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

import {
  MAIL_PLACEHOLDERS,
  MAIL_TEXT_DEFAULTS,
  type MailPlaceholder,
  type MailTexts,
  type TenantMailTexts,
} from '@rinjo/contract';

const IN_BRACES = /\{\{([^{}]*)\}\}/g;
const KNOWN: ReadonlySet<string> = new Set(MAIL_PLACEHOLDERS);

/** What an organization has written, its known fields alone. */
export function mailTextsOf({ mailTexts }: { readonly mailTexts: TenantMailTexts | null }): TenantMailTexts {
  const { ja, en } = mailTexts ?? MAIL_TEXT_DEFAULTS;
  return { ja: known(ja), en: known(en) };
}

/** Words in braces that stand for nothing, and braces without a word. */
export function strangePlaceholders(text: string): readonly string[] {
  const named = [...text.matchAll(IN_BRACES)].map(([whole, name]) =>
    KNOWN.has(name?.trim() ?? '') ? '' : whole,
  );
  const rest = text.replace(IN_BRACES, '');
  return [...new Set([...named, ...(/\{\{|\}\}/.exec(rest) ?? [])])].filter((name) => name !== '');
}

/** Puts values where a text names them. What is in a value is text, never a name again, and never a line of its own. */
export const filled = (text: string, values: Readonly<Record<MailPlaceholder, string>>): string =>
  text.replace(IN_BRACES, (whole, name: string) => {
    const wanted = MAIL_PLACEHOLDERS.find((placeholder) => placeholder === name.trim());
    return wanted === undefined ? whole : values[wanted].replace(/\s+/g, ' ');
  });

const known = ({ invitation, signature }: MailTexts): MailTexts => ({ invitation, signature });

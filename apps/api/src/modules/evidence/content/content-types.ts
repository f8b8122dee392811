/** What may be kept of one sort of file. */
export interface ContentRule {
  readonly contentType: string;
  readonly kind: 'photo' | 'video' | 'audio' | 'file';
  /** Endings of names that say so, the usual one first. */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
}

const PHOTO = { kind: 'photo', maxBytes: 50_000_000 } as const;
const DOCUMENT = { kind: 'file', maxBytes: 100_000_000 } as const;
const VIDEO = { kind: 'video', maxBytes: 2_000_000_000 } as const;
const AUDIO = { kind: 'audio', maxBytes: 2_000_000_000 } as const;

/** The allow-list: everything else is refused, SVG and HTML above all. Named as `file-type` names what it finds. */
export const CONTENT_RULES = {
  jpg: { ...PHOTO, contentType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'] },
  png: { ...PHOTO, contentType: 'image/png', extensions: ['png'] },
  webp: { ...PHOTO, contentType: 'image/webp', extensions: ['webp'] },
  pdf: { ...DOCUMENT, contentType: 'application/pdf', extensions: ['pdf'] },
  mp4: { ...VIDEO, contentType: 'video/mp4', extensions: ['mp4', 'm4v'] },
  mov: { ...VIDEO, contentType: 'video/quicktime', extensions: ['mov'] },
  webm: { ...VIDEO, contentType: 'video/webm', extensions: ['webm'] },
  wav: { ...AUDIO, contentType: 'audio/wav', extensions: ['wav'] },
  m4a: { ...AUDIO, contentType: 'audio/mp4', extensions: ['m4a'] },
  docx: {
    ...DOCUMENT,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: {
    ...DOCUMENT,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  txt: { ...DOCUMENT, contentType: 'text/plain', extensions: ['txt'] },
  csv: { ...DOCUMENT, contentType: 'text/csv', extensions: ['csv'] },
} as const satisfies Record<string, ContentRule>;
export type ContentName = keyof typeof CONTENT_RULES;

/** What the bytes may turn out to be under an ending, where one container carries several things. */
const ALSO: Readonly<Partial<Record<ContentName, readonly string[]>>> = { m4a: ['mp4'], mp4: ['m4v'] };

/** The rule for what `file-type` has found under a name with this ending; null when they do not agree. */
export function ruleFor(found: string, extension: string): ContentRule | null {
  for (const [name, rule] of Object.entries(CONTENT_RULES) as [ContentName, ContentRule][])
    if (rule.extensions.includes(extension))
      return found === name || ALSO[name]?.includes(found) === true ? rule : null;
  return null;
}

/** The rule for bytes that have no name to agree with. */
export function ruleOf(found: string): ContentRule | null {
  const rules: Readonly<Record<string, ContentRule>> = CONTENT_RULES;
  return rules[found] ?? null;
}

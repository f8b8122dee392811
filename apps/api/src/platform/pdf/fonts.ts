import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

export type Weight = 'regular' | 'bold';
export type FontName = Weight | 'emoji' | 'arabic';

/** Noto Sans JP, Noto Emoji (one colour) and Noto Sans Arabic, all under the SIL Open Font License 1.1. */
const FILES: Readonly<Record<FontName, string>> = {
  regular: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  // Has Latin letters of Europe too, which the Japanese one lacks.
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
};

export interface FontFile {
  readonly bytes: Buffer;
  /** Code points that it has a picture of. */
  readonly covers: ReadonlySet<number>;
}

const { resolve } = createRequire(import.meta.url);
const opened = new Map<FontName, FontFile>();

/** Reads a font once for the process; 5 MB for each weight of the Japanese one. */
export function fontFile(name: FontName): FontFile {
  const known = opened.get(name);
  if (known) return known;
  const bytes = readFileSync(resolve(FILES[name]));
  const font = create(bytes);
  if (!('characterSet' in font)) throw new Error(`${FILES[name]} is a collection of fonts`);
  const file = { bytes, covers: new Set(font.characterSet) };
  opened.set(name, file);
  return file;
}

export const FONT_NAMES = Object.keys(FILES) as readonly FontName[];

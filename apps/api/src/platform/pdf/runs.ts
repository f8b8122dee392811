import type { FontName, Weight } from './fonts.js';

/** A piece of text that one font draws in one direction. */
export interface Run {
  readonly font: FontName;
  readonly text: string;
  /** Written from right to left. */
  readonly rtl: boolean;
}

/** Whether a font has a picture of a code point. */
export type Covers = (font: FontName, codePoint: number) => boolean;

/** What printers put where they have no type (下駄). */
export const GETA = '〓';

const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator})/u;
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Select a form and have no picture of their own; joiners are told to the font that shapes. */
const SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const JOINER = 0x200d;
/** Unseen, or able to turn the direction of what other people have written. */
const UNSEEN = /[\p{Cc}\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu;

/**
 * Splits a line into what each font draws, in the order in which it is read. What no font has becomes 〓; what nobody
 * sees is left out.
 */
export function runsOf(line: string, weight: Weight, covers: Covers): readonly Run[] {
  const runs: Run[] = [];
  for (const { segment } of GRAPHEMES.segment(line.toWellFormed().normalize('NFC').replace(UNSEEN, ''))) {
    const next = runOf(segment, weight, covers);
    const last = runs.at(-1);
    if (last?.font === next.font && last.rtl === next.rtl)
      runs[runs.length - 1] = { ...last, text: last.text + next.text };
    else runs.push(next);
  }
  return joined(runs);
}

function runOf(grapheme: string, weight: Weight, covers: Covers): Run {
  const text = grapheme.replace(SELECTORS, '');
  const has = (font: FontName): boolean =>
    Array.from(text).every((character) => {
      const point = character.codePointAt(0) ?? 0;
      return point === JOINER || covers(font, point);
    });
  const order: readonly FontName[] = EMOJI.test(grapheme)
    ? ['emoji', weight, 'arabic']
    : [weight, 'arabic', 'emoji'];
  const font = order.find(has);
  return font ? { font, text, rtl: RTL.test(text) } : { font: weight, text: GETA, rtl: false };
}

/** Words from right to left keep their order across the spaces between them. */
function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const [before, gap] = [whole.at(-2), whole.at(-1)];
    if (run.rtl && before?.rtl && gap && /^\s+$/.test(gap.text) && before.font === run.font)
      whole.splice(-2, 2, { ...before, text: before.text + gap.text + run.text });
    else whole.push(run);
  }
  return whole;
}

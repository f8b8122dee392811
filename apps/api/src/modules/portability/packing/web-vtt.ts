/** Something that was said or happened, in milliseconds from the beginning. */
export interface Cue {
  readonly atMs: number;
  readonly untilMs: number;
  /** Who said it. */
  readonly voice?: string;
  readonly text: string;
}

export const WEBVTT_HEAD = 'WEBVTT\n\n';

/** One cue of a WebVTT file (W3C), with an empty line after it. */
export function webVttCue({ atMs, untilMs, voice, text }: Cue): string {
  const line = escaped(text).replace(/\s*\n\s*/g, '\n');
  const said = voice === undefined ? line : `<v ${escaped(voice).replace(/\s+/g, ' ')}>${line}`;
  return `${time(atMs)} --> ${time(Math.max(untilMs, atMs + 1))}\n${said === '' ? ' ' : said}\n\n`;
}

/** `&`, `<` and `>` have a meaning there, and with the last of them gone `-->` is in no text. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '\n').trim();

function time(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');
  const [h, m, s] = [
    Math.floor(whole / 3_600_000),
    Math.floor(whole / 60_000) % 60,
    Math.floor(whole / 1000) % 60,
  ];
  return `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}.${pad(whole % 1000, 3)}`;
}

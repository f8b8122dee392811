import type { Point, Size } from '@rinjo/annotation';

/** One thing that is painted for some time: an outline, or letters. */
export type AssLine = AssOutline | AssLetters;

export interface AssOutline {
  /** Higher lies above. */
  readonly layer: number;
  readonly path: string;
  /** Half of the width of the line, in pixels. */
  readonly border: number;
  readonly colour: string;
  /** 0 to 1. */
  readonly alpha: number;
  /** Where it moves from and to while it is shown, instead of staying. */
  readonly move?: readonly [Point, Point];
}

export interface AssLetters {
  readonly layer: number;
  /** As `assText` gives it. */
  readonly text: string;
  readonly at: Point;
  readonly size: number;
  readonly anchor: 'corner' | 'top' | 'middle';
  readonly colour: string;
  readonly border: number;
  readonly borderColour: string;
  readonly move?: readonly [Point, Point];
}

/** Numbers of the keys of a numeric pad. */
const ANCHORS = { corner: 7, top: 8, middle: 5 } as const;
/** What Noto lacks is taken from other fonts of the machine. */
const FONT = 'Noto Sans CJK JP';

/** The whole script for a picture of this size. */
export function assScript({ width, height }: Size, lines: readonly string[]): string {
  return `[Script Info]
ScriptType: v4.00+
PlayResX: ${String(width)}
PlayResY: ${String(height)}
ScaledBorderAndShadow: yes
WrapStyle: 2

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: D,${FONT},40,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,1,0,0,0,100,100,0,0,1,0,0,7,0,0,0,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
${lines.join('\n')}
`;
}

/** From and until in milliseconds of the film. */
export function assLine(line: AssLine, fromMs: number, untilMs: number): string {
  const head = `Dialogue: ${String(line.layer)},${time(fromMs)},${time(untilMs)},D,,0,0,0,,`;
  if ('path' in line) {
    const { path, border, colour, alpha, move } = line;
    const place = move ? moved(move) : '\\pos(0,0)';
    const ink = `\\1a&HFF&\\3c${colour}\\3a${transparency(alpha)}\\bord${number(border)}`;
    return `${head}{\\an7${place}${ink}\\p1}${path}`;
  }
  const { text, at, size, anchor, colour, border, borderColour, move } = line;
  const place = move ? moved(move) : `\\pos(${number(at.x)},${number(at.y)})`;
  // Sizes of fonts are counted from their highest to their lowest point here, and by their letters in pages.
  const ink = `\\fs${number(size * 1.4)}\\1c${colour}\\3c${borderColour}\\bord${number(border)}`;
  return `${head}{\\an${String(ANCHORS[anchor])}${place}${ink}}${text}`;
}

/** A line through points, there and back again: its filling is nothing, and its outline has round ends. */
export function assPath(points: readonly Point[], closed: boolean): string {
  const [first] = points;
  if (!first) return '';
  const way = closed ? [...points, first] : points;
  const [begin, ...rest] = [...way, ...way.toReversed().slice(1)];
  if (!begin) return '';
  // What has no extent at all has no outline either.
  const to = rest.every(({ x, y }) => x === begin.x && y === begin.y)
    ? [{ x: begin.x, y: begin.y + 0.5 }, begin]
    : rest;
  return `m ${pair(begin)} l ${to.map(pair).join(' ')}`;
}

/** `#rrggbb` as the format has it: blue first. */
export function assColour(hex: string): string {
  return `&H${hex.slice(5, 7)}${hex.slice(3, 5)}${hex.slice(1, 3)}&`.toUpperCase();
}

/** What people have written, without what the format would take for its own: braces and backslashes, and ends of lines. */
export function assText(text: string): string {
  return text
    .replaceAll('\\', '\\\u2060')
    .replaceAll('{', '\\{')
    .replaceAll('}', '\\}')
    .replace(/\s+/g, ' ')
    .trim();
}

const number = (value: number): string => value.toFixed(1);
const pair = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;
const moved = ([from, to]: readonly [Point, Point]): string =>
  `\\move(${[from.x, from.y, to.x, to.y].map(number).join(',')})`;
const transparency = (alpha: number): string =>
  `&H${Math.round((1 - alpha) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase()}&`;

function time(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const two = (value: number): string => String(value).padStart(2, '0');
  const s = Math.floor(hundredths / 100);
  return `${String(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}.${two(hundredths % 100)}`;
}

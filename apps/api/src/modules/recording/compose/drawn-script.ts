import {
  colourOf,
  DrawingHistory,
  type ItemLabel,
  labelOf,
  linesOf,
  type Point,
  strokeWidth,
  surfaceKey,
  textHeight,
} from '@rinjo/annotation';
import type { DrawingItem, FilmPlace } from '@rinjo/contract';
import type { CallStory } from './happenings.js';
import { pointerLines } from './drawn-pointers.js';
import { PICTURE } from './scenes.js';
import { type AssLine, assColour, assLine, assPath, assScript, assText } from './ass.js';

/** Opacity of a highlighter, as in the call. */
const HIGHLIGHT = 0.45;
/** Lengths that nobody measured. */
const estimate = (value: string, unit: string): string => `≈ ${value} ${unit}`;

type Story = Pick<CallStory, 'drawings' | 'pointers' | 'people'>;

/**
 * What people drew and pointed at, as subtitles in the format of Advanced SubStation Alpha that a film's pictures are burnt
 * with: every line of a drawing is an outline without a filling. Places and times are those of the film.
 */
export function drawnScript(story: Story, places: readonly FilmPlace[]): string {
  const history = new DrawingHistory(story.drawings);
  return assScript(PICTURE, [
    ...places.flatMap((place) => drawnLines(story, history, place)),
    ...places.flatMap((place) => pointerLines(story, place)),
  ]);
}

/** What lies on one picture while it is in one place: each item for as long as it does not change. */
function drawnLines({ drawings }: Story, history: DrawingHistory, place: FilmPlace): readonly string[] {
  const { fromMs, toMs } = place;
  const key = surfaceKey(place.surface);
  const inside = drawings.map(({ atMs }) => atMs).filter((atMs) => atMs > fromMs && atMs < toMs);
  const shown = new Map<string, { readonly since: number; readonly lines: readonly AssLine[] }>();
  const script: string[] = [];
  const end = (id: string, until: number): void => {
    const known = shown.get(id);
    shown.delete(id);
    for (const line of known?.lines ?? []) script.push(assLine(line, known?.since ?? until, until));
  };
  let before: readonly DrawingItem[] = [];
  for (const at of [...new Set([fromMs, ...inside])]) {
    const items = history.at(at)[key]?.items ?? [];
    if (items === before) continue;
    const ids = new Set<string>(items.map(({ id }) => id));
    for (const id of [...shown.keys()]) if (!ids.has(id)) end(id, at);
    for (const item of items) {
      const lines = itemLines(item, items, place);
      if (JSON.stringify(shown.get(item.id)?.lines) === JSON.stringify(lines)) continue;
      end(item.id, at);
      shown.set(item.id, { since: at, lines });
    }
    before = items;
  }
  for (const id of [...shown.keys()]) end(id, toMs);
  return script;
}

function itemLines(
  item: DrawingItem,
  items: readonly DrawingItem[],
  { x, y, width, height }: FilmPlace,
): readonly AssLine[] {
  const size = { width, height };
  const shift = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
  const paths = linesOf(item, size, false).map(({ points, closed }) => assPath(points.map(shift), closed));
  const [stroke, colour] = [strokeWidth(item, size), assColour(colourOf(item.colour))];
  // The layers of one item lie together, and later items above.
  const layer = 10 + item.z * 4;
  const drawn = (border: number, of: string, above: number, alpha = 1): readonly AssLine[] =>
    paths.map((path) => ({ layer: layer + above, path, border: border / 2, colour: of, alpha }));
  const lines =
    item.tool === 'highlighter'
      ? drawn(stroke, colour, 0, HIGHLIGHT)
      : [
          ...drawn(stroke * 2.2 + 3, assColour('#000000'), 0),
          ...drawn(stroke * 1.5 + 2, assColour('#ffffff'), 1),
          ...drawn(stroke, colour, 2),
        ];
  const label = labelOf(item, items, size, false, estimate);
  return label
    ? [...lines, ...labelLines({ ...label, at: shift(label.at) }, colour, textHeight(size), layer + 3)]
    : lines;
}

function labelLines(
  { kind, text, at }: ItemLabel,
  colour: string,
  size: number,
  layer: number,
): readonly AssLine[] {
  if (kind !== 'number') {
    const anchor = kind === 'measure' ? 'top' : 'corner';
    return [
      {
        layer,
        text: assText(text),
        at,
        size,
        anchor,
        colour,
        border: size / 10,
        borderColour: assColour('#0c1215'),
      },
    ];
  }
  // A disc is the outline of a point.
  const point = assPath([at, at], false);
  const [black, border] = [assColour('#000000'), size * 0.75];
  return [
    { layer, path: point, border: border + 1.5, colour: black, alpha: 1 },
    { layer, path: point, border, colour, alpha: 1 },
    { layer, text: assText(text), at, size, anchor: 'middle', colour: black, border: 0, borderColour: black },
  ];
}

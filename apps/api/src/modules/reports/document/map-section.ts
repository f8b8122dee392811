import { ACCENT, type Flow, MUTED, RULE } from '../../../platform/pdf/flow.js';
import type { ReportPhoto } from '../content/report-content.js';
import type { Written } from '../words/report-words.js';
import { drawQr } from './qr-on-page.js';
import { sketchMap } from './sketch-map.js';

const HEIGHT = 250;
const DOT = 7;
const QR = 78;
/** Numbers that one mark shows. */
const MOST_NUMBERS = 4;
/** What has to fit below the heading. */
export const MAP_HEIGHT = HEIGHT + QR + 110;

/** Where photos were taken: a sketch with scale and north, the coordinates, and a code for the phone's own map. */
export function mapSection(flow: Flow, written: Written, photos: readonly ReportPhoto[]): void {
  const t = written.words.map;
  const placed = photos.flatMap((photo, i) => (photo.position ? [{ number: i + 1, ...photo.position }] : []));
  const map = sketchMap(placed, flow.width / HEIGHT);
  if (!map) {
    flow.paragraph(t.none);
    return;
  }
  flow.paragraph(t.lead(placed.length));
  flow.gap(4);
  flow.need(HEIGHT + QR + 20);
  const { doc, type, left, width } = flow;
  const top = flow.y;
  const scale = width / map.across;
  const at = (place: { readonly east: number; readonly north: number }): { x: number; y: number } => ({
    ...{ x: left + width / 2 + place.east * scale, y: top + HEIGHT / 2 - place.north * scale },
  });
  flow.tagged(
    'Figure',
    () => {
      doc.rect(left, top, width, HEIGHT).lineWidth(0.8).fillAndStroke('#f4f7f8', RULE);
      grid(doc, { left, top, width }, map.scale * scale);
      doc.save().rect(left, top, width, HEIGHT).clip();
      for (const [i, { accuracy }] of placed.entries()) {
        const place = map.places[i];
        if (!place || accuracy === null) continue;
        const { x, y } = at(place);
        doc
          .circle(x, y, accuracy * scale)
          .fillOpacity(0.08)
          .fill(ACCENT);
        doc.fillOpacity(1);
      }
      doc.restore();
      for (const { x, y, numbers } of marksOf(placed, (i) => at(map.places[i] ?? { east: 0, north: 0 }))) {
        const more = numbers.length > MOST_NUMBERS ? '…' : '';
        const text = `${numbers.slice(0, MOST_NUMBERS).join(', ')}${more}`;
        const style = { size: 6.5, weight: 'bold', colour: '#ffffff' } as const;
        const wide = Math.max(2 * DOT, type.width(text, style) + DOT);
        doc
          .roundedRect(x - wide / 2, y - DOT, wide, 2 * DOT, DOT)
          .lineWidth(1)
          .fillAndStroke(ACCENT, '#ffffff');
        type.drawOn(text, x - type.width(text, style) / 2, y + 2.3, style);
      }
      north(flow, t.north, left + width - 22, top + 12);
      const long = map.scale * scale;
      const [from, y] = [left + 12, top + HEIGHT - 12];
      doc
        .moveTo(from, y - 4)
        .lineTo(from, y)
        .lineTo(from + long, y)
        .lineTo(from + long, y - 4);
      doc.lineWidth(1.2).strokeColor('#14201f').stroke();
      const metres = map.scale >= 1000 ? `${String(map.scale / 1000)} km` : `${String(map.scale)} m`;
      type.draw(metres, from + 3, y - 16, { size: 8 });
    },
    { alt: t.alt },
  );
  flow.y = top + HEIGHT + 8;
  const link = `geo:${map.middle.latitude.toFixed(5)},${map.middle.longitude.toFixed(5)}`;
  const { y } = flow;
  flow.tagged(
    'Figure',
    () => {
      drawQr(doc, link, left, y, QR);
      for (const [i, line] of [...type.lines(t.qr, width - QR - 12, { size: 9 }), link].entries())
        type.draw(line, left + QR + 10, y + 14 + i * 14, { size: 9, colour: MUTED });
    },
    { alt: `${t.qr}: ${link}` },
  );
  flow.y = y + QR + 8;
  flow.table(
    [
      { heading: t.photo, share: 1 },
      { heading: t.latitude, share: 2 },
      { heading: t.longitude, share: 2 },
      { heading: t.accuracy, share: 2 },
    ],
    placed.map(({ number, latitude, longitude, accuracy }) => [
      ...[String(number), latitude.toFixed(6), longitude.toFixed(6)],
      accuracy === null ? written.words.unknown : written.words.photo.accuracy(accuracy.toFixed(0)),
    ]),
  );
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly numbers: readonly number[];
}

/** Photos that would cover each other share a mark. */
function marksOf(
  placed: readonly { readonly number: number }[],
  at: (index: number) => { readonly x: number; readonly y: number },
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const [i, { number }] of placed.entries()) {
    const { x, y } = at(i);
    const near = marks.findIndex((mark) => Math.hypot(mark.x - x, mark.y - y) < 1.6 * DOT);
    const mark = marks[near];
    if (mark) marks[near] = { ...mark, numbers: [...mark.numbers, number] };
    else marks.push({ x, y, numbers: [number] });
  }
  return marks;
}

function grid(
  doc: PDFKit.PDFDocument,
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
  step: number,
): void {
  doc.lineWidth(0.3).strokeColor('#dde5e8');
  const [middleX, middleY] = [left + width / 2, top + HEIGHT / 2];
  for (let x = middleX % step; x < left + width; x += step)
    if (x > left) doc.moveTo(x, top).lineTo(x, top + HEIGHT);
  for (let y = middleY % step; y < top + HEIGHT; y += step)
    if (y > top) doc.moveTo(left, y).lineTo(left + width, y);
  doc.stroke();
}

function north({ doc, type }: Flow, word: string, x: number, y: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x + 6, y + 20)
    .lineTo(x, y + 15)
    .lineTo(x - 6, y + 20)
    .closePath()
    .fill('#14201f');
  const style = { size: 8, weight: 'bold' } as const;
  type.draw(word, x - type.width(word, style) / 2, y + 21, style);
}

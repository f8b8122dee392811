import { BOARD_FIELDS, type BoardOverlay, type BoardTexts } from '@rinjo/contract';
import { LINE_HEIGHT, type Style, type Typesetter } from '../../../platform/pdf/typesetter.js';
import type { ReportWords } from '../words/report-words.js';
import type { Box } from './drawing-on-page.js';

/** Share of the picture's width, as in the call. */
const WIDTH = 0.4;
const GREEN = '#14532d';
const WOOD = '#c9a66b';

/** The fields with something in them, in the board's order. */
export function boardRows(texts: BoardTexts, words: ReportWords): readonly (readonly [string, string])[] {
  return BOARD_FIELDS.flatMap((field) =>
    texts[field] === '' ? [] : [[words.board[field], texts[field]] as const],
  );
}

/** The blackboard in its corner of a picture. */
export function drawBoard(
  doc: PDFKit.PDFDocument,
  type: Typesetter,
  words: ReportWords,
  { texts, corner }: BoardOverlay,
  box: Box,
): void {
  const rows = boardRows(texts, words);
  if (rows.length === 0) return;
  const size = Math.max(4.2, box.width / 58);
  const style: Style = { size, colour: '#ffffff', weight: 'bold' };
  const width = Math.max(box.width * WIDTH, Math.min(120, box.width * 0.7));
  const [pad, label, line] = [size * 0.4, size * 6.4, size * LINE_HEIGHT * 0.86];
  const laid = rows.map(([name, text]) => ({
    name: type.cut(name, label - 2 * pad, style),
    lines: type.lines(text, width - label - 2 * pad, style),
  }));
  const heights = laid.map(({ lines }) => lines.length * line + pad);
  const height = heights.reduce((sum, one) => sum + one, 0);
  const x = corner.endsWith('right') ? box.x + box.width - width : box.x;
  let y = corner.startsWith('bottom') ? Math.max(box.y, box.y + box.height - height) : box.y;
  doc.save();
  doc.rect(box.x, box.y, box.width, box.height).clip();
  doc
    .rect(x, y, width, height)
    .lineWidth(size / 5)
    .fillAndStroke(GREEN, WOOD);
  for (const [i, { name, lines }] of laid.entries()) {
    const high = heights[i] ?? 0;
    doc.lineWidth(0.4).strokeColor('#ffffff');
    doc.rect(x, y, label, high).stroke();
    doc.rect(x + label, y, width - label, high).stroke();
    type.draw(name, x + pad, y + pad / 2 - size * 0.1, style);
    for (const [n, text] of lines.entries())
      type.draw(text, x + label + pad, y + pad / 2 + n * line - size * 0.1, style);
    y += high;
  }
  doc.restore();
}

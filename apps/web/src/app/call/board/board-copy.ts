import type { BoardOverlay, BoardTexts } from '@rinjo/contract';
import { boardRows } from './board-layer';

/** Lines of text that fit into a width, broken between any two characters as Japanese is. */
export function wrapped(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && measure(line + character) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

/** A marked copy: the picture with its blackboard in its corner. The original stays what it is. */
export async function copyWithBoard(
  address: string,
  { texts, corner }: BoardOverlay,
  labels: Readonly<Record<keyof BoardTexts, string>>,
): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser cannot draw');
  pen.drawImage(image, 0, 0);
  const width = Math.round(canvas.width * 0.34);
  const size = Math.max(12, Math.round(canvas.width * 0.0165));
  const [pad, labelWidth, lineHeight] = [size * 0.5, size * 6, size * 1.3];
  pen.font = `600 ${String(size)}px "Noto Sans JP", "Hiragino Sans", sans-serif`;
  pen.textBaseline = 'top';
  const rows = boardRows(texts).map(({ field, text }) => ({
    label: labels[field],
    lines: wrapped(text, width - labelWidth - pad * 2, (part) => pen.measureText(part).width),
  }));
  const heights = rows.map(({ lines }) => lines.length * lineHeight + pad);
  const height = heights.reduce((sum, row) => sum + row, 0);
  const left = corner.endsWith('right') ? canvas.width - width : 0;
  let top = corner.startsWith('bottom') ? canvas.height - height : 0;
  pen.fillStyle = '#14532d';
  pen.fillRect(left, top, width, height);
  pen.strokeStyle = '#fff';
  pen.fillStyle = '#fff';
  for (const [index, { label, lines }] of rows.entries()) {
    const rowHeight = heights[index] ?? 0;
    pen.strokeRect(left, top, labelWidth, rowHeight);
    pen.strokeRect(left + labelWidth, top, width - labelWidth, rowHeight);
    pen.fillText(label, left + pad, top + pad / 2, labelWidth - pad * 2);
    for (const [n, line] of lines.entries())
      pen.fillText(line, left + labelWidth + pad, top + pad / 2 + n * lineHeight);
    top += rowHeight;
  }
  const copy = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.92);
  });
  if (!copy) throw new Error('This browser cannot write pictures');
  return copy;
}

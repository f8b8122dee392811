import { generate } from 'lean-qr';

/** A QR code (ISO/IEC 18004) with its quiet zone, as black squares. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, side: number): void {
  const code = generate(text);
  const quiet = 4;
  const unit = side / (code.size + 2 * quiet);
  doc.rect(x, y, side, side).fill('#ffffff');
  for (let row = 0; row < code.size; row++)
    for (let column = 0; column < code.size; column++)
      if (code.get(column, row))
        // A hair wider: viewers leave light lines between squares that only touch.
        doc.rect(x + (column + quiet) * unit, y + (row + quiet) * unit, unit + 0.05, unit + 0.05);
  doc.fill('#000000');
}

import {
  colourOf,
  type ItemLabel,
  labelOf,
  pathOf,
  type Size,
  strokeWidth,
  textHeight,
} from '@rinjo/annotation';
import type { DrawingItem } from '@rinjo/contract';
import type { Typesetter } from '../../../platform/pdf/typesetter.js';
import type { ReportWords } from '../words/report-words.js';

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The longer side of the picture in which lines are laid out: their ends and heads have sizes in pixels. */
const FRAME = 1280;

/** Draws over a picture what people drew over it in the call: the same lines, as lines. */
export class DrawingOnPage {
  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly type: Typesetter,
    private readonly words: ReportWords,
  ) {}

  draw(items: readonly DrawingItem[], box: Box): void {
    const scale = Math.max(box.width, box.height) / FRAME;
    const frame = { width: box.width / scale, height: box.height / scale };
    this.doc.save();
    this.doc.rect(box.x, box.y, box.width, box.height).clip();
    this.doc.translate(box.x, box.y).scale(scale);
    this.doc.lineCap('round').lineJoin('round');
    for (const item of items) {
      this.lines(item, frame);
      const label = labelOf(item, items, frame, false, (value, unit) => this.words.estimate(value, unit));
      if (label) this.label(label, item, frame);
    }
    this.doc.restore();
  }

  private lines(item: DrawingItem, frame: Size): void {
    const path = pathOf(item, frame, false);
    if (path === '') return;
    const width = strokeWidth(item, frame);
    const stroke = (colour: string, wide: number, opacity = 1): void => {
      this.doc.path(path).lineWidth(wide).strokeOpacity(opacity).strokeColor(colour).stroke();
    };
    if (item.tool === 'highlighter') {
      stroke(colourOf(item.colour), width, 0.45);
      this.doc.strokeOpacity(1);
      return;
    }
    stroke('#000000', width * 2.2 + 3);
    stroke('#ffffff', width * 1.5 + 2);
    stroke(colourOf(item.colour), width);
  }

  private label({ kind, text, at }: ItemLabel, item: DrawingItem, frame: Size): void {
    const size = textHeight(frame);
    const colour = colourOf(item.colour);
    if (kind === 'number') {
      this.doc
        .circle(at.x, at.y, size * 0.75)
        .lineWidth(3)
        .fillAndStroke(colour, '#000000');
      const style = { size, weight: 'bold', colour: '#000000' } as const;
      this.type.drawOn(text, at.x - this.type.width(text, style) / 2, at.y + size * 0.36, style);
      return;
    }
    const style = { size, weight: 'bold', colour } as const;
    const x = kind === 'measure' ? at.x - this.type.width(text, style) / 2 : at.x;
    this.type.drawOn(text, x, at.y + size * 0.88, style, { width: size / 5 });
  }
}

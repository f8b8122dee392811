import { imageSize } from 'image-size';
import { type Flow, MUTED, RULE } from '../../../platform/pdf/flow.js';
import type { PrintedPhoto, ReportPhoto } from '../content/report-content.js';
import type { ReportWords } from '../words/report-words.js';
import { drawBoard } from './board-on-page.js';
import { type Box, DrawingOnPage } from './drawing-on-page.js';

/** As large as a box allows, at its upper edge. */
function fitted(width: number, height: number, into: Box): Box {
  const scale = Math.min(into.width / width, into.height / height);
  const [wide, high] = [width * scale, height * scale];
  return {
    x: into.x,
    y: into.y,
    width: wide,
    height: high,
  };
}

/** A photo in a box, whole, with what was drawn over it and its blackboard. */
export class PhotoFigure {
  private readonly drawing: DrawingOnPage;

  constructor(
    private readonly flow: Flow,
    private readonly words: ReportWords,
  ) {
    this.drawing = new DrawingOnPage(flow.doc, flow.type, words);
  }

  draw(photo: ReportPhoto, { jpeg }: PrintedPhoto, number: number, box: Box): void {
    const { doc } = this.flow;
    this.flow.tagged(
      'Figure',
      () => {
        const drawn = jpeg && this.picture(jpeg, box);
        if (!drawn) {
          this.missing(box);
          return;
        }
        this.drawing.draw(photo.drawing, drawn);
        if (photo.board) drawBoard(doc, this.flow.type, this.words, photo.board, drawn);
        doc.rect(drawn.x, drawn.y, drawn.width, drawn.height).lineWidth(0.5).strokeColor(RULE).stroke();
      },
      { alt: this.words.photo.alt(number, photo.name) },
    );
  }

  private picture(jpeg: Buffer, box: Box): Box {
    const { doc } = this.flow;
    const { width, height } = imageSize(jpeg);
    const drawn = fitted(width, height, box);
    doc.image(jpeg, drawn.x, drawn.y, { width: drawn.width, height: drawn.height });
    return drawn;
  }

  private missing(box: Box): void {
    const { doc, type } = this.flow;
    doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.5).fillAndStroke('#f1f4f5', RULE);
    const style = { size: 9, colour: MUTED };
    for (const [i, line] of type.lines(this.words.photo.cannotShow, box.width - 16, style).entries())
      type.draw(line, box.x + 8, box.y + box.height / 2 - 8 + i * 13, style);
  }
}

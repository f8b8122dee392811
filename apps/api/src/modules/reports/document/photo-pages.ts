import type { PhotosPerPage, ReportTemplate } from '@rinjo/contract';
import { ACCENT, type Flow, INK, MUTED } from '../../../platform/pdf/flow.js';
import { LINE_HEIGHT, type Style } from '../../../platform/pdf/typesetter.js';
import type { PrintedPhoto, PrintPhoto, Proof, ReportPhoto } from '../content/report-content.js';
import type { Written } from '../words/report-words.js';
import { boardRows } from './board-on-page.js';
import type { Box } from './drawing-on-page.js';
import { PhotoFigure } from './photo-figure.js';

interface Sheet {
  readonly columns: number;
  readonly rows: number;
  /** The words beside the picture instead of below. */
  readonly beside: boolean;
  /** Share of a cell that the picture has: of its width beside words, of its height above them. */
  readonly picture: number;
  /** Of the letters, in points. */
  readonly size: number;
  /** Pixels of the longer side: about 200 an inch. */
  readonly side: number;
}

export const SHEETS: Readonly<Record<PhotosPerPage, Sheet>> = {
  1: { columns: 1, rows: 1, beside: false, picture: 0.68, size: 9, side: 1600 },
  2: { columns: 1, rows: 2, beside: true, picture: 0.6, size: 8, side: 1000 },
  4: { columns: 2, rows: 2, beside: false, picture: 0.54, size: 7, side: 800 },
  6: { columns: 2, rows: 3, beside: false, picture: 0.5, size: 6, side: 800 },
};
const GAP = 14;
const PROOF_COLOURS: Readonly<Record<Proof, string>> = {
  device: ACCENT,
  server: ACCENT,
  unsigned: INK,
  altered: '#b3261e',
};
/** Words of a comment that are shown; the rest is where the photo is. */
const COMMENT_LINES = 3;

/** Photos on sheets, so many each, every one with what is known of it. */
export class PhotoPages {
  private readonly figure: PhotoFigure;
  private readonly sheet: Sheet;

  constructor(
    private readonly flow: Flow,
    private readonly written: Written,
    private readonly template: ReportTemplate,
  ) {
    this.figure = new PhotoFigure(flow, written.words);
    this.sheet = SHEETS[template.photosPerPage];
  }

  /** Yields what is ready after each photo. Tells what was found of each. */
  async *draw(
    photos: readonly ReportPhoto[],
    print: PrintPhoto,
    found: (photo: ReportPhoto, printed: PrintedPhoto) => void,
  ): AsyncGenerator<Buffer, void, undefined> {
    const { columns, rows, side } = this.sheet;
    const { flow } = this;
    const width = (flow.width - (columns - 1) * GAP) / columns;
    let top = flow.y;
    let height = 0;
    for (const [n, photo] of photos.entries()) {
      const cell = n % (columns * rows);
      if (cell === 0) {
        // The first sheet begins below the heading; the others have a page for themselves.
        if (n > 0) flow.newPage();
        top = flow.y;
        height = (flow.bottom - top - (rows - 1) * GAP) / rows;
      }
      const printed = await print(photo, side);
      found(photo, printed);
      const [column, row] = [cell % columns, Math.floor(cell / columns)];
      this.one(photo, printed, n + 1, {
        ...{ x: flow.left + column * (width + GAP), y: top + row * (height + GAP), width, height },
      });
      yield* flow.written();
    }
    flow.y = flow.bottom;
  }

  private one(photo: ReportPhoto, printed: PrintedPhoto, number: number, cell: Box): void {
    const { beside, picture } = this.sheet;
    const box = beside
      ? { ...cell, width: cell.width * picture }
      : { ...cell, height: cell.height * picture };
    this.figure.draw(photo, printed, number, box);
    const words = beside
      ? { ...cell, x: cell.x + box.width + GAP, width: cell.width - box.width - GAP }
      : { ...cell, y: cell.y + box.height + 6, height: cell.height - box.height - 6 };
    this.flow.tagged('P', () => {
      this.words(photo, printed, number, words);
    });
  }

  /** What does not fit any more is left out, but never the name, the hash and what was found: they come first. */
  private words(photo: ReportPhoto, printed: PrintedPhoto, number: number, box: Box): void {
    const { type } = this.flow;
    const { size } = this.sheet;
    const line = size * LINE_HEIGHT * 0.94;
    let y = box.y;
    const put = (text: string, style: Style, most: number): void => {
      const lines = type.lines(text, box.width, style);
      for (const [i, one] of lines.slice(0, most).entries()) {
        if (y + line > box.y + box.height) return;
        const isCut = i === most - 1 && lines.length > most;
        type.draw(isCut ? type.cut(`${one}…`, box.width, style) : one, box.x, y, style);
        y += line;
      }
    };
    const plain: Style = { size };
    put(`${this.written.words.photo.number(number)}  ${photo.name}`, { size: size + 1, weight: 'bold' }, 2);
    y += 2;
    for (const { label, text, most, style } of this.factsOf(photo, printed))
      put(`${label}: ${text}`, style ?? plain, most);
  }

  private factsOf(photo: ReportPhoto, { proof }: PrintedPhoto): readonly Fact[] {
    const { written } = this;
    const { words } = written;
    const t = words.photo;
    const { size } = this.sheet;
    const colour = PROOF_COLOURS[proof];
    const place = photo.position;
    return [
      { label: t.taken, text: photo.takenAt ? written.moment(photo.takenAt) : t.takenUnknown, most: 1 },
      { label: t.by, text: photo.byName, most: 2 },
      { label: t.hash, text: photo.sha256, most: 4, style: { size: size * 0.9, colour: MUTED } },
      {
        ...{ label: t.proof, text: words.proof[proof], most: 4 },
        style: { size, weight: 'bold', colour },
      },
      { label: t.received, text: written.moment(photo.receivedAt), most: 1 },
      ...(place
        ? [
            {
              label: t.place,
              text: `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}${
                place.accuracy === null ? '' : ` (${t.accuracy(place.accuracy.toFixed(0))})`
              }`,
              most: 2,
            },
          ]
        : []),
      ...(photo.tags.length > 0 ? [{ label: t.tags, text: photo.tags.join(', '), most: 2 }] : []),
      ...(photo.drawing.length > 0
        ? [{ label: t.drawing, text: words.photo.drawnBy(photo.drawnBy.join(', ')), most: 2 }]
        : []),
      ...(photo.board
        ? boardRows(photo.board.texts, words).map(([name, text]) => ({
            ...{ label: `${t.board} ${name}`, text, most: 2 },
          }))
        : []),
      ...(this.template.comments
        ? photo.comments.map(({ byName, text }) => ({ label: byName, text, most: COMMENT_LINES }))
        : []),
    ];
  }
}

interface Fact {
  readonly label: string;
  readonly text: string;
  /** Lines. */
  readonly most: number;
  readonly style?: Style;
}

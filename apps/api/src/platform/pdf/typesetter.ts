import { FONT_NAMES, fontFile, type FontName, type Weight } from './fonts.js';
import { linesOf } from './lines.js';
import { type Covers, type Run, runsOf } from './runs.js';

export interface Style {
  readonly size: number;
  readonly weight?: Weight;
  /** #rrggbb */
  readonly colour?: string;
}

/** Where the letters stand on their line, as a share of its height. */
const BASELINE = 0.8;
export const LINE_HEIGHT = 1.5;
const REMEMBERED = 20_000;

const covers: Covers = (font, codePoint) => fontFile(font).covers.has(codePoint);

/** Sets text in the fonts of the product on the pages of one document: measures, breaks and draws lines. */
export class Typesetter {
  private readonly widths = new Map<string, number>();

  constructor(private readonly doc: PDFKit.PDFDocument) {
    for (const name of FONT_NAMES) doc.registerFont(name, fontFile(name).bytes);
  }

  width(text: string, { size, weight = 'regular' }: Style): number {
    const key = `${weight}|${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known * size;
    if (this.widths.size >= REMEMBERED) this.widths.clear();
    const width = runsOf(text, weight, covers).reduce((sum, run) => sum + this.runWidth(run, 1), 0);
    this.widths.set(key, width);
    return width * size;
  }

  lines(text: string, width: number, style: Style): readonly string[] {
    return linesOf(text, width, (piece) => this.width(piece, style));
  }

  /** One line that ends with … where it would be too wide. */
  cut(text: string, width: number, style: Style): string {
    const line = text.replace(/\s+/g, ' ');
    if (this.width(line, style) <= width) return line;
    const [first = ''] = this.lines(line, width - this.width('…', style), style);
    return `${first}…`;
  }

  /** Draws one line; `y` is its upper edge, and it is `LINE_HEIGHT` times its size high. */
  draw(line: string, x: number, y: number, style: Style): void {
    this.drawOn(line, x, y + style.size * (BASELINE + (LINE_HEIGHT - 1) / 2), style);
  }

  /** Draws one line whose letters stand on `baseline`; with an edge around them, where they lie over a picture. */
  drawOn(line: string, x: number, baseline: number, style: Style, edge?: { readonly width: number }): void {
    const { size, weight = 'regular', colour = '#14201f' } = style;
    let left = x;
    for (const run of runsOf(line, weight, covers)) {
      const wide = this.runWidth(run, size);
      this.doc.font(run.font).fontSize(size);
      const options = { lineBreak: false, baseline: 'alphabetic', ...featuresOf(run) } as const;
      if (edge) {
        this.doc.lineWidth(edge.width).lineJoin('round').strokeColor('#0c1215');
        this.doc.text(run.text, left, baseline, { ...options, fill: false, stroke: true });
      }
      this.doc.fillColor(colour).text(run.text, left, baseline, options);
      left += wide;
    }
  }

  private runWidth(run: Run, size: number): number {
    return this.doc.font(run.font).fontSize(size).widthOfString(run.text, featuresOf(run));
  }
}

/** With a list of features, even of none, a run is shaped as a whole and not word by word. */
const featuresOf = ({ font, rtl }: Run): { features?: [] } =>
  rtl || (font satisfies FontName) === 'emoji' ? { features: [] } : {};

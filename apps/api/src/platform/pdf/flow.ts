import { imageSize } from 'image-size';
import PDFDocument from 'pdfkit';
import { LINE_HEIGHT, type Style, Typesetter } from './typesetter.js';

export interface PdfFacts {
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  readonly createdAt: Date;
}

export interface Column {
  readonly heading: string;
  /** Share of the width. */
  readonly share: number;
}

/** What stands on every page beside its content. */
export interface Chrome {
  /** JPEG, at the upper left before `left`; null for none. One that is none is left out. */
  readonly logo: Buffer | null;
  readonly left: string;
  readonly right: string;
  readonly foot: string;
  readonly page: (page: number, pages: number) => string;
}

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

interface Sign {
  /** `data:`, by which pdfkit knows that it has it already: it is in the file once. */
  readonly address: string;
  /** Width to height. */
  readonly ratio: number;
}

const A4 = { width: 595.28, height: 841.89 };
/** Points: 18 mm at the sides. */
const SIDE = 51;
const TOP = 66;
const BOTTOM = A4.height - 60;
export const INK = '#14201f';
export const MUTED = '#55656a';
export const RULE = '#c7d2d6';
export const ACCENT = '#0b4f60';
const SMALL: Style = { size: 8, colour: MUTED };
/** Points of the sign at the head of pages, and how far it is from what follows. */
const LOGO = { width: 110, height: 24, top: 18, gap: 8 };

/**
 * A tagged PDF (ISO 32000-1, 14.8) on A4 that is filled from top to bottom, page after page. It is read while it is written:
 * what `written` has handed out is not in memory any more.
 */
export class Flow {
  readonly doc: PDFKit.PDFDocument;
  readonly type: Typesetter;
  readonly left = SIDE;
  readonly width = A4.width - 2 * SIDE;
  readonly bottom = BOTTOM;
  /** Where the next thing begins. */
  y = TOP;
  private readonly root: Element;
  private pages = 0;

  constructor(facts: PdfFacts) {
    this.doc = new PDFDocument({
      ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7' },
      ...{ tagged: true, lang: facts.language, displayTitle: true },
      info: {
        ...{ Title: facts.title, Author: facts.author, Subject: facts.subject },
        ...{ Creator: 'Rinjo', Producer: 'Rinjo', CreationDate: facts.createdAt, ModDate: facts.createdAt },
      },
    });
    this.type = new Typesetter(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.newPage();
  }

  get room(): number {
    return this.bottom - this.y;
  }

  /** Nothing on this page yet. */
  get fresh(): boolean {
    return this.y === TOP;
  }

  /** Goes on with the next page unless so much is left of this one. */
  need(height: number): void {
    if (height > this.room && !this.fresh) this.newPage();
  }

  newPage(): void {
    this.doc.addPage();
    this.pages += 1;
    this.y = TOP;
  }

  gap(height: number): void {
    this.y += height;
  }

  /** Draws something that readers aloud call by its kind, such as P, H1 or Figure with `alt`. */
  tagged(kind: string, draw: () => void, options: { readonly alt?: string } = {}): void {
    this.root.add(this.doc.struct(kind, options, draw));
  }

  /** Draws something that says nothing. */
  ornament(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** A heading that is on one page with at least so much of what follows. */
  section(heading: string, least = 110): void {
    this.need(least);
    if (!this.fresh) this.gap(16);
    this.doc.outline.addItem(heading);
    this.tagged('H2', () => this.set(heading, { size: 13, weight: 'bold', colour: ACCENT }));
    this.ornament(() => this.line(this.y + 2));
    this.gap(10);
  }

  subheading(text: string): void {
    this.need(60);
    this.gap(4);
    this.tagged('H3', () => this.set(text, { size: 10.5, weight: 'bold' }));
    this.gap(2);
  }

  paragraph(text: string, style: Style = { size: 9.5 }): void {
    if (text !== '') this.tagged('P', () => this.set(text, style));
  }

  /** Labels and what they stand for, side by side. */
  facts(rows: readonly (readonly [string, string])[]): void {
    const label = 118;
    for (const [name, value] of rows) {
      this.need(3 * 9.5 * LINE_HEIGHT);
      const { y } = this;
      this.tagged('P', () => {
        this.set(name, { size: 9.5, colour: MUTED }, { width: label - 8 });
        const after = this.y;
        this.y = y;
        this.set(value, { size: 9.5 }, { x: this.left + label, width: this.width - label });
        this.y = Math.max(after, this.y);
      });
      this.gap(2);
    }
  }

  /** Rows that are never cut in two; the headings come again on every page. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const table = this.doc.struct('Table');
    this.root.add(table);
    const [size, pad] = [8.5, 4];
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (share / whole) * this.width);
    const row = (cells: readonly string[], head: boolean): void => {
      const style: Style = { size, ...(head && { weight: 'bold', colour: MUTED }) };
      const lines = cells.map((cell, i) => this.type.lines(cell, (widths[i] ?? 0) - 2 * pad, style));
      const high = Math.max(...lines.map(({ length }) => length)) * size * LINE_HEIGHT + 2 * 2;
      if (high > this.room && !this.fresh) {
        this.newPage();
        if (!head) row(headings, true);
      }
      const { y } = this;
      const line = this.doc.struct('TR');
      table.add(line);
      let x = this.left;
      for (const [i, cell] of lines.entries()) {
        const at = x;
        line.add(
          this.doc.struct(head ? 'TH' : 'TD', {}, () => {
            for (const [n, text] of cell.entries())
              this.type.draw(text, at + pad, y + 2 + n * size * LINE_HEIGHT, style);
          }),
        );
        x += widths[i] ?? 0;
      }
      line.end();
      this.y = y + high;
      this.ornament(() => this.line(this.y));
    };
    const headings = columns.map(({ heading }) => heading);
    this.need(60);
    row(headings, true);
    for (const cells of rows) row(cells, false);
    table.end();
    this.gap(6);
  }

  /** Lines of text from here on, over as many pages as they need. For use within `tagged`. */
  set(text: string, style: Style, { x = this.left, width = this.width } = {}): void {
    for (const line of this.type.lines(text, width, style)) {
      const high = style.size * LINE_HEIGHT;
      if (high > this.room) this.newPage();
      this.type.draw(line, x, this.y, style);
      this.y += high;
    }
  }

  line(y: number): void {
    this.doc
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .lineWidth(0.6)
      .strokeColor(RULE)
      .stroke();
  }

  /** What is ready so far, and out of memory then. */
  *written(): Generator<Buffer, void, undefined> {
    for (let chunk: unknown = this.doc.read(); Buffer.isBuffer(chunk); chunk = this.doc.read()) yield chunk;
  }

  /** Heads, feet and numbers of all pages, and the rest of the file. */
  async *finished({ logo, left, right, foot, page }: Chrome): AsyncGenerator<Buffer, void, undefined> {
    const sign = logo && signOf(logo);
    for (let n = 0; n < this.pages; n++) {
      this.doc.switchToPage(n);
      this.doc.markContent('Artifact', { type: 'Pagination' });
      const after = sign ? this.sign(sign) : this.left;
      this.type.draw(this.type.cut(left, this.width * 0.4 - (after - this.left), SMALL), after, 30, SMALL);
      this.toTheRight(this.type.cut(right, this.width * 0.56, SMALL), 30);
      this.line(46);
      this.line(this.bottom + 12);
      this.type.draw(this.type.cut(foot, this.width * 0.8, SMALL), this.left, this.bottom + 16, SMALL);
      this.toTheRight(page(n + 1, this.pages), this.bottom + 16);
      this.doc.endMarkedContent();
    }
    this.root.end();
    this.doc.end();
    for await (const chunk of this.doc) if (Buffer.isBuffer(chunk)) yield chunk;
  }

  /** Draws it; answers where what follows begins. */
  private sign({ address, ratio }: Sign): number {
    const width = Math.min(LOGO.width, LOGO.height * ratio);
    const height = width / ratio;
    this.doc.image(address, this.left, LOGO.top + LOGO.height - height, { width, height });
    return this.left + width + LOGO.gap;
  }

  private toTheRight(text: string, y: number): void {
    this.type.draw(text, this.left + this.width - this.type.width(text, SMALL), y, SMALL);
  }
}

/** Null for what is no picture. */
function signOf(jpeg: Buffer): Sign | null {
  try {
    const { width, height } = imageSize(jpeg);
    return { address: `data:image/jpeg;base64,${jpeg.toString('base64')}`, ratio: width / height };
  } catch {
    return null;
  }
}

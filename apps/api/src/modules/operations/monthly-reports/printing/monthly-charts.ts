import type { ComponentDay } from '@rinjo/contract';
import { ACCENT, type Flow, INK, MUTED, RULE } from '../../../../platform/pdf/flow.js';

const SMALL = { size: 8, colour: MUTED };
const GOOD = '#a9cfbd';
const DOWN = '#9d1f14';
const LEAST_PART = 0.3;
const DAY_S = 86_400;
/** Points. */
const NAME = 104;
const SHARE = 58;
const ROW = 24;
const BAR = 16;

export interface BarRow {
  readonly name: string;
  readonly share: string;
  readonly days: readonly ComponentDay[];
  /** For readers aloud. */
  readonly alt: string;
}

export interface Legend {
  readonly good: string;
  readonly down: string;
  readonly unknown: string;
}

/** A bar for each day of the month: whole when nothing was wrong, with a dark part when something was, an outline when nobody looked. */
export function dayBars(flow: Flow, rows: readonly BarRow[], legend: Legend): void {
  flow.need(rows.length * ROW + 44);
  for (const row of rows) {
    const { y } = flow;
    flow.tagged('Figure', () => barsOf(flow, row, y), { alt: row.alt });
    flow.y = y + ROW;
  }
  const [first] = rows;
  if (first) flow.ornament(() => numbers(flow, first.days.length));
  flow.gap(14);
  flow.tagged('P', () => legendOf(flow, legend));
  flow.gap(18);
}

const slotWidth = (flow: Flow, days: number): number => (flow.width - NAME - SHARE) / Math.max(1, days);

function barsOf(flow: Flow, { name, share, days }: BarRow, y: number): void {
  const { doc, type, left, width } = flow;
  const step = slotWidth(flow, days.length);
  type.draw(type.cut(name, NAME - 8, { size: 9 }), left, y + 2, { size: 9 });
  for (const [i, { downS }] of days.entries()) day(doc, left + NAME + i * step, y, step - 2, downS);
  const text = { size: 9, weight: 'bold', colour: INK } as const;
  type.draw(share, left + width - type.width(share, text), y + 2, text);
}

function day(doc: PDFKit.PDFDocument, x: number, y: number, width: number, downS: number | null): void {
  if (downS === null) {
    doc
      .rect(x + 0.3, y + BAR - 4, width - 0.6, 3.7)
      .lineWidth(0.6)
      .strokeColor(RULE)
      .stroke();
    return;
  }
  doc.rect(x, y, width, BAR).fill(GOOD);
  if (downS === 0) return;
  // A minute would not be seen: what is shown is at least three tenths of the bar.
  const part = Math.min(1, LEAST_PART + (1 - LEAST_PART) * Math.sqrt(downS / DAY_S));
  doc.rect(x, y + BAR * (1 - part), width, BAR * part).fill(DOWN);
}

function numbers(flow: Flow, days: number): void {
  const step = slotWidth(flow, days);
  for (let i = 0; i < days; i += 1) {
    if (i !== 0 && (i + 1) % 5 !== 0) continue;
    const text = String(i + 1);
    const x = flow.left + NAME + i * step + (step - 2 - flow.type.width(text, SMALL)) / 2;
    flow.type.draw(text, x, flow.y - 6, SMALL);
  }
}

function legendOf(flow: Flow, { good, down, unknown }: Legend): void {
  const { doc, type, y } = flow;
  let x = flow.left + NAME;
  const entry = (text: string, downS: number | null): void => {
    day(doc, x, y - 4, 7, downS);
    type.draw(text, x + 11, y - 4, SMALL);
    x += 11 + type.width(text, SMALL) + 16;
  };
  entry(good, 0);
  entry(down, DAY_S / 5);
  entry(unknown, null);
}

/** How much of something is used, with marks at 80 % and 95 %. */
export function useBar(flow: Flow, percent: number, alt: string): void {
  flow.need(30);
  const { doc, left, width, y } = flow;
  flow.tagged(
    'Figure',
    () => {
      doc.rect(left, y + 4, width, 12).fill('#e4ebed');
      const used = (Math.min(100, percent) / 100) * width;
      if (used > 0) doc.rect(left, y + 4, used, 12).fill(percent >= 95 ? DOWN : ACCENT);
      for (const mark of [80, 95]) {
        const x = left + (mark / 100) * width;
        doc
          .moveTo(x, y + 1)
          .lineTo(x, y + 19)
          .lineWidth(0.8)
          .strokeColor(INK)
          .stroke();
        const text = `${String(mark)} %`;
        flow.type.draw(text, x - flow.type.width(text, SMALL) / 2, y + 19, SMALL);
      }
    },
    { alt },
  );
  flow.y = y + 34;
}

/** A column for each day of the month. */
export function dayColumns(flow: Flow, counts: readonly number[], alt: string): void {
  const high = 54;
  flow.need(high + 24);
  const { doc, type, left, y } = flow;
  const most = Math.max(1, ...counts);
  const step = slotWidth(flow, counts.length);
  flow.tagged(
    'Figure',
    () => {
      const top = String(most);
      type.draw(top, left + NAME - 8 - type.width(top, SMALL), y - 4, SMALL);
      type.draw('0', left + NAME - 8 - type.width('0', SMALL), y + high - 8, SMALL);
      for (const [i, count] of counts.entries()) {
        const tall = (count / most) * high;
        if (tall > 0) doc.rect(left + NAME + i * step, y + high - tall, step - 2, tall).fill(ACCENT);
      }
      doc
        .moveTo(left + NAME, y + high)
        .lineTo(left + NAME + counts.length * step, y + high)
        .lineWidth(0.6)
        .strokeColor(RULE)
        .stroke();
    },
    { alt },
  );
  flow.y = y + high + 8;
  flow.ornament(() => numbers(flow, counts.length));
  flow.gap(12);
}

export interface KeyNumber {
  readonly label: string;
  readonly value: string;
  readonly small: string;
}

/** The numbers that most people look for, side by side. */
export function keyNumbers(flow: Flow, all: readonly KeyNumber[]): void {
  const [gap, high] = [8, 58];
  flow.need(high + 8);
  const { doc, type, y } = flow;
  const wide = (flow.width - gap * (all.length - 1)) / all.length;
  for (const [i, { label, value, small }] of all.entries()) {
    const x = flow.left + i * (wide + gap);
    flow.ornament(() => doc.roundedRect(x, y, wide, high, 4).lineWidth(0.8).strokeColor(RULE).stroke());
    flow.tagged('P', () => {
      type.draw(type.cut(label, wide - 16, SMALL), x + 8, y + 5, SMALL);
      const style = { size: 15, weight: 'bold', colour: ACCENT } as const;
      type.draw(type.cut(value, wide - 16, style), x + 8, y + 16, style);
      type.draw(type.cut(small, wide - 16, SMALL), x + 8, y + 40, SMALL);
    });
  }
  flow.y = y + high + 8;
}

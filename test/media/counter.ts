/**
 * A frame counter in the picture: two rows of black and white cells in the lower left corner, large enough to survive
 * the smallest simulcast layer (320x180). Row 1 is the frame number in Gray code, most significant bit first, so that
 * two blended neighbours differ in one cell. Row 2 is a white and a black cell (from which the threshold is taken),
 * the number of the camera, and a CRC over both numbers.
 */
export const COUNTER = {
  columns: 10,
  rows: 2,
  /** Edge of a cell as a part of the picture's width: 8 px at 320, 32 px at 1280. */
  cell: 1 / 40,
  frames: 1024,
  cameras: 8,
} as const;

/** Which camera a picture comes from and its place in the clip. */
export interface Mark {
  readonly camera: number;
  readonly frame: number;
}

const WHITE = 235;
const BLACK = 16;
/** White and black closer together than this are not a counter. */
const MIN_CONTRAST = 60;

const bitsOf = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => (value >> (count - 1 - i)) & 1);
const valueOf = (bits: readonly number[]): number => bits.reduce((sum, bit) => (sum << 1) | bit, 0);

const toGray = (value: number): number => value ^ (value >> 1);
function fromGray(gray: number): number {
  let value = 0;
  for (let rest = gray; rest > 0; rest >>= 1) value ^= rest;
  return value;
}

/** CRC-5-USB (x^5 + x^2 + 1) over camera and Gray code: finds any two wrong cells of the 18. */
function crc5(mark: Mark): number {
  let crc = 0x1f;
  for (const bit of [...bitsOf(mark.camera, 3), ...bitsOf(toGray(mark.frame), 10)]) {
    const top = (crc >> 4) ^ bit;
    crc = (crc << 1) & 0x1f;
    if (top) crc ^= 0x05;
  }
  return crc ^ 0x1f;
}

/** The luma of each cell, row by row. */
export function encodeMark(mark: Mark): readonly number[] {
  if (mark.frame < 0 || mark.frame >= COUNTER.frames) throw new RangeError(`frame ${mark.frame}`);
  if (mark.camera < 0 || mark.camera >= COUNTER.cameras) throw new RangeError(`camera ${mark.camera}`);
  const bits = [...bitsOf(toGray(mark.frame), 10), 1, 0, ...bitsOf(mark.camera, 3), ...bitsOf(crc5(mark), 5)];
  return bits.map((bit) => (bit === 1 ? WHITE : BLACK));
}

/** Reads a mark back from the mean luma of each cell; null when there is none or it is damaged. */
export function decodeMark(cells: readonly number[]): Mark | null {
  const white = cells[COUNTER.columns];
  const black = cells[COUNTER.columns + 1];
  if (cells.length !== COUNTER.columns * COUNTER.rows || white === undefined || black === undefined)
    return null;
  if (white - black < MIN_CONTRAST) return null;
  const threshold = (white + black) / 2;
  const bits = cells.map((luma) => (luma > threshold ? 1 : 0));
  const mark = { frame: fromGray(valueOf(bits.slice(0, 10))), camera: valueOf(bits.slice(12, 15)) };
  return crc5(mark) === valueOf(bits.slice(15)) ? mark : null;
}

/** Where the counter lies in a picture of this size, in pixels. */
export function counterArea(width: number, height: number): { x: number; y: number; w: number; h: number } {
  const cell = width * COUNTER.cell;
  return { x: 0, y: height - cell * COUNTER.rows, w: cell * COUNTER.columns, h: cell * COUNTER.rows };
}

/** A plane of luma bytes, as a decoder or `VideoFrame.copyTo` gives it. */
export interface LumaPlane {
  readonly data: Uint8Array;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** The mean luma of the inner half of each cell. */
export function sampleCells(plane: LumaPlane): readonly number[] {
  const { x, y, w } = counterArea(plane.width, plane.height);
  const cell = w / COUNTER.columns;
  const means: number[] = [];
  for (let row = 0; row < COUNTER.rows; row++) {
    for (let column = 0; column < COUNTER.columns; column++) {
      const left = Math.round(x + (column + 0.25) * cell);
      const top = Math.round(y + (row + 0.25) * cell);
      const edge = Math.max(1, Math.round(cell / 2));
      means.push(meanOf(plane, left, top, edge));
    }
  }
  return means;
}

function meanOf(plane: LumaPlane, left: number, top: number, edge: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + edge, plane.height); y++) {
    for (let x = left; x < Math.min(left + edge, plane.width); x++) {
      sum += plane.data[y * plane.stride + x] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** Paints the counter alone, as one grey picture of `width` x `height` pixels that belongs over `counterArea`. */
export function paintMark(mark: Mark, cellPx: number): Uint8Array {
  const cells = encodeMark(mark);
  const width = COUNTER.columns * cellPx;
  const picture = new Uint8Array(width * COUNTER.rows * cellPx);
  for (let y = 0; y < COUNTER.rows * cellPx; y++) {
    for (let x = 0; x < width; x++) {
      const cell = Math.floor(y / cellPx) * COUNTER.columns + Math.floor(x / cellPx);
      picture[y * width + x] = cells[cell] ?? BLACK;
    }
  }
  return picture;
}

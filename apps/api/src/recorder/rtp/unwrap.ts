/** The number closest to `near` that shows as `value` in so many bits. */
export function unwrapNear(value: number, near: number, bits: number): number {
  const range = 2 ** bits;
  const base = near - (((near % range) + range) % range);
  const candidates = [base - range + value, base + value, base + range + value];
  return candidates.reduce((best, candidate) =>
    Math.abs(candidate - near) < Math.abs(best - near) ? candidate : best,
  );
}

/** Makes a counter that begins again at 2^bits grow for ever; what comes late is smaller than what came before. */
export class Unwrapper {
  private last: number | null = null;

  constructor(private readonly bits: number) {}

  next(value: number): number {
    const unwrapped = this.last === null ? value : unwrapNear(value, this.last, this.bits);
    this.last = Math.max(this.last ?? unwrapped, unwrapped);
    return unwrapped;
  }

  /** Places a value without moving on; as it stands while nothing has come. */
  near(value: number): number {
    return this.last === null ? value : unwrapNear(value, this.last, this.bits);
  }
}

/** What a ZIP file has besides the bytes of each file: two heads with its name, and what follows it. */
const OVERHEAD = 400;

/**
 * Gives each file its part, in their order: a part is full when the next file would make it larger than `partBytes`. Rows
 * are all in the first one, and a file that is larger than a part has one of its own.
 */
export class PartSizes {
  private part = 1;
  private used = 0;

  constructor(private readonly partBytes: number) {}

  get parts(): number {
    return this.part;
  }

  of(bytes: number, isRow: boolean): number {
    const need = bytes + OVERHEAD;
    if (!isRow && this.used > 0 && this.used + need > this.partBytes) {
      this.part += 1;
      this.used = 0;
    }
    this.used += need;
    return this.part;
  }
}

/** Rows that are written together, and the file that has them meanwhile. */
export interface Batch<Row> {
  /** Null when there is no disk for it. */
  readonly file: string | null;
  /** Null when they are in the file alone. */
  rows: Row[] | null;
  bytes: number;
}

export interface BacklogLimits {
  /** What may wait altogether. */
  readonly bytes: number;
  /** What may wait in memory. */
  readonly rows: number;
}

/**
 * What waits to be written, in the order in which it came. Rows beyond the limit of memory are in their file alone. Beyond the
 * limit of bytes, or of memory without a file, it is full: nothing more ought to begin that adds to it.
 */
export class Backlog<Row> {
  private readonly closed: Batch<Row>[] = [];
  private open: Batch<Row> | null = null;
  private held = 0;
  private bytes = 0;

  constructor(private readonly limits: BacklogLimits) {}

  get isFull(): boolean {
    return this.bytes >= this.limits.bytes || (this.held >= this.limits.rows && this.open?.file === null);
  }

  /** Rows that came since the last batch was closed. */
  get waiting(): number {
    return this.open?.rows?.length ?? 0;
  }

  /** Whether there is a batch to write without closing the open one. */
  get hasClosed(): boolean {
    return this.closed.length > 0;
  }

  add(file: string | null, row: Row, bytes: number): void {
    if (this.open?.file !== file) this.close();
    this.open ??= { file, rows: [], bytes: 0 };
    this.open.bytes += bytes;
    this.bytes += bytes;
    if (this.open.rows === null) return;
    this.open.rows.push(row);
    this.held += 1;
    if (this.held > this.limits.rows && file !== null) this.letGo(this.open);
  }

  /** Of another life of this process. */
  restore(file: string, bytes: number): void {
    this.closed.push({ file, rows: null, bytes });
    this.bytes += bytes;
  }

  close(): void {
    if (this.open) this.closed.push(this.open);
    this.open = null;
  }

  /** The oldest batch; it stays until it is `done`. */
  first(): Batch<Row> | null {
    return this.closed[0] ?? null;
  }

  done(batch: Batch<Row>): void {
    if (this.closed[0] !== batch) throw new Error('Batches are written in order');
    this.closed.shift();
    this.bytes -= batch.bytes;
    this.letGo(batch);
  }

  private letGo(batch: Batch<Row>): void {
    this.held -= batch.rows?.length ?? 0;
    batch.rows = null;
  }
}

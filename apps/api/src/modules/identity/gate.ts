import { DomainError } from '../../platform/errors/domain-error.js';

/** Lets `width` pieces of work run at a time and `queue` wait; who comes later is sent away. Throws BUSY. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly queue: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.running < this.width) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.queue) throw new DomainError('BUSY');
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The place goes to the next one in line, or becomes free. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

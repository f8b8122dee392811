/** A part of what a window still had, for this process to give away. */
export interface Loan {
  /** Requests that may be let in here; 0 when the window has nothing left. */
  readonly granted: number;
  /** What the window has left after this loan, for everybody. */
  readonly left: number;
  /** End of the window, milliseconds since 1970. */
  readonly until: number;
}

/** Lends parts of a window that all processes share. */
export interface Lender {
  borrow(key: string, points: number): Promise<Loan>;
}

/** How a caller stands after a request was counted. */
export interface Standing {
  readonly allowed: boolean;
  /** Requests left in the window, as far as this process knows. */
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resetS: number;
}

interface Purse {
  here: number;
  readonly elsewhere: number;
  readonly until: number;
}

/** So many loans make a whole window. */
const LOANS = 10;
const FORGET_FROM = 1_000;

/**
 * Counts requests against a window that all processes share, at the price of one question for every tenth of it: each
 * process borrows a part and gives it away by itself. Together they never give away more than the window has; what one
 * of them has borrowed and not used is missing to the others until the window ends (ADR 0037).
 */
export class Allowances {
  private readonly purses = new Map<string, Purse>();
  private readonly asking = new Map<string, Promise<void>>();

  constructor(
    private readonly lender: Lender,
    private readonly limit: number,
    private readonly now: () => number,
  ) {}

  /** Counts one request. `key` begins with the tenant's id. */
  async take(key: string): Promise<Standing> {
    for (let asked = false; ; asked = true) {
      const now = this.now();
      const purse = this.purses.get(key);
      // What was just lent counts even where another process's clock says that it is over: else this would not end.
      if (purse && (asked || purse.until > now)) {
        const allowed = purse.here > 0;
        if (allowed) purse.here -= 1;
        if (allowed || purse.elsewhere === 0) return standing(purse, allowed, now);
      }
      await this.ask(key);
    }
  }

  /** Requests that come while the question is open wait for the same answer. */
  private ask(key: string): Promise<void> {
    const open = this.asking.get(key) ?? this.borrow(key).finally(() => this.asking.delete(key));
    this.asking.set(key, open);
    return open;
  }

  private async borrow(key: string): Promise<void> {
    const part = Math.max(1, Math.floor(this.limit / LOANS));
    const { granted, left, until } = await this.lender.borrow(key, part);
    this.forget();
    this.purses.set(key, { here: granted, elsewhere: granted === 0 ? 0 : left, until });
  }

  private forget(): void {
    if (this.purses.size < FORGET_FROM) return;
    const now = this.now();
    for (const [key, { until }] of this.purses) if (until <= now) this.purses.delete(key);
  }
}

const standing = ({ here, elsewhere, until }: Purse, allowed: boolean, now: number): Standing => ({
  allowed,
  remaining: allowed ? here + elsewhere : 0,
  resetS: Math.max(1, Math.ceil((until - now) / 1000)),
});

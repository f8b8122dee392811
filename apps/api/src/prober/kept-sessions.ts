import { codeOf, type ServiceClient } from './service-client.js';

const OVER: readonly string[] = ['UNAUTHENTICATED', 'http_401'];

/** Sessions that a prober keeps, so that what it does after signing in can be looked at while nobody can sign in. */
export class KeptSessions {
  private readonly cookies = new Map<number, string>();

  constructor(private readonly service: ServiceClient) {}

  /** The n-th, opened when there is none. Throws ProbeFailed. */
  async cookie(n: number): Promise<string> {
    const kept = this.cookies.get(n);
    if (kept !== undefined) return kept;
    const opened = await this.service.signIn();
    this.cookies.set(n, opened);
    return opened;
  }

  /** Work with the n-th. A session ends after some hours: with a new one it counts. Throws what the work throws. */
  async with(n: number, work: (cookie: string) => Promise<void>): Promise<void> {
    const isOld = this.cookies.has(n);
    try {
      await work(await this.cookie(n));
    } catch (cause) {
      this.cookies.delete(n);
      if (!isOld || !OVER.includes(codeOf(cause))) throw cause;
      await work(await this.cookie(n));
    }
  }

  forget(): void {
    this.cookies.clear();
  }
}

import type { FailoverReport, SecondSiteCredentials } from '@rinjo/contract';
import { BacklogFile } from '../prober/backlog-file.js';
import { codeOf, ServiceClient } from '../prober/service-client.js';

/** Answers of the first site that another try does not change. */
const REFUSED: readonly string[] = ['http_400', 'http_422'];

export interface Told {
  readonly sent: number;
  /** What waits for another time. */
  readonly left: number;
  /** Why nothing more was taken; null: everything was. */
  readonly code: string | null;
  /** Reports that the first site will never take: they are too old. */
  readonly dropped: number;
}

/** Results of drills that the first site has not taken yet, on disk before anything else happens to them. */
export class FirstSite {
  private readonly waiting: BacklogFile<FailoverReport>;
  private readonly service: ServiceClient;

  /** @param url where it is reached; empty: as in the credentials */
  constructor(credentials: SecondSiteCredentials, folder: string, url: string) {
    this.waiting = new BacklogFile(folder, 'unsent-failovers.ndjson');
    const { key } = credentials;
    const at = (url || credentials.url).replace(/\/$/, '');
    this.service = new ServiceClient(at, { url: credentials.url, key, tenant: '', email: '', password: '' });
  }

  keep(report: FailoverReport): void {
    this.waiting.add([report]);
  }

  /** Tells what waits, the oldest first. Never rejects. */
  async tell(): Promise<Told> {
    let [sent, dropped] = [0, 0];
    for (;;) {
      const [next] = this.waiting.first(1);
      if (!next) return { sent, dropped, left: 0, code: null };
      try {
        await this.service.failover(next);
        sent += 1;
      } catch (cause) {
        const code = codeOf(cause);
        if (!REFUSED.includes(code)) return { sent, dropped, left: this.waiting.length, code };
        dropped += 1;
      }
      this.waiting.took(1);
    }
  }
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Advisory {
  readonly id: number;
  readonly title: string;
  readonly url: string;
  readonly severity: string;
  readonly vulnerable_versions: string;
}

/** A registry of npm as the product asks it: advisories of libraries, and when their versions were released. */
export class NpmRegistry {
  readonly asked: Record<string, readonly string[]>[] = [];
  advisories: Record<string, readonly Advisory[]> = {};
  times: Record<string, Record<string, string>> = {};
  /** Answered instead of advisories. */
  broken: string | null = null;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      if (request.method === 'GET') {
        const time = this.times[decodeURIComponent((request.url ?? '').slice(1))];
        response.writeHead(time ? 200 : 404).end(JSON.stringify({ time }));
        return;
      }
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        this.asked.push(
          JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, readonly string[]>,
        );
        response.end(this.broken ?? JSON.stringify(this.advisories));
      });
    });
  }

  /** Answers its address. */
  open(): Promise<string> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`);
      });
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A web server of one test that answers with what the test puts there. */
export class PageServer {
  readonly pages = new Map<string, ServedPage>();
  /** Paths that were asked for, oldest first. */
  readonly asked: string[] = [];

  private constructor(
    private readonly server: Server,
    /** host:port, as OUTGOING_ALLOWED_HOSTS wants it. */
    readonly host: string,
  ) {
    server.on('request', (request, response) => {
      const path = request.url ?? '/';
      this.asked.push(path);
      const page = this.pages.get(path);
      response.writeHead(page?.status ?? (page ? 200 : 404), page?.headers);
      response.end(page?.body);
    });
  }

  static async start(): Promise<PageServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new PageServer(server, `127.0.0.1:${port}`);
  }

  urlOf(path: string): string {
    return `http://${this.host}${path}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

import { createServer as createHttpServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls';
import { generate } from 'selfsigned';

const listening = (server: Server | TlsServer): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const portOf = (server: Server | TlsServer): string => String((server.address() as AddressInfo).port);

/** An entry as it comes over the wire. */
export type WireEntry = Readonly<Record<string, unknown>>;

/** What takes lines of JSON by POST. */
export class LineReceiver {
  readonly lines: WireEntry[] = [];
  readonly requests: IncomingHttpHeaders[] = [];
  /** What is answered; `lost` takes the lines and breaks the connection. */
  answer: number | 'lost' = 204;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<LineReceiver> {
    const server = createHttpServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        receiver.requests.push(request.headers);
        const { answer } = receiver;
        const lines = Buffer.concat(parts).toString('utf8').split('\n');
        if (answer === 'lost' || answer < 300)
          receiver.lines.push(
            ...lines.filter((line) => line !== '').map((line) => JSON.parse(line) as WireEntry),
          );
        if (answer === 'lost') request.socket.destroy();
        else response.writeHead(answer).end();
      });
    });
    const receiver = new LineReceiver(server);
    await listening(server);
    return receiver;
  }

  /** `host:port`, as OUTGOING_ALLOWED_HOSTS wants it. */
  get host(): string {
    return `127.0.0.1:${portOf(this.server)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** What takes syslog over TLS (RFC 5425): messages with their length in front. */
export class SyslogReceiver {
  readonly messages: string[] = [];

  private constructor(
    private readonly server: TlsServer,
    /** The certificate, in PEM, that it says who it is with. */
    readonly certificate: string,
  ) {}

  static async start(): Promise<SyslogReceiver> {
    const altNames = [{ type: 7 as const, ip: '127.0.0.1' }];
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'siem' }], {
      extensions: [{ name: 'subjectAltName', altNames }],
    });
    const server = createTlsServer({ key, cert }, (socket) => {
      const parts: Buffer[] = [];
      socket.on('data', (part: Buffer) => parts.push(part));
      socket.on('end', () => receiver.messages.push(...messagesIn(Buffer.concat(parts))));
      socket.on('error', () => undefined); // whoever does not believe the certificate goes away
    });
    const receiver = new SyslogReceiver(server, cert);
    await listening(server);
    return receiver;
  }

  get host(): string {
    return `127.0.0.1:${portOf(this.server)}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function messagesIn(bytes: Buffer): readonly string[] {
  const messages: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(bytes.toString('ascii', at, space));
    if (space < 0 || !Number.isInteger(length)) throw new Error('Not a frame of syslog');
    messages.push(bytes.toString('utf8', space + 1, space + 1 + length));
    at = space + 1 + length;
  }
  return messages;
}

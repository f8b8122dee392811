import { createSocket, type Socket } from 'node:dgram';

/** A name server of one test that knows TXT records and nothing else (RFC 1035). */
export class DnsServer {
  /** TXT records by name, in lower case and without a dot at the end. */
  readonly records = new Map<string, readonly string[]>();
  /** What it does instead of answering. */
  mood: 'answers' | 'refuses' = 'answers';

  private constructor(
    private readonly socket: Socket,
    readonly address: string,
  ) {
    socket.on('message', (query, { port, address: from }) => socket.send(this.answer(query), port, from));
  }

  static async start(): Promise<DnsServer> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return new DnsServer(socket, `127.0.0.1:${socket.address().port}`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.socket.close(() => resolve()));
  }

  private answer(query: Buffer): Buffer {
    const { name, end } = questionOf(query);
    const records = this.records.get(name);
    const answers = (this.mood === 'answers' ? records : undefined) ?? [];
    // QR, AA, RD, RA; NXDOMAIN for a name that is not there, REFUSED for all in a bad mood.
    const code = this.mood === 'refuses' ? 5 : records ? 0 : 3;
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8580 | code, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(answers.length, 6);
    return Buffer.concat([header, query.subarray(12, end), ...answers.map(txtRecord)]);
  }
}

/** The name that is asked for, and where the question ends. */
function questionOf(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
}

/** For the name of the question (RFC 1035, 4.1.4), for a second; text in pieces of 255 bytes. */
function txtRecord(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length || at === 0; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  const data = Buffer.concat(pieces);
  const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 1, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

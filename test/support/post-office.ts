import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedLetter {
  readonly to: readonly string[];
  readonly source: string;
}

/** A mail server on loopback that refuses everybody at `refuses.example`. */
export class PostOffice {
  readonly received: ReceivedLetter[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      callback(address.endsWith('@refuses.example') ? new Error(`No such user: ${address}`) : null);
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        this.received.push({ to: envelope.rcptTo.map(({ address }) => address), source });
        callback();
        for (const tell of this.waiting.splice(0)) tell();
      });
    },
  });

  async open(): Promise<string> {
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  /** The next letter to this address, or the one that came already; each is given once. */
  async letterTo(address: string): Promise<ReadLetter> {
    for (;;) {
      const index = this.received.findIndex(({ to }) => to.includes(address));
      const [letter] = index < 0 ? [] : this.received.splice(index, 1);
      if (letter) return readLetter(letter.source);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

export interface ReadLetter {
  readonly subject: string;
  /** All of its head, each field on one line. */
  readonly head: string;
  /** The part in plain text. */
  readonly text: string;
  readonly html: string;
  /** Content types of all parts. */
  readonly types: readonly string[];
}

/** Reads what nodemailer writes: parts, perhaps of parts, each as base64 or quoted-printable. */
function readLetter(source: string): ReadLetter {
  const boundaries = [...source.matchAll(/boundary="([^"]+)"/g)].map(([, boundary]) => `--${boundary ?? ''}`);
  const parts = boundaries
    .reduce((pieces, boundary) => pieces.flatMap((piece) => piece.split(boundary)), [source])
    .map(readPart);
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(source)?.[1] ?? '';
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return {
    head,
    subject: decodeWords(subject.replace(/\r\n[ \t]+/g, ' ')),
    text: parts.find(({ type }) => type === 'text/plain')?.body ?? '',
    html: parts.find(({ type }) => type === 'text/html')?.body ?? '',
    types: parts.map(({ type }) => type),
  };
}

function readPart(part: string): { readonly type: string; readonly body: string } {
  const end = part.indexOf('\r\n\r\n');
  const [head, body] = [part.slice(0, end), part.slice(end + 4)];
  const type = /Content-Type: ([^;\s]+)/i.exec(head)?.[1] ?? '';
  if (/Content-Transfer-Encoding: base64/i.test(head))
    return { type, body: Buffer.from(body, 'base64').toString('utf8') };
  return { type, body: fromQuotedPrintable(body) };
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const decodeWords = (header: string): string =>
  header
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : fromQuotedPrintable(word.replaceAll('_', ' ')),
    );

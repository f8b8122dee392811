import { createTransport } from 'nodemailer';
import { type Mail, Mailer } from './mailer.port.js';

/** Milliseconds; people wait for the answer. */
const PATIENCE = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
  dnsTimeout: 5_000,
};
const LOGO = {
  cid: 'logo',
  filename: 'logo.jpg',
  contentType: 'image/jpeg',
  contentDisposition: 'inline',
} as const;
const PORTS = { 'smtp:': 25, 'smtps:': 465 } as const;

export interface MailSettings {
  /** Empty: nothing is sent. */
  readonly SMTP_URL: string;
  readonly MAIL_FROM: string;
}

/** Sends by SMTP to the server of SMTP_URL; without that setting nothing is sent. */
export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly from: string;

  /** Throws when only one of both settings is there. */
  constructor({ SMTP_URL, MAIL_FROM }: MailSettings) {
    super();
    if ((SMTP_URL === '') !== (MAIL_FROM === ''))
      throw new Error('SMTP_URL and MAIL_FROM are set together or not at all');
    this.transport = SMTP_URL ? createTransport(optionsOf(new URL(SMTP_URL))) : null;
    this.from = MAIL_FROM;
  }

  override get sends(): boolean {
    return this.transport !== null;
  }

  override async send({ to, logo, oneClickEnd, ...letter }: Mail): Promise<void> {
    if (!this.transport) throw new Error('SMTP_URL is not set');
    if (reachesNobody(to)) return;
    // As an object: the address is one address, whatever is in it.
    await this.transport.sendMail({
      ...{ from: this.from, to: { name: '', address: to }, ...letter },
      ...(logo && { attachments: [{ ...LOGO, content: logo }] }),
      ...(oneClickEnd !== undefined && { headers: endHeaders(oneClickEnd) }),
    });
  }
}

const endHeaders = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** Names under `invalid` exist nowhere (RFC 2606, section 2): accounts of the product itself have such addresses. */
const reachesNobody = (address: string): boolean => /[@.]invalid$/i.test(address);

function optionsOf(url: URL) {
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname,
    port: Number(url.port) || PORTS[secure ? 'smtps:' : 'smtp:'],
    secure,
    // A password goes over no line that others read.
    requireTLS: !secure && user !== '',
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A letter to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same in HTML, for programs that show it. */
  readonly html?: string;
  /** A picture (image/jpeg) that `html` calls `cid:logo`. */
  readonly logo?: Buffer;
  /** Address that ends such letters when it is posted to (RFC 8058). */
  readonly oneClickEnd?: string;
}

/** How the product sends mail. */
export abstract class Mailer {
  /** Whether this installation sends mail at all. */
  abstract readonly sends: boolean;

  /** Hands a letter over to the mail server. Throws when it is not taken, after half a minute at the latest. */
  abstract send(mail: Mail): Promise<void>;
}

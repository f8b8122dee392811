import { type Mail, Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';

/** Keeps letters instead of sending them. */
export class FakeMailer extends Mailer {
  readonly letters: Mail[] = [];
  /** Nothing is taken. */
  failing = false;
  private readonly waiting = new Set<() => void>();

  override get sends(): boolean {
    return true;
  }

  override send(mail: Mail): Promise<void> {
    if (this.failing) return Promise.reject(new Error('The mail server takes nothing'));
    this.letters.push(mail);
    for (const look of [...this.waiting]) look();
    return Promise.resolve();
  }

  /** Resolves with the first letter to this address whose subject fits, past or to come. */
  to(address: string, subject: RegExp = /./): Promise<Mail> {
    return new Promise((resolve) => {
      const look = (): void => {
        const letter = this.letters.find((mail) => mail.to === address && subject.test(mail.subject));
        if (!letter) return;
        this.waiting.delete(look);
        resolve(letter);
      };
      this.waiting.add(look);
      look();
    });
  }
}

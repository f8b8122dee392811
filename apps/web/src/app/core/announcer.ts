import { Service, signal, untracked } from '@angular/core';

/** Tells people with a screen reader what changed on the screen. */
@Service()
export class Announcer {
  private readonly politeText = signal('');
  private readonly urgentText = signal('');
  readonly polite = this.politeText.asReadonly();
  readonly urgent = this.urgentText.asReadonly();

  /** Spoken when the reader is idle: joins and leaves. */
  say(text: string): void {
    this.politeText.set(fresh(text, this.politeText));
  }

  /** Spoken at once: lost connection, errors. */
  alert(text: string): void {
    this.urgentText.set(fresh(text, this.urgentText));
  }
}

/**
 * The same text twice in a row is not announced unless it differs: a trailing no-break space makes it so. An effect that
 * says something does not depend on what was said, or it would say it again without end.
 */
function fresh(text: string, said: () => string): string {
  return text === untracked(said) ? `${text}\u00a0` : text;
}

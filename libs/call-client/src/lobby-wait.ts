import type { ErrorCode, LobbyDecision, LobbyPlace, TransientEvent } from '@rinjo/contract';
import { CallError } from './call-session.js';
import type { Link } from './link.js';
import type { Asked, Entered, WayIn } from './way-in.js';

type News = LobbyDecision | 'line_lost' | 'stopped';

/** How waiting ends without a seat, as what was refused. */
const REFUSED: Readonly<Record<Exclude<LobbyDecision, 'admitted'>, ErrorCode>> = {
  denied: 'ADMISSION_DENIED',
  call_ended: 'CALL_ENDED',
  expired: 'LOBBY_TIMEOUT',
  signed_out: 'UNAUTHENTICATED',
  elsewhere: 'ALREADY_JOINED',
};

/** Waits in the lobby of a call until somebody decides, through lost lines and restarts of the server. */
export class LobbyWait {
  private resolve: ((news: News) => void) | null = null;
  /** Came before anybody listened. */
  private early: News | null = null;
  private stopped = false;

  constructor(
    private readonly way: WayIn,
    private readonly waiting: (link: Link, place: LobbyPlace) => void,
  ) {}

  hear(event: Extract<TransientEvent, { name: 'lobby.decided' }>): void {
    this.tell(event.payload.decision);
  }

  lineLost(): void {
    this.tell('line_lost');
  }

  stop(): void {
    this.stopped = true;
    this.tell('stopped');
  }

  /** The seat, however long that takes; null once stopped. Throws the `CallError` of a refusal. */
  async seat(asked: Asked | null): Promise<Entered | null> {
    let answer = asked;
    while (answer && 'place' in answer) {
      this.waiting(answer.link, answer.place);
      answer = await this.after(await this.news(), answer.link);
    }
    return answer;
  }

  private async after(news: News, link: Link): Promise<Asked | null> {
    switch (news) {
      case 'admitted':
        return this.way.askAgain(link).catch((thrown: unknown) => this.retry(thrown));
      case 'line_lost':
        return this.again();
      case 'stopped':
        return null;
      case 'denied':
      case 'call_ended':
      case 'expired':
      case 'signed_out':
      case 'elsewhere':
        link.close();
        throw new CallError(REFUSED[news]);
    }
  }

  /** A line that was lost while the seat was asked for is no refusal. */
  private retry(thrown: unknown): Promise<Asked | null> {
    if (thrown instanceof CallError && thrown.code === 'UNREACHABLE') return this.again();
    return Promise.reject(thrown instanceof Error ? thrown : new CallError('INTERNAL'));
  }

  private again(): Promise<Asked | null> {
    this.early = null;
    return this.way.again(
      () => 0,
      () => !this.stopped,
    );
  }

  private news(): Promise<News> {
    if (this.stopped) return Promise.resolve('stopped');
    const { early } = this;
    this.early = null;
    if (early) return Promise.resolve(early);
    return new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  private tell(news: News): void {
    const { resolve } = this;
    this.resolve = null;
    if (resolve) resolve(news);
    else this.early = news;
  }
}

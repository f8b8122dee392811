import { type Ack, LIMITS } from '@rinjo/contract';

/**
 * The last answers of one seat by request id: a command that is sent again, because its answer was late or lost, is
 * answered again and not repeated. Holds promises, so that a retry waits for the first try.
 */
export class RememberedAcks {
  private readonly answers = new Map<string, Promise<Ack<unknown>>>();

  /** Answers what was answered to `key`, else does `work` and remembers. */
  once(key: string, work: () => Promise<Ack<unknown>>): Promise<Ack<unknown>> {
    const known = this.answers.get(key);
    if (known) return known;
    const answer = work();
    this.answers.set(key, answer);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= LIMITS.rememberedAcks) break;
      this.answers.delete(oldest);
    }
    return answer;
  }
}

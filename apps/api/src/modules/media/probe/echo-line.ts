import { PROBE_KINDS, PROBE_LIMITS } from '@rinjo/contract';
import type { ProbeLine } from './probe-line.js';

/** Kind, number, room for the count. */
const HEAD_BYTES = 5;

/** Sends every ping back with how many have arrived: so both directions' losses can be told apart. */
export class EchoLine {
  private arrived = 0;

  /** `misused` is called when more comes than a check sends. */
  constructor(
    private readonly line: ProbeLine,
    private readonly misused: () => void,
  ) {
    line.listen((message) => this.received(message));
  }

  private received(message: Buffer): void {
    this.arrived += 1;
    if (this.arrived > PROBE_LIMITS.pings) {
      this.misused();
      return;
    }
    if (message.length < HEAD_BYTES || message[0] !== PROBE_KINDS.ping) return;
    const answer = Buffer.from(message);
    answer.writeUInt16BE(this.arrived, HEAD_BYTES - 2);
    this.line.send(answer);
  }
}

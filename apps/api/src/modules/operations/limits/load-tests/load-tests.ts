import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { SystemDb } from '../../../../platform/database/system-db.js';

/** What an installation carried in a load test. */
export interface LoadTest {
  /** When it was made. */
  readonly at: Date;
  readonly release: string;
  /** In the words of whoever made it. */
  readonly hardware: string;
  readonly nodes: number;
  /** At the same time, on all nodes together. */
  readonly calls: number;
  readonly peoplePerCall: number;
  readonly minutes: number;
  /** Packets of pictures that were lost, in hundredths of a percent, rounded up. */
  readonly lossBasisPoints: number;
}

export interface LoadTestRow extends LoadTest {
  readonly id: string;
  readonly enteredAt: Date;
}

/** The ledger of load tests: only ever added to. */
@Injectable()
export class LoadTests {
  constructor(private readonly system: SystemDb) {}

  /** Answers the id. */
  async add(test: LoadTest, enteredAt: Date): Promise<string> {
    const id = uuidv7();
    await this.system.query(
      `insert into load_test (id, at, entered_at, release, hardware, nodes, calls, people_per_call, minutes, loss_basis_points)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, test.at, enteredAt, test.release, test.hardware, test.nodes, test.calls],
        ...[test.peoplePerCall, test.minutes, test.lossBasisPoints],
      ],
    );
    return id;
  }

  /** The newest first, with at most so much loss. */
  list(mostLoss = 10_000): Promise<LoadTestRow[]> {
    return this.system.query<LoadTestRow>(
      `select id, at, entered_at as "enteredAt", release, hardware, nodes, calls, people_per_call as "peoplePerCall", minutes,
         loss_basis_points as "lossBasisPoints"
       from load_test where loss_basis_points <= $1 order by at desc, id desc limit 100`,
      [mostLoss],
    );
  }
}

import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { EICAR } from '../../../../platform/scanning/eicar.js';
import { ContentScanner } from '../../../../platform/scanning/scanner.port.js';

export const SCANNER_SAMPLE = 'eicar';
const DAY_MS = 86_400_000;

/** The scanner finds the test sample of EICAR, and nothing in a file that has nothing. */
@Injectable()
export class ScannerSample implements Canary, OnModuleInit {
  readonly name = SCANNER_SAMPLE;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly scanner: ContentScanner,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  /** One that was connected and does not answer is looked at all the same. */
  async applies(): Promise<boolean> {
    const state = await this.scanner.state();
    return state.ready ? state.scanner !== null : state.fault !== 'none';
  }

  async run(): Promise<CanaryResult> {
    const state = await this.scanner.state();
    if (!state.ready) throw new CanaryFailure('failed', `The scanner is not ready: ${state.fault}`);
    const sample = await this.scanner.scan(Readable.from([Buffer.from(EICAR, 'latin1')]));
    if (sample !== 'infected') throw new CanaryFailure('failed', `The test sample passed as ${sample}`);
    const clean = await this.scanner.scan(Readable.from([Buffer.from('Nothing is in here.\n')]));
    if (clean !== 'clean') throw new CanaryFailure('failed', `A file with nothing in it is called ${clean}`);
    return { outcome: 'passed', detail: `${state.scanner ?? ''}: the sample was found, a clean file passed` };
  }
}

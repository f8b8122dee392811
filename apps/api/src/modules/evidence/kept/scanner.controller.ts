import { Controller, Get } from '@nestjs/common';
import type { ScannerView } from '@rinjo/contract';
import { Require } from '../../../platform/access/require.decorator.js';
import { ContentScanner } from '../../../platform/scanning/scanner.port.js';

@Controller('evidence-scanner')
export class ScannerController {
  constructor(private readonly scanner: ContentScanner) {}

  /** Whether what people upload is scanned, and so can be opened. */
  @Get()
  @Require('evidence:read')
  async read(): Promise<ScannerView> {
    const state = await this.scanner.state();
    if (!state.ready) return { condition: state.fault };
    return { condition: state.scanner === null ? 'off' : 'ready' };
  }
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { Environment, readEnvironment } from '../config/environment.js';
import { type EmptyInstallation, EmptyInstallations, type ProcessLoss } from '../modules/operations/index.js';
import { ImportComparison, TenantImport } from '../modules/portability/index.js';
import { freePorts } from './free-ports.js';
import { loseServer } from './lose-server.js';
import { ScratchPlace } from './scratch-place.js';

/** Installations of the release that runs, in a folder that is thrown away. */
@Injectable()
export class ScratchInstallations extends EmptyInstallations {
  private readonly program = fileURLToPath(new URL('../main.js', import.meta.url));

  constructor(private readonly environment: Environment) {
    super();
  }

  override get hasProgram(): boolean {
    return existsSync(this.program);
  }

  override async open(room: string): Promise<EmptyInstallation> {
    const place = await ScratchPlace.make(this.environment.POSTGRES_BIN_DIR, room);
    try {
      const { openRestoring } = await import('../restore/restore.js');
      const app = await openRestoring(readEnvironment(place.settings));
      return {
        import: (options) => app.get(TenantImport).run(options, () => undefined),
        compare: (path, keyId, { tenantId }) => app.get(ImportComparison).run(path, keyId, tenantId),
        close: async () => {
          await app.close();
          await place.close();
        },
      };
    } catch (cause) {
      await place.close();
      throw cause;
    }
  }

  override async loseProcess(room: string): Promise<ProcessLoss> {
    const place = await ScratchPlace.make(this.environment.POSTGRES_BIN_DIR, room);
    try {
      const [port, mediaPort] = await freePorts(2);
      const settings = {
        ...{
          ...place.settings,
          HOST: '127.0.0.1',
          PORT: String(port),
          PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
        },
        ...{ MEDIA_LISTEN_ADDRESS: '127.0.0.1', MEDIA_PORT: String(mediaPort), MEDIA_WORKERS: '1' },
        MEDIASOUP_WORKER_BIN: this.environment.MEDIASOUP_WORKER_BIN,
      };
      return { recoveryMs: await loseServer(this.program, settings) };
    } finally {
      await place.close();
    }
  }
}

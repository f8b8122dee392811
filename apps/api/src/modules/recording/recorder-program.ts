import { fileURLToPath } from 'node:url';

/** Where the recorder's program is. */
export class RecorderProgram {
  constructor(readonly file: string = fileURLToPath(new URL('../../recorder/main.js', import.meta.url))) {}
}

import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '../../../../config/child-environment.js';
import { BackupFault } from '../backup-fault.js';

const run = promisify(execFile);
const OUTPUT_BYTES = 1_048_576;

/** Runs one of PostgreSQL's programs to its end and answers what it printed. Throws BACKUP_DATABASE with its last line. */
export async function runTool(program: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(program, [...args], {
      maxBuffer: OUTPUT_BYTES,
      env: childEnvironment({ LC_ALL: 'C', TZ: 'UTC' }),
    });
    return stdout;
  } catch (cause) {
    const { stderr = '', message } = cause as { stderr?: string; message: string };
    const said = stderr.trim().split('\n').at(-1) || message.split('\n')[0];
    // Its command line has a password in it.
    throw new BackupFault('BACKUP_DATABASE', `${basename(program)}: ${said ?? ''}`);
  }
}

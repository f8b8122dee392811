import 'reflect-metadata';
import { parseBackupCommand, USAGE } from './backup-command/arguments.js';
import { runCommand } from './backup-command/run-command.js';
import { Terminal } from './backup-command/terminal.js';
import { BackupFault } from './modules/operations/index.js';

// The command behind `npm run backup`, `backups:list`, `restore` and `drill`: exit code 0 when it is done, 1 otherwise, 2 for a command
// line that says nothing.
const command = parseBackupCommand(process.argv.slice(2));
const terminal = new Terminal();
if (command === null) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else
  try {
    process.exitCode = await runCommand(command, terminal);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    terminal.fault(cause instanceof BackupFault ? `${cause.message} (${cause.code})` : cause.message);
    process.exitCode = 1;
  }

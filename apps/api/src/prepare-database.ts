import 'reflect-metadata';
import { readPrepareEnvironment } from './config/prepare-environment.js';
import { failureText } from './platform/commands/failure-text.js';
import { PrepareFault } from './prepare/prepare-fault.js';
import { prepare } from './prepare/prepare.js';

// The command behind `npm start` and the container's `migrate`: exit code 0, or 1 with one JSON line on standard error.
try {
  const said = await prepare(readPrepareEnvironment());
  if (said !== null) process.stdout.write(`${said}\n`);
} catch (cause) {
  const code = cause instanceof PrepareFault ? cause.code : 'CONFIGURATION';
  process.stderr.write(`${JSON.stringify({ code, message: failureText(cause) })}\n`);
  process.exitCode = 1;
}

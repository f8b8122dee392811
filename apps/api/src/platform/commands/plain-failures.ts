import { failureText } from './failure-text.js';

// Imported by a command before what may fail: it ends with one line on the error output and exit code 1. A mistake of the program's own
// keeps its stack.
process.on('uncaughtException', (cause: unknown) => {
  const isOurs = cause instanceof TypeError || cause instanceof ReferenceError;
  process.stderr.write(`error: ${failureText(cause)}\n${isOurs ? `${cause.stack ?? ''}\n` : ''}`);
  process.exit(1);
});

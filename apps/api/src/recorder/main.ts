import { claimSpool } from './pid-file.js';
import { Recorder } from './recorder.js';
import type { FromRecorder, ToRecorder } from './messages.js';

/**
 * The recorder: a child process of the API, so that neither takes the other down. It is told everything through its
 * channel; when that closes, the API is gone, and what has been recorded so far is ended and left in the spool.
 */
const [, , folder] = process.argv;
if (folder === undefined || process.send === undefined)
  throw new Error('The API process starts the recorder');

const tell = (message: FromRecorder): void => {
  if (process.connected) process.send?.(message);
};
claimSpool(folder);
const recorder = new Recorder(folder, tell);

process.on('message', (message) => recorder.take(message as ToRecorder)); // typed on the other side of the channel
process.on('disconnect', () => {
  void recorder.end().finally(() => process.exit(0));
});
// Ctrl-C reaches the whole group; the API says when it is time.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
tell({ kind: 'ready' });

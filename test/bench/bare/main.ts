import type { types } from 'mediasoup';
import { startBareServer } from './server.js';

/** Runs the bare server as a process of its own; says where it is on standard output. */
const [workerBin = '', mediaPort = '0', codecs = '[]'] = process.argv.slice(2);
const server = await startBareServer({
  workerBin,
  mediaPort: Number(mediaPort),
  mediaCodecs: JSON.parse(codecs) as types.RouterRtpCodecCapability[],
});
process.stdout.write(`${JSON.stringify({ url: server.url, workerPid: server.workerPid })}\n`);
process.once('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});

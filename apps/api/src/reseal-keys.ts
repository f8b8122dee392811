import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { changeMasterKey } from './platform/crypto/change-master-key.js';

// The command behind `npm run keys:reseal`: exit code 0 when every key is sealed under MASTER_KEY_FILE alone.
const { resealed, already } = await changeMasterKey(readEnvironment());
process.stdout.write(`${JSON.stringify({ resealed, already })}\n`);

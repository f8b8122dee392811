import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { DirectoryKeyStore } from './platform/crypto/directory-key-store.js';
import { openAzureKeyStore } from './platform/crypto/key-vault/open-azure-key-store.js';
import { moveKeys } from './platform/crypto/move-keys.js';
import { Turns } from './platform/database/turns.js';
import { SystemClock } from './platform/time/clock.js';

// The command behind `npm run keys:move`: exit code 0 when every key of KEYSTORE_DIR is in the vault of AZURE_KEY_VAULT_URL.
const environment = readEnvironment();
const { AZURE_KEY_VAULT_URL } = environment;
if (AZURE_KEY_VAULT_URL === '') throw new Error('Set AZURE_KEY_VAULT_URL to the vault that the keys go to');
const clock = new SystemClock();
const result = await moveKeys(
  environment,
  new DirectoryKeyStore(environment, clock),
  openAzureKeyStore(AZURE_KEY_VAULT_URL, clock, new Turns(environment)),
);
process.stdout.write(`${JSON.stringify(result)}\n`);

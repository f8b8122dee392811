import { DefaultAzureCredential } from '@azure/identity';
import type { Turns } from '../../database/turns.js';
import type { Clock } from '../../time/clock.js';
import { AzureKeyStore } from './azure-key-store.js';
import { KeyVault } from './key-vault.js';

/** As the identity of the machine, which may get, set, delete and purge secrets, and get, create, use, delete and purge keys. */
export const openAzureKeyStore = (url: string, clock: Clock, turns: Turns): AzureKeyStore =>
  new AzureKeyStore(new KeyVault(url, new DefaultAzureCredential()), turns, clock);

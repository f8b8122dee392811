import type { Environment } from '../../config/environment.js';
import type { Turns } from '../database/turns.js';
import type { Clock } from '../time/clock.js';
import { DirectoryKeyStore } from './directory-key-store.js';
import type { KeyStore } from './key-store.port.js';

/** The key store that the settings name, whole. What belongs to Azure is loaded where it is used. */
export async function chooseKeyStore(
  environment: Environment,
  clock: Clock,
  turns: Turns,
): Promise<KeyStore> {
  const { KEY_STORE, AZURE_KEY_VAULT_URL, KEYSTORE_DIR, MASTER_KEY_FILE } = environment;
  if (KEY_STORE === 'directory') {
    if (AZURE_KEY_VAULT_URL !== '')
      throw new Error(
        'AZURE_KEY_VAULT_URL is set, but KEY_STORE is directory: set KEY_STORE=azure-key-vault',
      );
    return new DirectoryKeyStore(environment, clock);
  }
  if (AZURE_KEY_VAULT_URL === '') throw new Error('KEY_STORE is azure-key-vault: set AZURE_KEY_VAULT_URL');
  if (KEYSTORE_DIR !== '' || MASTER_KEY_FILE !== '')
    throw new Error(
      'KEY_STORE is azure-key-vault: KEYSTORE_DIR and MASTER_KEY_FILE belong to KEY_STORE=directory',
    );
  const { openAzureKeyStore } = await import('./key-vault/open-azure-key-store.js');
  return openAzureKeyStore(AZURE_KEY_VAULT_URL, clock, turns);
}

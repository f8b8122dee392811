import type { Environment } from '../../config/environment.js';
import type { Clock } from '../time/clock.js';
import { DirectoryObjectStore } from './directory-object-store.js';
import type { ObjectStore } from './object-store.port.js';

/** Where a store is. */
export type StoreSettings = Pick<
  Environment,
  'OBJECT_STORE' | 'OBJECT_STORE_DIR' | 'AZURE_STORAGE_CONNECTION' | 'AZURE_STORAGE_URL'
>;

/** The object store that the settings name. What belongs to Azure is loaded where it is used. */
export async function chooseObjectStore(settings: StoreSettings, clock: Clock): Promise<ObjectStore> {
  if (settings.OBJECT_STORE === 'directory') return new DirectoryObjectStore(settings, clock);
  const { AzureObjectStore } = await import('./azure-object-store.js');
  return new AzureObjectStore(settings);
}

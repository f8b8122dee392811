import type { Environment } from '../../config/environment.js';
import type { Clock } from '../time/clock.js';
import { DirectoryObjectStore } from './directory-object-store.js';
import type { ObjectStore } from './object-store.port.js';

/** The object store that the settings name. What belongs to Azure is loaded where it is used. */
export async function chooseObjectStore(environment: Environment, clock: Clock): Promise<ObjectStore> {
  if (environment.OBJECT_STORE === 'directory') return new DirectoryObjectStore(environment, clock);
  const { AzureObjectStore } = await import('./azure-object-store.js');
  return new AzureObjectStore(environment);
}

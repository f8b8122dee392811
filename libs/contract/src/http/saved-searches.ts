import type { SavedSearchId, UserId } from '../ids.js';
import type { LogSearch } from './log-search.js';

/** A search of a log that somebody has given a name. */
export interface SavedSearchView extends LogSearch {
  readonly id: SavedSearchId;
  readonly name: string;
  /** Everybody who reads the log sees it, and may rename and delete it; otherwise only who saved it. */
  readonly shared: boolean;
  /** Whether the caller saved it. */
  readonly own: boolean;
  readonly savedBy: UserId;
  readonly savedByName: string;
  readonly createdAt: string;
}

/** POST /saved-searches */
export interface SaveSearch extends LogSearch {
  readonly name: string;
  readonly shared: boolean;
}

/** PATCH /saved-searches/:savedSearchId. Absent fields stay as they are; `shared` is for whoever saved it. */
export interface UpdateSavedSearch {
  readonly name?: string;
  readonly shared?: boolean;
}

import { systemCode } from './system-code.js';

/** For `catch` where files are read: `nothing` when there is no such file or folder. Throws anything else again. */
export const whenMissing =
  <T>(nothing: T) =>
  (cause: unknown): T => {
    if (systemCode(cause) === 'ENOENT') return nothing;
    throw cause;
  };

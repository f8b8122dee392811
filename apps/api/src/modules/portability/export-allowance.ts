const BYTES = 10_000_000_000;
const HOUR_MS = 3_600_000;

/** Milliseconds that an export may take: an hour for every 10 GB of it, and one for less. */
export const exportAllowedMs = (bytes: number): number => Math.max(1, Math.ceil(bytes / BYTES)) * HOUR_MS;

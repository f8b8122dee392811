/** A clap: a white picture and a tone, this often, and this long, in milliseconds. */
export const CLAP = { everyMs: 2_000, ms: 160, hertz: 3_000 } as const;

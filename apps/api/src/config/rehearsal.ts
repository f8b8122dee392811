/**
 * Whether the program that runs is the one of a rehearsal (`rehearsal/main.ts`): a restored service that people are not to notice. By the
 * program and by no setting, so that nobody leaves it on.
 */
export const IS_REHEARSAL = process.argv[1]?.endsWith('/rehearsal/main.js') ?? false;

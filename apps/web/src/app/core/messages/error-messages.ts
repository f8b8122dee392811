import type { ErrorCode, ErrorDetails } from '@rinjo/contract';

/** What a code means for the person in front of the screen: what happened, and what they can do. */
export type ErrorText = string | ((details: ErrorDetails) => string);

/** Every code of the contract, and what happens before a server is reached. */
export type ErrorMessages = Readonly<Record<ErrorCode, ErrorText>>;

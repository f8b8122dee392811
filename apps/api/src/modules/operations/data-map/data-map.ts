import { CALL_MAP } from './declared/calls.js';
import { EVIDENCE_MAP } from './declared/evidence.js';
import { INSTALLATION_MAP } from './declared/installation.js';
import { LOG_MAP } from './declared/logs.js';
import { PASSED_ON_MAP } from './declared/passed-on.js';
import { PEOPLE_MAP } from './declared/people.js';
import { SIGN_IN_MAP } from './declared/sign-in.js';
import type { MappedTable } from './mapped-table.js';

/** Every column of every table, and what it says about people. */
export const DATA_MAP: readonly MappedTable[] = [
  ...[PEOPLE_MAP, SIGN_IN_MAP, CALL_MAP, EVIDENCE_MAP, LOG_MAP, PASSED_ON_MAP, INSTALLATION_MAP].flat(),
];

/** What a client needs from its seat on: a page that waits does not carry it. */
export { WithoutServer } from './direct/without-server.js';
export { watchLine } from './watch-line.js';

import { startTestServer } from './test-server.mjs';

/** RINJO_TEST_PG picks another major version than the newest one. */
export default () => startTestServer(Number(process.env.RINJO_TEST_PG ?? 18), 'RINJO_TEST_SERVER_DEFAULT');

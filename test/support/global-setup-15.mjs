import { startTestServer } from './test-server.mjs';

export default () => startTestServer(15, 'RINJO_TEST_SERVER_15');

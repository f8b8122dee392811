import { stopTestServers } from './test-server.mjs';

export default stopTestServers;

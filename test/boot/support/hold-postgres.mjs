/** Starts PostgreSQL in the folder given and stays; prints its URL. */
import { startPostgres } from '../../../scripts/lib/postgres.mjs';

const [, , dataDir] = process.argv;
const server = await startPostgres({ dataDir: dataDir ?? '', durable: false });
console.log(server.url);
setInterval(() => undefined, 60_000);

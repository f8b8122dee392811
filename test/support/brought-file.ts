import type { FileId, UploadView } from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import type { TestApp } from './app.js';
import { type Proof, Tus } from './tus.js';

/** Uploads a file for the chat of a call, and answers its id when it is kept. Guests need not say which call. */
export async function broughtBy(
  app: TestApp,
  proof: Proof,
  bytes: Buffer,
  filename: string,
  more: Readonly<Record<string, string>> = {},
): Promise<FileId> {
  const { status, location, body } = await new Tus(app, proof).whole(bytes, {
    ...{ filename, chat: 'true', ...more },
  });
  if (status !== 204) throw new Error(`Not taken: ${status} ${body.code}`);
  const { state, evidenceId } = await looked(app, proof, location);
  if (evidenceId === null) throw new Error(`Not kept: ${state}`);
  return evidenceId as string as FileId;
}

/** What became of an upload when it was looked into and scanned. */
export async function looked(app: TestApp, proof: Proof, location: string): Promise<UploadView> {
  const tus = new Tus(app, proof);
  let { body } = await tus.read(location);
  while (body.state === 'received') {
    await app.get(JobWorker).idle();
    ({ body } = await tus.read(location));
  }
  await app.get(JobWorker).idle();
  return body;
}

import type { HttpRequest, HttpStack } from 'tus-js-client';
import { CheckedStack } from './checked-stack';

/** Says what was sent, with its headers. */
function given(): { stack: CheckedStack; sent: Record<string, string>[] } {
  const sent: Record<string, string>[] = [];
  const createRequest = (method: string, url: string): HttpRequest => {
    const headers: Record<string, string> = {};
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => (headers[name] = value),
      getHeader: (name) => headers[name],
      setProgressHandler: () => undefined,
      send: () => {
        sent.push(headers);
        return Promise.resolve({
          getStatus: () => 204,
          getHeader: () => undefined,
          getBody: () => '',
          getUnderlyingObject: () => null,
        });
      },
      abort: () => Promise.resolve(),
      getUnderlyingObject: () => null,
    };
  };
  const plain: HttpStack = { createRequest, getName: () => 'plain' };
  return { stack: new CheckedStack(undefined, plain), sent };
}

it('sends a piece with its SHA-256', async () => {
  const { stack, sent } = given();
  await stack.createRequest('PATCH', '/u').send(new Blob(['abc']));
  expect(sent).toEqual([{ 'Upload-Checksum': 'sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' }]);
});

it('sends nothing any more that was stopped while its hash was made', async () => {
  const { stack, sent } = given();
  const request = stack.createRequest('PATCH', '/u');
  const sending = request.send(new Blob(['abc']));
  await request.abort();
  await expect(sending).rejects.toThrow('aborted');
  expect(sent).toEqual([]);
});

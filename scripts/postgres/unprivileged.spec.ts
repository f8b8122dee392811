import { describe, expect, it } from '@jest/globals';
import { ordinaryAccount } from './unprivileged.mjs';

describe('the account that PostgreSQL runs as', () => {
  const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';

  it('is postgres where there is one', () => {
    expect(
      ordinaryAccount(`root:x:0:0::/root:/bin/sh\n${nobody}\npostgres:x:105:110::/var/lib:/bin/sh\n`),
    ).toEqual({
      uid: 105,
      gid: 110,
    });
  });

  it('is nobody otherwise, and never root', () => {
    expect(ordinaryAccount(`root:x:0:0::/root:/bin/sh\n${nobody}\n`)).toEqual({ uid: 65534, gid: 65534 });
    expect(ordinaryAccount('root:x:0:0::/root:/bin/sh\n')).toBeUndefined();
  });
});

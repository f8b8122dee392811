import { createHash, randomBytes, randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { handOver, release } from './spent-memory.js';
import {
  type ByteRange,
  headerLength,
  IntegrityError,
  openStream,
  sealedLength,
  sealStream,
  segmentCount,
  spanOf,
  STREAM,
  type StreamFormat,
} from './streaming-aead.js';

const SMALL: StreamFormat = { hash: 'sha256', keyBytes: 32, segmentBytes: 100 };
const DEK = randomBytes(32);
const AAD = 'rinjo1|tenant|container|object|1';

async function* inPieces(bytes: Buffer, sizes: () => number): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length;) {
    const size = Math.max(1, sizes());
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
}

async function gathered(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const sealed = (plaintext: Buffer, format = SMALL, size = (): number => randomInt(1, 300)): Promise<Buffer> =>
  gathered(sealStream(DEK, AAD, inPieces(plaintext, size), { format }));

/** Opens as the store does: the header, then the segments of the range. */
function opened(
  stream: Buffer,
  length: number,
  {
    range = { first: 0, last: length - 1 },
    format = SMALL,
    dek = DEK,
    additional = AAD,
  }: { range?: ByteRange; format?: StreamFormat; dek?: Buffer; additional?: string | Buffer } = {},
): Promise<Buffer> {
  const span = spanOf(length, range, format);
  const header = stream.subarray(0, headerLength(format));
  const part = stream.subarray(span.sealed.first, span.sealed.last + 1);
  return gathered(
    openStream(
      { dek, additional, header, length, span, format },
      inPieces(part, () => randomInt(1, 300)),
    ),
  );
}

describe('a sealed stream', () => {
  it.each([0, 1, 43, 44, 45, 127, 128, 129, 1000, 84 * 50 - 40])(
    'of %i bytes opens to what it was, with the length that is calculated',
    async (length) => {
      const plaintext = randomBytes(length);
      const stream = await sealed(plaintext);
      expect(stream).toHaveLength(sealedLength(length, SMALL));
      expect((await opened(stream, length)).equals(plaintext)).toBe(true);
    },
  );

  it('never has the same bytes twice', async () => {
    const plaintext = randomBytes(500);
    const [one, other] = [await sealed(plaintext), await sealed(plaintext)];
    expect(one.subarray(0, 40).equals(other.subarray(0, 40))).toBe(false);
    expect(one.subarray(40).equals(other.subarray(40))).toBe(false);
  });

  it('has segments of 64 KiB, a header of 40 bytes and a tag of 16', async () => {
    expect([
      headerLength(),
      STREAM.segmentBytes,
      sealedLength(0),
      segmentCount(65_480),
      segmentCount(65_481),
    ]).toEqual([40, 65_536, 56, 1, 2]);
    const stream = await sealed(randomBytes(200_000), STREAM);
    expect([stream[0], stream.length]).toEqual([0x28, 200_000 + 40 + 4 * 16]);
  });

  it('gives whole segments away, sixteen at a time, as soon as they are known not to be the last', async () => {
    for (const size of [300, 7]) {
      const source = inPieces(randomBytes(84 * 40), () => size);
      const sizes: number[] = [];
      for await (const batch of sealStream(DEK, AAD, source, { format: SMALL })) sizes.push(batch.length);
      expect(sizes).toEqual([1_600, 1_600, 800 + 40 + 16]);
    }
  });

  it('takes back the memory of what was handed over and released, and of nothing else', async () => {
    const plaintext = randomBytes(84 * 60);
    const stream = await sealed(plaintext);
    const batches: Buffer[] = [];
    for await (const batch of sealStream(
      DEK,
      AAD,
      inPieces(plaintext, () => 1_000),
      { format: SMALL, header: stream.subarray(0, 40) },
    )) {
      batches.push(Buffer.from(batch));
      release(batch);
      expect(batch).toHaveLength(0);
    }
    expect(Buffer.concat(batches).equals(stream)).toBe(true);

    const span = spanOf(plaintext.length, { first: 5, last: plaintext.length - 6 }, SMALL);
    const of = { dek: DEK, additional: AAD, header: stream.subarray(0, 40), length: plaintext.length };
    const pieces: Buffer[] = [];
    const source = inPieces(stream.subarray(40), () => 330);
    for await (const piece of openStream({ ...of, span, format: SMALL }, source)) {
      pieces.push(Buffer.from(piece));
      release(piece);
      expect(piece).toHaveLength(0);
    }
    expect(Buffer.concat(pieces).equals(plaintext.subarray(5, -5))).toBe(true);
    release(stream); // was handed over by nobody
    expect(stream).toHaveLength(sealedLength(plaintext.length, SMALL));
  });

  it('releases what a store has handed over, once nothing of it is needed, and not before', async () => {
    const plaintext = randomBytes(84 * 60);
    const stream = await sealed(plaintext);
    const given: Buffer[] = [];
    const handed = async function* (): AsyncGenerator<Buffer, void, undefined> {
      // Ends in the middle of segments as well as between them.
      for (let at = 40, n = 0; at < stream.length; n += 1) {
        const size = n % 2 === 0 ? 160 : 330;
        const chunk = handOver(Buffer.from(Uint8Array.from(stream.subarray(at, at + size)).buffer));
        given.push(chunk);
        at += size;
        yield await Promise.resolve(chunk);
      }
    };
    const span = spanOf(plaintext.length, { first: 0, last: plaintext.length - 1 }, SMALL);
    const of = { dek: DEK, additional: AAD, header: stream.subarray(0, 40), length: plaintext.length };
    const got = await gathered(openStream({ ...of, span, format: SMALL }, handed()));
    expect(got.equals(plaintext)).toBe(true);
    expect(given.filter(({ length }) => length === 0).length).toBeGreaterThan(0);
  });
});

describe('a range (case 35)', () => {
  it('is the slice of the plaintext, for 500 random ones', async () => {
    const plaintext = randomBytes(5 * 65_536 + 12_345);
    const stream = await sealed(plaintext, STREAM, () => 70_000);
    for (let n = 0; n < 500; n += 1) {
      const first = randomInt(plaintext.length);
      const last =
        n % 3 === 0
          ? randomInt(first, plaintext.length)
          : Math.min(plaintext.length - 1, first + randomInt(2_000));
      const span = spanOf(plaintext.length, { first, last });
      const part = stream.subarray(span.sealed.first, span.sealed.last + 1);
      const source = inPieces(part, () => 50_000);
      const header = stream.subarray(0, 40);
      const got = await gathered(
        openStream({ dek: DEK, additional: AAD, header, length: plaintext.length, span }, source),
      );
      expect([first, last, got.equals(plaintext.subarray(first, last + 1))]).toEqual([first, last, true]);
    }
  });

  it('reads no segment that it does not need', async () => {
    const length = 1_000;
    for (let first = 0; first < length; first += 1)
      for (const last of [first, Math.min(length - 1, first + 83), length - 1]) {
        const { firstSegment, lastSegment, sealed: read } = spanOf(length, { first, last }, SMALL);
        expect(firstSegment).toBe(Math.floor((first + 40) / 84));
        expect(lastSegment).toBe(Math.floor((last + 40) / 84));
        expect(read.first).toBe(firstSegment === 0 ? 40 : firstSegment * 100);
        expect(read.last).toBeLessThan(sealedLength(length, SMALL));
      }
    const plaintext = randomBytes(length);
    const stream = await sealed(plaintext);
    for (let first = 0; first < length; first += 13)
      expect((await opened(stream, length, { range: { first, last: first } }))[0]).toBe(plaintext[first]);
  });
});

describe('what is not what was sealed (case 34)', () => {
  const length = 1_000;
  const plaintext = randomBytes(length);
  const refused = async (
    stream: Buffer,
    of: Parameters<typeof opened>[2] = {},
    says = length,
  ): Promise<void> => {
    await expect(opened(stream, says, of)).rejects.toThrow(IntegrityError);
  };

  it('fails for a flipped bit anywhere: header, body or tag', async () => {
    const stream = await sealed(plaintext);
    for (let at = 0; at < stream.length; at += 1) {
      const flipped = Buffer.from(stream);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await refused(flipped);
    }
  });

  it('fails for a dropped last segment, swapped segments and bytes at the end', async () => {
    const stream = await sealed(plaintext);
    await refused(stream.subarray(0, stream.length - (stream.length % 100)));
    const swapped = Buffer.from(stream);
    stream.copy(swapped, 100, 200, 300);
    stream.copy(swapped, 200, 100, 200);
    await refused(swapped);
    const longer = { ...spanOf(length, { first: 0, last: length - 1 }, SMALL) };
    const source = inPieces(Buffer.concat([stream.subarray(40), Buffer.alloc(100)]), () => 77);
    const header = stream.subarray(0, 40);
    await expect(
      gathered(
        openStream({ dek: DEK, additional: AAD, header, length, span: longer, format: SMALL }, source),
      ),
    ).rejects.toThrow(IntegrityError);
  });

  it('fails for a length that was shortened, or lengthened, in the row', async () => {
    const stream = await sealed(plaintext);
    for (const says of [0, 44, 128, 800, 999, 1_001, 2_000]) await refused(stream, {}, says);
  });

  it('fails with another key, other additional data and a tag of 4 bytes', async () => {
    const stream = await sealed(plaintext);
    await refused(stream, { dek: randomBytes(32) });
    await refused(stream, { additional: `${AAD}0` });
    const short = await sealed(randomBytes(10));
    await refused(short.subarray(0, short.length - 12), {}, 10);
  });

  it('releases nothing of a segment before its tag was checked', async () => {
    const stream = Buffer.from(await sealed(plaintext));
    stream[99] = (stream[99] ?? 0) ^ 1; // the tag of the first segment
    const span = spanOf(length, { first: 0, last: length - 1 }, SMALL);
    const out: Buffer[] = [];
    const opening = async (): Promise<void> => {
      const of = { dek: DEK, additional: AAD, header: stream.subarray(0, 40), length, span, format: SMALL };
      for await (const piece of openStream(
        of,
        inPieces(stream.subarray(40), () => 9),
      ))
        out.push(piece);
    };
    await expect(opening()).rejects.toThrow(IntegrityError);
    expect(out).toEqual([]);
  });
});

/** Known answers of Tink: AesGcmHkdfStreamingTestUtil of tink-java; none of them has our parameters, hence `StreamFormat`. */
const KEY_16 = '6eb56cdc726dfbe5d57f2fcdc6e9345b';
const KEY_32 = `00112233445566778899aabbccddeeff${KEY_16}`;
const VECTORS: readonly {
  readonly format: StreamFormat;
  readonly key: string;
  readonly plaintext: string;
  readonly additional: string;
  readonly sealed: string;
}[] = [
  {
    format: { hash: 'sha1', keyBytes: 16, segmentBytes: 64 },
    key: KEY_16,
    plaintext: 'This is a fairly long plaintext. It is of the exact length to create three output blocks. ',
    additional: Buffer.from('aad').toString('hex'),
    sealed: [
      '1893b3af5e14ab378d065addfc8484da642c0862877baea8',
      'db92d9c77406a406168478821c4298eab3e6d531277f4c1a051714faebcaefcbca7b7be05e9445ea',
      'a0bb2904153398a25084dd80ae0edcd1c3079fcea2cd3770630ee36f7539207b8ec9d754956d486b71cdf989f0ed6fba6779b63558be0a66e668df14e1603cd2',
      'af8944844078345286d0b292e772e7190775c51a0f83e40c0b75821027e7e538e111',
    ].join(''),
  },
  {
    format: { hash: 'sha256', keyBytes: 16, segmentBytes: 64 },
    key: KEY_16,
    plaintext: '',
    additional: '',
    sealed: '18be78bce0cab6fd38a9041eea8ab0ffc4cf17e3c00b661d3927f5f79069f41a210fedc40b25648c',
  },
  {
    format: { hash: 'sha1', keyBytes: 32, segmentBytes: 64 },
    key: KEY_32,
    plaintext: '',
    additional: '',
    sealed:
      '28fae780c70a82d1256c8303a1261ac6a98cf557b4e173967a62f3c149517ba5b2431da93b3c6e90f508b34dc14bfda59bab05681c6ad3fa',
  },
  {
    format: { hash: 'sha1', keyBytes: 32, segmentBytes: 120 },
    key: KEY_32,
    plaintext: 'BLOCK 1.BLOCK 2.BLOCK 3.BLOCK 4.BLOCK 5.BLOCK 6.BLOCK 7.BLOCK 8.',
    additional: '00010203',
    sealed:
      '28782994617714a80fa085e15051a16854522330d6d0f26c049b2192f09cdd98b2eb90c753bfff277a29e54fa4afb15d648c28477eb07f012535c767f5fdce24ffffae318480c1d37357d6d3c511159318afa09ef38aa3f5456fd7817c5c02dd6e1a7fef174c8bd24e38b5982ac105497c0101ac5581fe5b',
  },
];

describe('the reference vectors (case 35)', () => {
  it.each(VECTORS.map((vector, n) => [n, vector] as const))(
    'open and are made again: %i',
    async (_, vector) => {
      const stream = Buffer.from(vector.sealed, 'hex');
      const plaintext = Buffer.from(vector.plaintext);
      const additional = Buffer.from(vector.additional, 'hex');
      const dek = Buffer.from(vector.key, 'hex');
      const { format } = vector;
      const got = await opened(stream, plaintext.length, { format, dek, additional });
      expect(got.toString()).toBe(vector.plaintext);
      const header = stream.subarray(0, headerLength(format));
      const again = sealStream(
        dek,
        additional,
        inPieces(plaintext, () => 5),
        { format, header },
      );
      expect(
        createHash('sha256')
          .update(await gathered(again))
          .digest('hex'),
      ).toBe(createHash('sha256').update(stream).digest('hex'));
    },
  );
});

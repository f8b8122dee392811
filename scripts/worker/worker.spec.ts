import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ninjaProgress } from './build.mjs';
import { prebuiltName } from './prebuilt.mjs';
import {
  hasSources,
  prepareSources,
  relaxMesonVersion,
  repairBioCallback,
  wrapDirectory,
} from './sources.mjs';

const MEDIASOUP = fileURLToPath(new URL('../../node_modules/mediasoup', import.meta.url));

describe('sources of the mediasoup worker', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-sources-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are the installed package with both repairs and a folder for every download', () => {
    const target = join(folder, 'sources');
    prepareSources(MEDIASOUP, target);

    expect(readFileSync(join(target, 'meson.build'), 'utf8')).toContain("meson_version: '>= 1.0.0'");
    expect(readFileSync(join(target, 'src/RTC/DtlsTransport.cpp'), 'utf8')).toContain(
      '(operationType & BIO_CB_RETURN)',
    );
    const wraps = readdirSync(join(target, 'subprojects')).filter((name) => name.endsWith('.wrap'));
    const needed = wraps.filter((name) => !/^(catch2|wingetopt)\./.test(name));
    for (const name of needed) {
      const directory = wrapDirectory(readFileSync(join(target, 'subprojects', name), 'utf8'));
      expect(existsSync(join(target, 'subprojects', directory, 'meson.build'))).toBe(true);
    }
    expect(needed).toHaveLength(6);
  });

  it('replace what an interrupted copy left', () => {
    const target = join(folder, 'sources');
    mkdirSync(join(folder, 'sources.draft/src'), { recursive: true });
    writeFileSync(join(folder, 'sources.draft/src/half.cpp'), 'half');
    expect(hasSources(target)).toBe(false);

    prepareSources(MEDIASOUP, target);
    expect(hasSources(target)).toBe(true);
    expect(readdirSync(folder)).toEqual(['sources']);
    expect(existsSync(join(target, 'src/half.cpp'))).toBe(false);
  });

  it('are refused when another version no longer has what is repaired', () => {
    expect(() => relaxMesonVersion('project()')).toThrow('have changed');
    expect(() => repairBioCallback('if (fixed)')).toThrow('have changed');
    expect(() => wrapDirectory('[wrap-git]')).toThrow('names no directory');
  });
});

describe('making the worker', () => {
  it('reads the progress of ninja', () => {
    expect(ninjaProgress('[12/261] Compiling C++ object x.o')).toEqual({ done: 12, total: 261 });
    expect(ninjaProgress('ninja: no work to do.')).toBeUndefined();
  });

  it('asks for the archive by version, processor and major kernel', () => {
    expect(prebuiltName('3.27.1', '6.1.0-42-amd64', 'x64')).toBe(
      'mediasoup-worker-3.27.1-linux-x64-kernel6.tgz',
    );
  });
});

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { AttackSuiteView } from '@rinjo/contract';

/** What the build says of itself. */
interface BuildRecord {
  readonly builtAt: string;
  /** SHA-256 of the sources, without tests. */
  readonly source: string;
}

/** What the tests say of the sources that they ran on. */
interface TestRecord {
  readonly source: string;
  readonly attack?: { readonly at: string; readonly passed: number; readonly failed: number };
  readonly settings?: Omit<SettingsTestsRecord, 'ofThisRelease'>;
}

/** What became of the tests that each setting of a tenant takes effect, and for that tenant only. */
export interface SettingsTestsRecord {
  readonly at: string;
  /** Names of settings. */
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  /** They ran on the very sources that run. */
  readonly ofThisRelease: boolean;
}

export interface Sbom {
  readonly bytes: Buffer;
  /** Hex. */
  readonly sha256: string;
  /** Name and version of each library of npm. */
  readonly libraries: readonly { readonly name: string; readonly version: string }[];
  readonly components: number;
}

/** What `npm run build:api` and `npm test` leave beside the program: `dist/release`. */
@Injectable()
export class ReleaseFiles {
  /** Of what was built. */
  readonly root: string = dirname(findPackageJSON(import.meta.url) ?? '.');
  readonly folder: string = join(this.root, 'dist/release');

  /** Null: this program was not built as a release is. */
  build(): BuildRecord | null {
    return this.json<BuildRecord>('build.json');
  }

  /** Of the very sources that run; null: they were not tested, or other ones were. */
  attackSuite(): AttackSuiteView | null {
    const build = this.build();
    const tests = this.json<TestRecord>('tests.json');
    return build && tests?.source === build.source ? (tests.attack ?? null) : null;
  }

  /** Null: no such tests are on record, or nobody knows which sources run. */
  settingsTests(): SettingsTestsRecord | null {
    const build = this.build();
    const tests = this.json<TestRecord>('tests.json');
    if (!build || !tests?.settings) return null;
    return { ...tests.settings, ofThisRelease: tests.source === build.source };
  }

  /** The parts of this release in CycloneDX; null as above. */
  sbom(): Sbom | null {
    const file = join(this.folder, 'sbom.cdx.json');
    if (!existsSync(file)) return null;
    const bytes = readFileSync(file);
    const { components } = JSON.parse(bytes.toString('utf8')) as {
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly purl?: string;
      }[];
    };
    return {
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      libraries: components.flatMap(({ name, version, purl }) =>
        purl?.startsWith('pkg:npm/') ? [{ name, version }] : [],
      ),
      components: components.length,
    };
  }

  private json<T>(name: string): T | null {
    const file = join(this.folder, name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
  }
}

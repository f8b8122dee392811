import { Controller, Get } from '@nestjs/common';
import type { SettingsListView } from '@rinjo/contract';
import { Require } from '../../../platform/access/require.decorator.js';
import { ReleaseFiles } from '../releases/record/release-files.js';
import { SettingsList } from './settings-list.js';

@Controller('tenant/settings-list')
export class SettingsListController {
  constructor(
    private readonly list: SettingsList,
    private readonly files: ReleaseFiles,
  ) {}

  /** What an organization can set for itself, and what the tests of this very release say of each. */
  @Get()
  @Require('tenant:update')
  read(): SettingsListView {
    const { names, version } = this.list.read();
    const tests = this.files.settingsTests();
    const own = tests?.ofThisRelease === true ? tests : null;
    return {
      version,
      testedAt: own?.at ?? null,
      settings: names.map((name) => ({
        name,
        proof: own?.failed.includes(name) ? 'failed' : own?.passed.includes(name) ? 'passed' : 'none',
      })),
    };
  }
}

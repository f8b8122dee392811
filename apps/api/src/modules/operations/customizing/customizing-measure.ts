import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RowMeasures } from '../../../platform/measures/row-measures.js';
import { ReleaseFiles } from '../releases/record/release-files.js';
import { customizing } from './customizing-rule.js';
import { SettingsList } from './settings-list.js';

/** Answers the row of the check sheet about what tenants set for themselves. */
@Injectable()
export class CustomizingMeasure implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly list: SettingsList,
    private readonly files: ReleaseFiles,
  ) {}

  onModuleInit(): void {
    this.measures.add({
      row: 22,
      measure: () => Promise.resolve(customizing(this.list.read(), this.files.settingsTests())),
    });
  }
}

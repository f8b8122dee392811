import { Module } from '@nestjs/common';
import { ReleasesModule } from '../releases/releases.module.js';
import { CustomizingMeasure } from './customizing-measure.js';
import { SettingsListController } from './settings-list.controller.js';
import { SettingsList } from './settings-list.js';

/** What tenants set for themselves: the list, and whether it was proved of the release that runs (ADR 0122). */
@Module({
  imports: [ReleasesModule],
  controllers: [SettingsListController],
  providers: [CustomizingMeasure, SettingsList],
})
export class CustomizingModule {}

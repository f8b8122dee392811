import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Injectable,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import type { Page, SavedSearchId, SavedSearchView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { SaveSearchDto, UpdateSavedSearchDto } from './saved-searches.dto.js';
import { SavedSearches } from './saved-searches.service.js';

@Injectable()
class SavedSearchIdPipe extends IdPipe<SavedSearchId> {}

/** Searches of logs under a name. */
@Controller('saved-searches')
export class SavedSearchesController {
  constructor(private readonly searches: SavedSearches) {}

  /** The caller's own and those that are shared, the newest first. */
  @Get()
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<SavedSearchView>> {
    return this.searches.list(principal, query);
  }

  /** Keeps a search, for the caller or for all who read the logs. */
  @Post()
  @Require('audit:read')
  save(@Caller() principal: Principal, @Body() input: SaveSearchDto): Promise<SavedSearchView> {
    return this.searches.save(principal, input);
  }

  /** Renames it, shares it, or takes it back from the others. */
  @Patch(':savedSearchId')
  @Require('audit:read')
  update(
    @Caller() principal: Principal,
    @Param('savedSearchId', SavedSearchIdPipe) id: SavedSearchId,
    @Body() input: UpdateSavedSearchDto,
  ): Promise<SavedSearchView> {
    return this.searches.update(principal, id, input);
  }

  /** Forgets it. */
  @Delete(':savedSearchId')
  @HttpCode(204)
  @Require('audit:read')
  delete(
    @Caller() principal: Principal,
    @Param('savedSearchId', SavedSearchIdPipe) id: SavedSearchId,
  ): Promise<void> {
    return this.searches.delete(principal, id);
  }
}

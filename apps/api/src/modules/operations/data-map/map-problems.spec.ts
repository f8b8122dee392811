import { describe, expect, it } from '@jest/globals';
import { mapProblems, undefinedColumns } from './map-problems.js';
import { ofTenant, personal } from './mapped-table.js';

const MAP = [ofTenant('note', [personal('content', 'fence', 'tenant', 'text')], 'id')];
const FOUND = ['tenant_id', 'id', 'text'].map((column) => ({ table: 'note', column }));

describe('the map beside the database', () => {
  it('has nothing to say when every column is defined once', () => {
    expect(mapProblems(FOUND, MAP)).toEqual([]);
  });

  it('names what has no definition, what has two, and what does not exist', () => {
    const found = [...FOUND, { table: 'note', column: 'author' }, { table: 'diary', column: 'id' }];
    expect(undefinedColumns(found, MAP)).toEqual(['note.author', 'diary.id']);
    const wrong = [...MAP, ofTenant('note', [], 'text gone')];
    expect(mapProblems(found, wrong)).toEqual([
      ...['note.author has no definition', 'diary.id has no definition', 'note.gone does not exist'],
      ...['note.tenant_id is defined twice', 'note.text is defined twice'],
    ]);
  });
});

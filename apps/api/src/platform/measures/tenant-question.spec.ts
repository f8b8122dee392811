import { expect, it } from '@jest/globals';
import { jointQuestion } from './tenant-question.js';

const TEN = Array.from({ length: 10 }, () => 'd');

it('asks several questions of the same tenant, each with its own values', () => {
  const from = new Date(0);
  const { text, values } = jointQuestion([
    { text: 'select $2 as a, $3 as b from one where tenant_id = $1', values: [from, 'b'] },
    { text: 'select 1 as c from two where tenant_id = $1', values: [] },
    { text: 'select $11 as d from three where tenant_id = $1 and at >= $2', values: TEN },
  ]);
  expect(text).toBe(
    `select json_build_array(${[
      "(select coalesce(json_agg(asked), '[]') from (select $2 as a, $3 as b from one where tenant_id = $1) asked)",
      "(select coalesce(json_agg(asked), '[]') from (select 1 as c from two where tenant_id = $1) asked)",
      "(select coalesce(json_agg(asked), '[]') from (select $13 as d from three where tenant_id = $1 and at >= $4) asked)",
    ].join(',\n')}) as answers`,
  );
  expect(values).toEqual([from, 'b', ...TEN]);
});

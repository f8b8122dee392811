import { enHelp } from '../core/messages/en-help';
import { jaHelp } from '../core/messages/ja-help';
import type { HelpContent } from './guide';

const shape = ({ guides }: HelpContent) =>
  guides.map(({ id, topics }) => [
    id,
    topics.map(({ id: topic, lead, steps, points }) => [
      ...[topic, lead !== undefined],
      ...[steps?.length ?? 0, points?.length ?? 0],
    ]),
  ]);

describe('the guide', () => {
  it('says the same in both languages', () => {
    expect(shape(enHelp)).toEqual(shape(jaHelp));
  });

  it('has addresses that name one topic each, and no topic that says nothing', () => {
    const topics = jaHelp.guides.flatMap(({ id, topics }) => [id, ...topics.map((topic) => topic.id)]);
    expect(new Set(topics).size).toBe(topics.length);
    const said = jaHelp.guides
      .flatMap(({ topics }) => topics)
      .map(({ steps, points }) => steps ?? points ?? []);
    expect(said.every((lines) => lines.length > 0)).toBe(true);
  });

  it('is written in its language', () => {
    const lines = ({ guides, ...words }: HelpContent): string[] => [
      ...Object.values(words),
      ...guides.flatMap(({ title, topics }) => [
        title,
        ...topics.flatMap((one) => [
          one.title,
          one.lead ?? one.title,
          ...(one.steps ?? []),
          ...(one.points ?? []),
        ]),
      ]),
    ];
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    expect(lines(jaHelp).filter((line) => !japanese.test(line))).toEqual([]);
    expect(lines(enHelp).filter((line) => japanese.test(line))).toEqual([]);
  });
});

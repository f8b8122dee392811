import type { IncidentView } from '@rinjo/contract';
import { FILLED_IN, INCIDENT_TEMPLATES } from './incident-templates';
import { stagesFor } from './stages-for';

const incident = (source: IncidentView['source'], closedAt: string | null) =>
  stagesFor({ source, closedAt } as IncidentView);

describe('what can be said of an incident', () => {
  it('is its end by people only where people have reported it, and a post-mortem only afterwards', () => {
    expect(incident('probe', null)).toEqual(['cause', 'forecast']);
    expect(incident('report', null)).toEqual(['cause', 'forecast', 'recovered']);
    expect(incident('probe', '2026-11-27T00:00:00Z')).toEqual(['cause', 'postmortem']);
  });

  it('has a template in each language', () => {
    for (const { ja, en } of Object.values(INCIDENT_TEMPLATES)) {
      expect(ja).toMatch(/[ぁ-ん]/u);
      expect(en).not.toMatch(/[ぁ-ん]/u);
    }
    expect(FILLED_IN.test(INCIDENT_TEMPLATES.cause.ja)).toBe(false);
    expect(FILLED_IN.test('A disk was full.\nWe have made room.')).toBe(true);
  });
});

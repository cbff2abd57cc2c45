import { sampleResult } from '../__testUtils__/samples';
import { resultsCsv } from './resultsCsv';

const row = (message: string) => ({
  ...sampleResult('enforces-ssl', 'fail', { message }),
  entityRef: 'component:default/logplex',
  checklist: 'production',
});

describe('resultsCsv', () => {
  it.each([
    ['with "quotes", and commas', '"with ""quotes"", and commas"'],
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['-1', '"\'-1"'],
  ])('writes %s so that no spreadsheet runs or splits it', (message, cell) => {
    const [head, line] = resultsCsv([row(message)]).split('\r\n');

    expect(head).toMatch(/^"entity","owner"/);
    expect(line).toContain(cell);
  });
});

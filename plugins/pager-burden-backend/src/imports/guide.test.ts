import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { resultOf, told } from '../__testUtils__/toldRows';
import { readFile } from './readFile';
import { ToldRow } from './ReadRow';

/** What the guide shows of a file. */
async function exampleOf(format: 'pagerduty' | 'opsgenie' | 'goalert') {
  const guide = readFileSync(
    join(__dirname, '../../../../docs/pager-burden.md'),
    'utf8',
  );
  const [, example = ''] =
    new RegExp(`\`\`\`json ${format}\\n(.*?)\`\`\``, 's').exec(guide) ?? [];
  const rows: ToldRow[] = [];
  const file = Readable.from([Buffer.from(example)]);
  for await (const row of readFile(format, file)) rows.push(told(row));
  return rows;
}

describe('the guide', () => {
  it.each([
    ['pagerduty', ['Ion Fox (PXPGF42)', 'sms', 'notified'], 2],
    ['opsgenie', ['ion-fox@example.com', 'page', 'acked'], 1],
    ['goalert', ['Ion Fox', 'sms', 'notified'], 1],
  ] as const)('shows what can be read of %s', async (format, page, objects) => {
    const rows = await exampleOf(format);
    expect(rows).toHaveLength(objects);
    expect(resultOf(rows).pages.map(([, ...rest]) => rest)).toEqual([page]);
  });
});

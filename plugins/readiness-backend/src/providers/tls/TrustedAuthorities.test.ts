import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestAuthority } from '../../__testUtils__/TestAuthority';
import { TrustedAuthorities } from './TrustedAuthorities';

const folder = mkdtempSync(join(tmpdir(), 'authorities-'));
const file = join(folder, 'ca.pem');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('are those of the system alone, without a file', async () => {
  expect(await TrustedAuthorities.create().secureContext()).toBeUndefined();
});

it('are read anew when their file is another one, and kept while it is not', async () => {
  const authorities = TrustedAuthorities.create(file);
  // A file that is not there yet is one without authorities.
  expect(await authorities.secureContext()).toBeUndefined();
  writeFileSync(file, (await TestAuthority.create()).pem);
  const first = await authorities.secureContext();
  expect(first).toBeDefined();
  expect(await authorities.secureContext()).toBe(first);
  writeFileSync(file, (await TestAuthority.create()).pem);
  const second = await authorities.secureContext();
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
});

it('are no more than those of the system where their file holds none', async () => {
  writeFileSync(file, '-----BEGIN CERTIFICATE-----\nnone\n');
  const context = await TrustedAuthorities.create(file).secureContext();
  expect(context).toBeDefined();
});

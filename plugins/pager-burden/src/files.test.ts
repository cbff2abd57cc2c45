import { createExporter } from './exporter';
import { createImporter } from './importer';
import { sampleImport } from './__testUtils__/samples';

it('streams a file under its format and source', async () => {
  const send = jest.fn(
    // jsdom has no Response; this is as much of one as is read.
    async () => ({ ok: true, json: async () => sampleImport() } as Response),
  );
  const { importFile } = createImporter({ baseUrl: 'plugin://x', fetch: send });
  const file = new Blob(['a,b']);

  await expect(
    importFile({ file, format: 'csv', source: 'old-pager' }),
  ).resolves.toMatchObject({ taken: 90 });
  expect(send).toHaveBeenCalledWith(
    'plugin://x/imports?format=csv&source=old-pager',
    expect.objectContaining({ method: 'POST', body: file }),
  );
});

it('asks for all the rows that a list would show', async () => {
  const file = new Blob(['id']);
  const ask = jest.fn(
    async () => ({ ok: true, blob: async () => file } as Response),
  );
  const { exportPages } = createExporter({ baseUrl: 'plugin://x', fetch: ask });

  await expect(
    exportPages({ data: 'real', class: ['sleep', 'weekend'], team: undefined }),
  ).resolves.toBe(file);
  expect(ask).toHaveBeenCalledWith(
    'plugin://x/export.csv?data=real&class=sleep&class=weekend',
    expect.anything(),
  );
});

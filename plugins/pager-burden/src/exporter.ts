import { ResponseError } from '@backstage/errors';

/** What a list of pages is taken away with. @public */
export interface Exporter {
  /** All the rows that fit, as CSV, however many there are. */
  exportPages(
    query: Record<string, string | number | readonly string[] | undefined>,
    options?: { signal?: AbortSignal },
  ): Promise<Blob>;
}

/**
 * The other call that is not in the contract: its answer is a file.
 *
 * @internal
 */
export function createExporter(transport: {
  baseUrl: string;
  fetch: typeof fetch;
}): Exporter {
  return {
    async exportPages(query, { signal } = {}) {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) {
        for (const one of [value ?? []].flat())
          search.append(name, String(one));
      }
      const response = await transport.fetch(
        `${transport.baseUrl}/export.csv?${search}`,
        { signal },
      );
      if (!response.ok) throw await ResponseError.fromResponse(response);
      return response.blob();
    },
  };
}

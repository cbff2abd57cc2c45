import { ResponseError } from '@backstage/errors';
import {
  ImportFormat,
  importReport,
  ImportReport,
} from '@operability/plugin-pager-burden-common';

/** A file of pages, and what it is. @public */
export interface ImportFile {
  file: Blob;
  format: ImportFormat;
  /** The id under which its pages are kept. */
  source: string;
}

/** What a file is brought in with. @public */
export interface Importer {
  /** Sends a file as it is, and resolves once all of it has been read. */
  importFile(
    input: ImportFile,
    options?: { signal?: AbortSignal },
  ): Promise<ImportReport>;
}

const contentTypes: Readonly<Record<ImportFormat, string>> = {
  csv: 'text/csv',
  pagerduty: 'application/json',
  opsgenie: 'application/json',
  // CSV or JSON: the backend looks which.
  goalert: 'application/octet-stream',
};

/**
 * The one call that is not in the contract: its body is a stream of any length
 * and no JSON.
 *
 * @internal
 */
export function createImporter(transport: {
  baseUrl: string;
  fetch: typeof fetch;
}): Importer {
  return {
    async importFile({ file, format, source }, { signal } = {}) {
      const search = new URLSearchParams({ format, source });
      const response = await transport.fetch(
        `${transport.baseUrl}/imports?${search}`,
        {
          method: 'POST',
          headers: { 'Content-Type': contentTypes[format] },
          body: file,
          signal,
        },
      );
      if (!response.ok) throw await ResponseError.fromResponse(response);
      return importReport.parse(await response.json());
    },
  };
}

import {
  UrlReaderService,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';
import { withinTime } from '@operability/backend-kit';
import { Reading } from './Reading';
import { unreadOf } from './unreadOf';

/** How much is read, and for how long. */
export interface ReadLimits {
  /** In bytes. */
  most: number;
  /** In milliseconds. */
  time: number;
  signal: AbortSignal;
}

/** Reads one file as text, within limits. Never rejects. */
export async function readText(
  urlReader: UrlReaderService,
  url: string,
  { most, time, signal }: ReadLimits,
): Promise<Reading<string>> {
  try {
    return await withinTime({ limit: time, signal }, async either => {
      const response = await urlReader.readUrl(url, { signal: either });
      const content = await contentOf(response, most);
      return content === undefined
        ? { outcome: 'tooLarge', most }
        : { outcome: 'read', value: content.toString('utf8') };
    });
  } catch (error) {
    return unreadOf(error);
  }
}

/** Undefined where it is larger than asked for; no more than that is kept. */
async function contentOf(
  response: UrlReaderServiceReadUrlResponse,
  most: number,
): Promise<Buffer | undefined> {
  if (!response.stream) {
    const buffer = await response.buffer();
    return buffer.length > most ? undefined : buffer;
  }
  const parts: Buffer[] = [];
  let size = 0;
  // Leaving the loop destroys the stream.
  for await (const part of response.stream()) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > most) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

import { UrlReaderService } from '@backstage/backend-plugin-api';
import { withinTime } from '@operability/backend-kit';
import { errorText } from './errorText';
import { KeptFolders, SourceFile } from './KeptFolders';
import { Reading } from './Reading';
import { unreadOf } from './unreadOf';
import { ReadLimits } from './readText';

/** How much is read, and what is known already. */
export interface FolderLimits extends ReadLimits {
  kept?: KeptFolders;
  /** Its address, when left out. */
  keptAs?: string;
}

/** More files than these are no manifests that somebody wrote. */
const mostFiles = 300;

/**
 * Reads the files of a folder that somebody looks at, in one question to its
 * host; of one that has not changed, what is kept. Never rejects.
 */
export async function readFolder(
  urlReader: UrlReaderService,
  url: string,
  isWanted: (path: string) => boolean,
  { most, time, signal, kept, keptAs = url }: FolderLimits,
): Promise<Reading<readonly SourceFile[]>> {
  const before = kept?.get(keptAs);
  let size = 0;
  let count = 0;
  let isTooLarge = false;
  /** What is beyond the limits is not even unpacked. */
  const filter = (path: string, info?: { size: number }) => {
    if (!isWanted(path)) return false;
    size += info?.size ?? 0;
    count += 1;
    isTooLarge ||= size > most || count > mostFiles;
    return !isTooLarge;
  };
  try {
    return await withinTime({ limit: time, signal }, async either => {
      const tree = await urlReader.readTree(url, {
        filter,
        signal: either,
        etag: before?.etag,
      });
      const files: SourceFile[] = [];
      let read = 0;
      for (const file of await tree.files()) {
        if (isTooLarge) break;
        // Not every reader heeds the filter.
        if (!isWanted(file.path)) continue;
        const content = await file.content();
        read += content.length;
        isTooLarge = read > most;
        files.push({ path: file.path, text: content.toString('utf8') });
      }
      if (isTooLarge) return { outcome: 'tooLarge', most };
      kept?.keep(keptAs, tree.etag, files);
      return { outcome: 'read', value: files };
    });
  } catch (error) {
    if (before && errorText(error).name === 'NotModifiedError') {
      return { outcome: 'read', value: before.files };
    }
    return unreadOf(error);
  }
}

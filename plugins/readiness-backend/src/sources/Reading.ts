import { sizeText } from '../checks/Finding';

/** What came of reading something of somebody else's, in plain words. */
export type Reading<Value> = { outcome: 'read'; value: Value } | Unread;

/** Why something was not read; each is another thing to its owner. */
export type Unread =
  | { outcome: 'notFound' }
  /** It is there, and not for us. */
  | { outcome: 'forbidden' }
  /** Nobody has told the portal that it may ask there. */
  | { outcome: 'notConfigured' }
  | { outcome: 'tooLarge'; most: number }
  /** The way of reading does not exist there, such as listing a folder by HTTP. */
  | { outcome: 'unsupported' }
  | { outcome: 'failed'; message: string };

/** Why it was not read, as the end of "It could not be read: …". */
export function reasonOf(unread: Unread): string {
  switch (unread.outcome) {
    case 'notFound':
      return 'there is nothing there';
    case 'forbidden':
      return 'the portal may not read it';
    case 'notConfigured':
      return 'the portal is not configured to read from there';
    case 'tooLarge':
      return `it is larger than ${sizeText(unread.most)}`;
    case 'unsupported':
      return 'folders cannot be listed there';
    default:
      return unread.message;
  }
}

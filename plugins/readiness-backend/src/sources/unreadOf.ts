import { errorText } from './errorText';
import { Unread } from './Reading';

/**
 * What an error of a reader means. Readers agree on names for what is not
 * there and what is not allowed, and say all else in words.
 */
export function unreadOf(error: unknown): Unread {
  const { name, message } = errorText(error);
  if (name === 'NotFoundError') return { outcome: 'notFound' };
  if (name === 'NotAllowedError' || /backend\.reading\.allow/.test(message)) {
    return { outcome: 'notConfigured' };
  }
  if (/does not implement|Unsupported search/i.test(message)) {
    return { outcome: 'unsupported' };
  }
  if (/rate limit/i.test(message)) {
    return { outcome: 'failed', message: 'its host takes no more questions' };
  }
  if (
    ['ForbiddenError', 'AuthenticationError'].includes(name) ||
    /\b(?:401|403) (?:Unauthorized|Forbidden)\b/i.test(message)
  ) {
    return { outcome: 'forbidden' };
  }
  if (['AbortError', 'TimeoutError'].includes(name)) {
    return { outcome: 'failed', message: 'it took too long' };
  }
  return { outcome: 'failed', message };
}

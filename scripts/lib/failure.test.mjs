import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from './failure.mjs';

test('says in one sentence what a person can do', () => {
  for (const [text, expected] of [
    ['npm error code ENOSPC\nnpm error errno -28', /^The disk is full: /],
    ['SqliteError: database or disk is full', /^The disk is full: /],
    [
      'getaddrinfo ENOTFOUND registry.example',
      /^The npm registry does not answer: /,
    ],
    [
      'connect ECONNREFUSED 127.0.0.1:4873',
      /^The npm registry does not answer: /,
    ],
    ['unable to get local issuer certificate', /^The certificate of /],
    ['YN0028: The lockfile would have been modified', /^The lock file /],
    ['EACCES: permission denied, mkdir', /cannot be written/],
  ]) {
    assert.match(explain(text), expected, text);
    assert.doesNotMatch(explain(text), /\n/);
  }
  assert.equal(explain('something else altogether'), undefined);
});

import { erasedNamespace } from '@operability/plugin-pager-burden-common';
import { createHmac, randomBytes } from 'node:crypto';
import { refOf } from '../directory/KnownNames';

const start = `user:${erasedNamespace}/`;

/** A name that says nothing about whoever had another before. */
export function newPseudonym(): string {
  return `${start}${randomBytes(8).toString('hex')}`;
}

/** What stands for whoever had a name, once it is no longer kept; always the same. */
export function agedPseudonym(name: string, secret: string): string {
  const hash = createHmac('sha256', secret).update(`aged ${sameName(name)}`);
  return `${start}${hash.digest('hex').slice(0, 16)}`;
}

/** Whether a reference stands for somebody whose name is not kept. */
export function isPseudonym(ref: string | undefined): boolean {
  return ref?.startsWith(start) ?? false;
}

/** The same for whatever sources make of one name: `ion-fox`, `User:default/Ion-Fox`. */
export function sameName(name: string): string {
  const trimmed = name.trim();
  return refOf(trimmed, 'user') ?? trimmed.toLocaleLowerCase('en-US');
}

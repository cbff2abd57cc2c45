import { erasedNamespace } from '@operability/plugin-pager-burden-common';
import { randomBytes } from 'node:crypto';
import { refOf } from '../directory/KnownNames';

const start = `user:${erasedNamespace}/`;

/** A name that says nothing about whoever had another before. */
export function newPseudonym(): string {
  return `${start}${randomBytes(8).toString('hex')}`;
}

/** Whether a reference stands for somebody who was erased. */
export function isPseudonym(ref: string | undefined): boolean {
  return ref?.startsWith(start) ?? false;
}

/** The same for whatever sources make of one name: `ion-fox`, `User:default/Ion-Fox`. */
export function sameName(name: string): string {
  const trimmed = name.trim();
  return refOf(trimmed, 'user') ?? trimmed.toLocaleLowerCase('en-US');
}

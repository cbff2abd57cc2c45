import { Interval } from '@operability/backend-kit/time';
import { ShiftSource } from '@operability/plugin-oncall-common';
import { byStart, intersect, subtract } from '../time/Interval';
import { Segment } from './Segment';

/**
 * Who is on call, while rotations, covers and overrides are laid over each
 * other. Nobody is in it twice at one time: the first source stays.
 *
 * @internal
 */
export class Roster {
  readonly #byPerson = new Map<string, Segment[]>();
  readonly #layers = new Map<string, number>();

  /** Puts people on call where they are not yet; each one's segments are in order. */
  add(segments: readonly Segment[]): void {
    for (const [userRef, added] of groupByPerson(segments)) {
      const held = this.#byPerson.get(userRef) ?? [];
      this.#byPerson.set(
        userRef,
        [...held, ...subtract(added, held)].sort(byStart),
      );
    }
    for (const { source } of segments) {
      const name = nameOf(source);
      if (!this.#layers.has(name)) this.#layers.set(name, this.#layers.size);
    }
  }

  /** Takes a person off call for a while; tells what they held of it. */
  take(userRef: string, interval: Interval): Segment[] {
    const held = this.#byPerson.get(userRef) ?? [];
    const taken = intersect(held, [interval]);
    if (taken.length) this.#byPerson.set(userRef, subtract(held, [interval]));
    return taken;
  }

  /** Everybody's segments by start, and at one start in the order of their sources. */
  segments(): Segment[] {
    const layer = ({ source }: Segment) =>
      this.#layers.get(nameOf(source)) ?? 0;
    return [...this.#byPerson.values()]
      .flat()
      .sort((one, other) => byStart(one, other) || layer(one) - layer(other));
  }
}

function nameOf({ type, id }: ShiftSource): string {
  return `${type}:${id}`;
}

function groupByPerson(segments: readonly Segment[]): Map<string, Segment[]> {
  const groups = new Map<string, Segment[]>();
  for (const segment of segments) {
    const group = groups.get(segment.userRef);
    if (group) group.push(segment);
    else groups.set(segment.userRef, [segment]);
  }
  return groups;
}

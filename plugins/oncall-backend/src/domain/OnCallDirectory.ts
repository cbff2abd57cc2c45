import { OnCallAt } from './schedule/onCallAt';

/**
 * What the rules may ask about people. Plain data behind plain functions: the
 * engine fills it from its own copy, so that it answers while the catalog is
 * down, and a preview fills it from what has not been saved yet.
 *
 * @internal
 */
export interface OnCallDirectory {
  /** Who holds a schedule at an instant; undefined for one that is gone. */
  scheduleAt(scheduleId: string, at: number): OnCallAt | undefined;
  /** The people of a group; nobody for one that is gone. */
  membersOf(groupRef: string): readonly string[];
  /** Whether somebody is known and has a contact that works. */
  isReachable(userRef: string): boolean;
  /**
   * The first instant from `at` on that lies in somebody's working windows,
   * `at` itself inside of one; undefined for somebody who has none.
   *
   * @param scheduleId - The schedule that asks them, whose zone counts where
   * they have set none.
   */
  nextWorkingTime(
    userRef: string,
    at: number,
    scheduleId?: string,
  ): number | undefined;
  /** Local dates of the public holidays of a region. */
  holidaysOf(region: string): readonly string[];
}

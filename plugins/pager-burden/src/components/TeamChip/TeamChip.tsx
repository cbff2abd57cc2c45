import { EntityChip } from '@operability/ui-kit';
import { isRef, teamTitle } from '../../model/teamTitle';

/** Whose pages they are: an owner that links, or why there is none. @internal */
export function TeamChip({ team }: { team: string }) {
  return isRef(team) ? (
    <EntityChip entityRef={team} />
  ) : (
    <span>{teamTitle(team)}</span>
  );
}

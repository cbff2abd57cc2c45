import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { EntityChip } from '@operability/ui-kit';
import { isRef, teamTitle } from '../../model/teamTitle';

/** @internal */
export interface TeamChipProps {
  team: string;
  /** Where the answer has it; else the app asks the catalog, for many at once. */
  title?: string;
}

/** Whose pages they are: an owner that links, or why there is none. @internal */
export function TeamChip({ team, title }: TeamChipProps) {
  if (!isRef(team)) return <span>{teamTitle(team)}</span>;
  return title ? (
    <EntityChip entityRef={team} title={title} />
  ) : (
    <PresentedTeam team={team} />
  );
}

function PresentedTeam({ team }: { team: string }) {
  const { primaryTitle } = useEntityPresentation(team, {
    defaultKind: 'Group',
  });
  return <EntityChip entityRef={team} title={primaryTitle} />;
}

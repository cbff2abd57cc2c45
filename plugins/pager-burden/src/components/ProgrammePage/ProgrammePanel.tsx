import { Programme } from '@operability/plugin-pager-burden-common';
import { ProgrammeNumber, programmePages } from '../../model/programmePages';
import { programmeColumns } from '../../model/programmeRows';
import { teamTitle } from '../../model/teamTitle';
import { PagesPanel } from '../PagesPanel';

/** @internal */
export interface ProgrammePanelProps {
  programme: Programme;
  opened: ProgrammeNumber | undefined;
  onClose: () => void;
}

/** The pages that a number of the programme was made of. @internal */
export function ProgrammePanel(props: ProgrammePanelProps) {
  const { programme, opened, onClose } = props;
  if (!opened) return null;
  const { team, column } = opened;
  const { query, formula } = programmePages(opened, programme);
  const name =
    programme.teams.find(one => one.team === team)?.title ?? teamTitle(team);
  const what = programmeColumns.find(({ id }) => id === column)!.title;
  return (
    <PagesPanel
      title={`${name}: ${what.toLocaleLowerCase()}`}
      data={programme.data}
      query={query}
      onClose={onClose}
    >
      {formula}
    </PagesPanel>
  );
}

import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { csvText, ListState, PageSection, saveFile } from '@operability/ui-kit';
import { useTransfers } from '../../hooks/useTransfers';
import { transferMatrix } from '../../model/transferMatrix';
import { TransferTable } from './TransferTable';

/** @internal */
export interface TransferSectionProps {
  data: Dataset | undefined;
  /** Only what it owns or was paged for; all teams, when left out. */
  team?: string;
}

/** Who is paged for what others own: the cause stays with the owner, the burden with who answers. @internal */
export function TransferSection({ data, team }: TransferSectionProps) {
  const transfers = useTransfers(data, team);
  const { pairs = [], sentence, weeks } = transfers.data ?? {};
  const matrix = transfers.data && transferMatrix(transfers.data);
  const save = () =>
    saveFile(
      csvText([
        ['owner', 'answered by', 'pages', 'interruptions'],
        ...pairs.map(({ owner, answeredBy, pages, interruptions }) => [
          owner,
          answeredBy,
          pages,
          interruptions,
        ]),
      ]),
      'pages-between-teams.csv',
    );
  return (
    <PageSection
      title="Pages between teams"
      actions={
        pairs.length > 0 && (
          <Button size="small" variant="outlined" onClick={save}>
            Save as CSV
          </Button>
        )
      }
    >
      <ListState
        query={transfers}
        isEmpty={false}
        lines={3}
        empty={{ title: '', description: '' }}
      >
        <Typography>{sentence}</Typography>
        {matrix && weeks && pairs.length > 0 && (
          <>
            <TransferTable
              matrix={matrix}
              weeks={weeks}
              data={transfers.data?.data}
            />
            <Typography variant="body2">
              Pages that count, whose owner at the time is another team than
              that of whoever was paged. Left out are pages to people of whom no
              team is known, and the week that is not over.
            </Typography>
          </>
        )}
      </ListState>
    </PageSection>
  );
}

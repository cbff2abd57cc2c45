import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { dataset, Programme } from '@operability/plugin-pager-burden-common';
import {
  csvText,
  ListState,
  PageBody,
  PageSection,
  PageTable,
  saveFile,
} from '@operability/ui-kit';
import { useAddress } from '../../hooks/useAddress';
import { useProgramme } from '../../hooks/useBudget';
import { budgetNumber } from '../../model/budgetText';
import {
  parseProgrammeOrder,
  programmeCsv,
  sortProgramme,
} from '../../model/programmeRows';
import { parseProgrammeNumber } from '../../model/programmePages';
import { countText } from '../../model/reviewText';
import { weekTitle } from '../../model/weekText';
import { budgetsRouteRef } from '../../routes';
import { DatasetFilter, DatasetMark } from '../DatasetMark';
import { TeamChip } from '../TeamChip';
import { TransferSection } from '../TransferSection';
import { ProgrammePanel } from './ProgrammePanel';
import { ProgrammeTable } from './ProgrammeTable';

/** Every team beside the others. @internal */
export function ProgrammePage() {
  const [search, change] = useAddress();
  const data = dataset.safeParse(search.get('data')).data;
  const programme = useProgramme(data);
  const shownData = programme.data?.data ?? data;
  const order = parseProgrammeOrder(search.get('order'));
  const teams = sortProgramme(programme.data?.teams ?? [], order);
  return (
    <PageBody isWide title="Programme | Pager burden">
      <div>
        <DatasetFilter
          data={shownData}
          onChange={value => change({ data: value })}
        />
      </div>
      <DatasetMark data={shownData} />
      <ListState
        query={programme}
        isEmpty={teams.length === 0}
        lines={8}
        empty={{
          title: 'No team is known',
          description: 'A team is here once one of its pages is.',
        }}
      >
        {programme.data && (
          <>
            <Typography variant="h6" component="p">
              {programme.data.sentence}
            </Typography>
            <PageSection
              title={`${countText(teams.length, 'team')}, up to ${weekTitle(
                programme.data.until,
              )}`}
              actions={
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() =>
                    saveFile(csvText(programmeCsv(teams)), 'programme.csv')
                  }
                >
                  Save as CSV
                </Button>
              }
            >
              <ProgrammeTable
                teams={teams}
                data={programme.data.data}
                order={order}
                onSort={next => change({ order: next })}
                onOpen={({ team, column }) => change({ team, number: column })}
              />
            </PageSection>
            <ProgrammePanel
              programme={programme.data}
              opened={parseProgrammeNumber(search)}
              onClose={() => change({ team: undefined, number: undefined })}
            />
            <DecisionsDue programme={programme.data} />
            <TransferSection data={programme.data.data} />
          </>
        )}
      </ListState>
    </PageBody>
  );
}

function DecisionsDue({ programme }: { programme: Programme }) {
  const budgetsPage = useRouteRef(budgetsRouteRef)();
  const { decisionsDue, teams, data } = programme;
  return (
    <PageSection title="Decisions due">
      {decisionsDue.length === 0 ? (
        <Typography>No decision is due.</Typography>
      ) : (
        <PageTable
          label="Decisions due"
          columns={['Team', 'Limit', 'Week', 'It was / the limit']}
        >
          {decisionsDue.map(({ team, metric, title, week, value, limit }) => (
            <tr key={`${team} ${metric} ${week}`}>
              <th scope="row">
                <TeamChip
                  team={team}
                  title={teams.find(one => one.team === team)?.title}
                />
              </th>
              <td>{title}</td>
              <td>{weekTitle(week)}</td>
              <td>
                <Link
                  to={`${budgetsPage}?${new URLSearchParams({ team, data })}`}
                  underline="always"
                >
                  {budgetNumber(metric, value)} / {budgetNumber(metric, limit)}
                </Link>
              </td>
            </tr>
          ))}
        </PageTable>
      )}
    </PageSection>
  );
}

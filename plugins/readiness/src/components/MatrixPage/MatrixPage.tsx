import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { productionChecklistId } from '@operability/plugin-readiness-common';
import {
  ListState,
  PageBody,
  SelectFilter,
  TextFilter,
} from '@operability/ui-kit';
import { useAddress } from '../../hooks/useAddress';
import { useChecklists } from '../../hooks/useDefinitions';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useMatrix } from '../../hooks/useMatrix';
import {
  MatrixGroup,
  matrixGroups,
  matrixSentence,
  rowsBehind,
  worstFirst,
} from '../../model/matrixRows';
import { resultSearch } from '../../model/resultFilters';
import { resultsRouteRef } from '../../routes';
import { MatrixTable } from './MatrixTable';

const useStyles = makeStyles(
  theme => ({
    filters: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
  }),
  { name: 'OperabilityMatrixPage' },
);

const isGroup = (name: string): name is MatrixGroup =>
  Object.keys(matrixGroups).includes(name);

/** Who has what left to do: owners, systems or stages × checks. @internal */
export function MatrixPage() {
  const classes = useStyles();
  const [group, setGroup] = useAddress('groupBy');
  const [list, setList] = useAddress('checklist');
  const [text, setText] = useAddress('q');
  const results = useRouteRef(resultsRouteRef)();
  const checklists = useChecklists();
  useLiveUpdates();
  const groupBy = isGroup(group) ? group : 'owner';
  const checklist = list || productionChecklistId;
  const matrix = useMatrix({ checklist, groupBy });
  const found = (matrix.data?.rows ?? []).filter(({ title }) =>
    title.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()),
  );
  const shown = matrix.data && { ...matrix.data, rows: worstFirst(found) };
  const names = checklists.data?.items ?? [];
  const options = Object.fromEntries([
    [checklist, checklist],
    ...names.map(({ id, title }) => [id, title]),
  ]);
  return (
    <PageBody isWide>
      <div className={classes.filters}>
        <TextFilter label="Search the rows" text={text} onChange={setText} />
        <SelectFilter
          label="Rows"
          options={matrixGroups}
          value={groupBy}
          onChange={setGroup}
        />
        {names.length > 1 && (
          <SelectFilter
            label="Checklist"
            options={options}
            value={checklist}
            onChange={setList}
          />
        )}
      </div>
      <ListState
        query={matrix}
        isEmpty={found.length === 0}
        lines={8}
        empty={
          text
            ? {
                title: 'No row fits',
                description: 'Look for something else.',
              }
            : {
                title: 'Nothing has been looked at yet',
                description:
                  'Results appear here once the catalog has components that the checklist applies to.',
              }
        }
      >
        {shown && (
          <>
            <Typography variant="body1" role="status">
              {`${shown.rows.length} ${matrixGroups[
                groupBy
              ].toLocaleLowerCase()}. ${matrixSentence(shown)}`}
            </Typography>
            <MatrixTable
              matrix={shown}
              heading={matrixGroups[groupBy]}
              hrefOf={(key, check) =>
                `${results}?${resultSearch(
                  rowsBehind(checklist, groupBy, key, check),
                )}`
              }
            />
          </>
        )}
      </ListState>
    </PageBody>
  );
}

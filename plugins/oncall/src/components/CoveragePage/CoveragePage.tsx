import { makeStyles } from '@material-ui/core/styles';
import { CoverageReport } from '@operability/plugin-oncall-common';
import {
  EntityChip,
  ListState,
  PageBody,
  TextFilter,
} from '@operability/ui-kit';
import { useCoverage } from '../../hooks/useCoverage';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useTextSearch } from '../../hooks/useTextSearch';
import { coverageSections } from '../../model/coverageSections';
import { CoverageSection } from './CoverageSection';
import { CoverageSummary } from './CoverageSummary';
import { ScheduleGapLine } from './ScheduleGapLine';

const useStyles = makeStyles(
  { search: { display: 'flex' } },
  { name: 'OperabilityCoveragePage' },
);

/** Where on call has holes, and what to do about each. @internal */
export function CoveragePage() {
  const classes = useStyles();
  const coverage = useCoverage();
  const { text, setText } = useTextSearch();
  useLiveUpdates();
  return (
    <PageBody>
      <div className={classes.search} role="search">
        <TextFilter
          label="Search people, entities and schedules"
          text={text}
          onChange={setText}
        />
      </div>
      <ListState
        query={coverage}
        isEmpty={false}
        lines={8}
        empty={{ title: '', description: '' }}
      >
        {coverage.data && <Report report={coverage.data} text={text} />}
      </ListState>
    </PageBody>
  );
}

function Report({ report, text }: { report: CoverageReport; text: string }) {
  const all = coverageSections(report);
  const shown = coverageSections(report, text);
  const entity = (ref: string) => <EntityChip entityRef={ref} />;
  const counts = (of: keyof typeof all) => ({
    id: of,
    total: all[of].length,
    isSearched: text !== '',
  });
  return (
    <>
      <CoverageSummary report={report} sections={all} />
      <CoverageSection
        {...counts('gaps')}
        title="Schedules with gaps"
        advice="Nobody holds what the schedule promises. Add a participant, or cover the gap with an override on the schedule's page."
        fine="Every schedule is held as it promises."
        items={shown.gaps}
        keyOf={({ scheduleId }) => scheduleId}
        render={gaps => <ScheduleGapLine gaps={gaps} />}
      />
      <CoverageSection
        {...counts('withoutPolicy')}
        title="Entities without a policy"
        advice="An alert about them goes to the last resort alone. Assign a policy on their pages, or to their system or owner."
        fine="Everything comes to a policy."
        items={shown.withoutPolicy}
        keyOf={ref => ref}
        render={entity}
        isInline
      />
      <CoverageSection
        {...counts('withoutContact')}
        title="People who cannot be reached"
        advice="They are on a rotation or policy, and no contact of theirs works. They add one under My settings."
        fine="Everybody on a rotation or policy can be reached."
        items={shown.withoutContact}
        keyOf={ref => ref}
        render={entity}
        isInline
      />
      <CoverageSection
        {...counts('goneFromCatalog')}
        title="People who have left the catalog"
        advice="They are on a rotation or policy, and are passed over. Put others in their places."
        fine="Everybody on a rotation or policy is in the catalog."
        items={shown.goneFromCatalog}
        keyOf={ref => ref}
        // There is no page to lead to.
        render={ref => <code>{ref}</code>}
      />
      <CoverageSection
        {...counts('onNoRotation')}
        title="People on no rotation"
        advice="“Every engineer is on-call.” Add each of them to a rotation of their team, unless they are not engineers."
        fine="Everybody is on a rotation."
        items={shown.onNoRotation}
        keyOf={ref => ref}
        render={entity}
        isInline
      />
    </>
  );
}

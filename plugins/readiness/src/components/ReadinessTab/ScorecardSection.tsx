import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  Check,
  Scorecard,
  Scorecards,
} from '@operability/plugin-readiness-common';
import { useState } from 'react';
import { useLineAddress } from '../../hooks/useLineAddress';
import { lineActions } from '../../model/lineActions';
import { credentialsRouteRef } from '../../routes';
import { CheckLine, LineDialog } from '../CheckLine';
import { LineDialogs } from '../LineDialogs';
import { ScoreLine } from '../ScoreLine';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityScorecardSection' },
);

/** @internal */
export interface ScorecardSectionProps {
  entityRef: string;
  scorecard: Scorecard;
  may: Scorecards['may'];
  checks: readonly Check[];
}

/** A checklist about an entity, line by line. @internal */
export function ScorecardSection(props: ScorecardSectionProps) {
  const { entityRef, scorecard, may, checks } = props;
  const classes = useStyles();
  const address = useLineAddress();
  const credentials = useRouteRef(credentialsRouteRef)();
  const [open, setOpen] = useState<{ check: string; dialog: LineDialog }>();
  const definitions = new Map(checks.map(check => [check.id, check]));
  // Looked up anew: the line may have changed below the dialog.
  const line = scorecard.results.find(({ check }) => check.id === open?.check);
  return (
    <EntityInfoCard title={scorecard.checklist.title}>
      <ScoreLine scorecard={scorecard} entityRef={entityRef} />
      <ul
        className={classes.list}
        aria-label={`Lines of ${scorecard.checklist.title}`}
      >
        {scorecard.results.map(result => {
          const { id } = result.check;
          const check = definitions.get(id);
          return (
            <CheckLine
              key={id}
              entityRef={entityRef}
              result={result}
              check={check}
              actions={lineActions(result, check, may)}
              isTarget={address.target === id}
              credentialsHref={
                id === 'credential-roll'
                  ? `${credentials}?${new URLSearchParams({ entityRef })}`
                  : undefined
              }
              onToggle={isOpen => address.setOpen(id, isOpen)}
              onOpen={dialog => setOpen({ check: id, dialog })}
            />
          );
        })}
      </ul>
      {open && line && (
        <LineDialogs
          dialog={open.dialog}
          entityRef={entityRef}
          result={line}
          onClose={() => setOpen(undefined)}
        />
      )}
    </EntityInfoCard>
  );
}

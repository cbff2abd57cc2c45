import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { SelectFilter } from '@operability/ui-kit';
import { ReactNode } from 'react';
import { AddressChange } from '../../hooks/useAddress';
import { weekPlus, weekTitle } from '../../model/weekText';
import { DatasetFilter } from '../DatasetMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'OperabilityTeamBar' },
);

/** @internal */
export interface TeamBarProps {
  team: string;
  /** What there is to choose from, and what each is called. */
  teams: ReadonlyMap<string, string>;
  /** With the weeks to choose from, the newest first; left out where no week is meant. */
  week?: string;
  weeks?: readonly string[];
  data: Dataset | undefined;
  onChange: (change: AddressChange) => void;
  /** What else can be done. */
  children?: ReactNode;
}

/** Which team, and which week. @internal */
export function TeamBar(props: TeamBarProps) {
  const { team, teams, week, weeks = [], data, onChange, children } = props;
  const shown = week && !weeks.includes(week) ? [week, ...weeks] : weeks;
  return (
    <div className={useStyles().root}>
      <SelectFilter<string>
        label="Team"
        options={Object.fromEntries(teams)}
        value={team}
        onChange={value => onChange({ team: value })}
      />
      {week && (
        <>
          <Button
            size="small"
            variant="outlined"
            onClick={() => onChange({ week: weekPlus(week, -1) })}
          >
            Week before
          </Button>
          <SelectFilter<string>
            label="Week"
            options={Object.fromEntries(
              shown.map(one => [one, weekTitle(one)]),
            )}
            value={week}
            onChange={value => onChange({ week: value })}
          />
          <Button
            size="small"
            variant="outlined"
            disabled={week >= weeks[0]}
            onClick={() => onChange({ week: weekPlus(week, 1) })}
          >
            Week after
          </Button>
        </>
      )}
      <DatasetFilter
        data={data}
        onChange={value => onChange({ data: value })}
      />
      {children}
    </div>
  );
}

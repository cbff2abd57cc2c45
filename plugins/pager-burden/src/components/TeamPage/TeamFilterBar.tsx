import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ClassProfile, Dataset } from '@operability/plugin-pager-burden-common';
import { SelectFilter } from '@operability/ui-kit';
import { AddressChange } from '../../hooks/useAddress';
import { teamTitle } from '../../model/teamTitle';
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
  { name: 'OperabilityTeamFilterBar' },
);

const profiles: Readonly<Record<ClassProfile, string>> = {
  own: "Each responder's own day",
  pagerduty: "PagerDuty's hours",
};

/** @internal */
export interface TeamFilterBarProps {
  team: string;
  teams: readonly string[];
  week: string | undefined;
  /** The newest first. */
  weeks: readonly string[];
  profile: ClassProfile;
  data: Dataset | undefined;
  onChange: (change: AddressChange) => void;
}

/** Whose week, which week, and by which hours. @internal */
export function TeamFilterBar(props: TeamFilterBarProps) {
  const { team, teams, week, weeks, profile, data, onChange } = props;
  const classes = useStyles();
  const shown = week && !weeks.includes(week) ? [week, ...weeks] : weeks;
  const newest = weeks[0];
  return (
    <div className={classes.root}>
      <SelectFilter<string>
        label="Team"
        options={Object.fromEntries(
          [...new Set([team, ...teams])]
            .filter(Boolean)
            .map(ref => [ref, teamTitle(ref)]),
        )}
        value={team}
        onChange={value => onChange({ team: value })}
      />
      <Button
        size="small"
        variant="outlined"
        disabled={!week}
        onClick={() => week && onChange({ week: weekPlus(week, -1) })}
      >
        Week before
      </Button>
      <SelectFilter<string>
        label="Week"
        options={Object.fromEntries(shown.map(one => [one, weekTitle(one)]))}
        value={week ?? newest}
        onChange={value => onChange({ week: value })}
      />
      <Button
        size="small"
        variant="outlined"
        disabled={!week || week >= newest}
        onClick={() => week && onChange({ week: weekPlus(week, 1) })}
      >
        Week after
      </Button>
      <SelectFilter
        label="Hours"
        options={profiles}
        value={profile}
        onChange={value => onChange({ profile: value })}
      />
      <DatasetFilter
        data={data}
        onChange={value => onChange({ data: value })}
      />
    </div>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ContactMethod,
  ContactSettings,
} from '@operability/plugin-oncall-common';
import { Glyph, RelativeTime, StatusGlyph } from '@operability/ui-kit';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2) },
  }),
  { name: 'OperabilityContactState' },
);

/** @internal */
export interface ContactStateProps {
  method: ContactMethod;
  /** Left out where it is not there any more. */
  channel: ContactSettings['channels'][number] | undefined;
}

/** Whether a contact works, and what last came of it. @internal */
export function ContactState({ method, channel }: ContactStateProps) {
  const classes = useStyles();
  const { implicit, verifiedAt, lastDeliveredAt, lastError } = method;
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {!channel && (
        <Glyph
          glyph="✗"
          word="Its channel is gone: remove it"
          tone="negative"
        />
      )}
      {channel && implicit && (
        <StatusGlyph status="pass" word="Everybody has it" />
      )}
      {channel && !implicit && verifiedAt && (
        <span>
          <StatusGlyph status="pass" word="Verified" />{' '}
          <RelativeTime at={verifiedAt} />
        </span>
      )}
      {channel && !implicit && !verifiedAt && (
        <StatusGlyph
          status="unknown"
          word="Not verified: nothing is sent there"
        />
      )}
      {channel && !channel.interrupts && (
        <Glyph glyph="○" word="Does not interrupt" tone="neutral" />
      )}
      {lastDeliveredAt && (
        <span>
          last came through <RelativeTime at={lastDeliveredAt} />
        </span>
      )}
      {lastError && (
        <Glyph glyph="✗" word={`Last failed: ${lastError}`} tone="negative" />
      )}
    </Typography>
  );
}

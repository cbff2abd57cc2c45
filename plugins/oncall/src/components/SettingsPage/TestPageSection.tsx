import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ContactSettings } from '@operability/plugin-oncall-common';
import { ErrorNotice, errorStatus } from '@operability/ui-kit';
import { useSendTestPage } from '../../hooks/useContactChanges';
import { isUsable } from '../../model/reach';
import { PageFateGlyph } from '../PageFateGlyph';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
  }),
  { name: 'OperabilityTestPageSection' },
);

/** Tries every contact that works, and tells what came of each. @internal */
export function TestPageSection({ settings }: { settings: ContactSettings }) {
  const classes = useStyles();
  const send = useSendTestPage();
  const { methods, channels } = settings;
  const count = methods.filter(isUsable).length;
  const untested = methods.filter(method => !isUsable(method));
  const titleOf = (channel: string) =>
    channels.find(({ id }) => id === channel)?.title ?? channel;
  return (
    <>
      <Button
        variant="outlined"
        disabled={send.isPending || count === 0}
        onClick={() => send.mutate()}
      >
        {`Send ${
          count === 1 ? 'a test page' : `${count} test pages`
        } to me now`}
      </Button>
      {untested.length > 0 && (
        <Typography variant="body2">
          Not tried, for not verified:{' '}
          {untested.map(({ title }) => title).join(', ')}
        </Typography>
      )}
      {send.error ? (
        <ErrorNotice
          error={send.error}
          title={errorStatus(send.error) === 409 ? 'Not now' : undefined}
        />
      ) : null}
      <div role="status">
        {send.isPending && <Typography variant="body2">Sending …</Typography>}
        {send.data && (
          <ul className={classes.list} aria-label="What came of the test pages">
            {send.data.pages.map(({ id, channel, address, status, error }) => (
              <li key={id}>
                <Typography variant="body2" component="span">
                  <PageFateGlyph status={status} />{' '}
                  {[titleOf(channel), address].filter(Boolean).join(', ')}
                  {error && `: ${error}`}
                </Typography>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

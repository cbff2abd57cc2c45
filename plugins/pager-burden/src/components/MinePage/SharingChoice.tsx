import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { ErrorNotice, RelativeTime } from '@operability/ui-kit';
import { useShare, useSharing } from '../../hooks/useSharing';

/** Who sees one's nights, and the one choice there is about it. @internal */
export function SharingChoice() {
  const sharing = useSharing();
  const share = useShare();
  const { withManager, version, since } = sharing.data ?? {};
  return (
    <div>
      <Typography variant="body1">
        {withManager
          ? 'You and your manager see this, and nobody else.'
          : 'Only you see this. Nobody else can ask for your nights.'}
        {withManager && since && (
          <>
            {' Shared '}
            <RelativeTime at={since} />.
          </>
        )}
      </Typography>
      {version !== undefined && (
        <FormControlLabel
          control={
            <Checkbox
              color="primary"
              size="small"
              checked={withManager === true}
              disabled={share.isPending}
              onChange={(_, checked) =>
                share.mutate({ withManager: checked, version })
              }
            />
          }
          label="Let my manager see my nights; I can take it back at any time"
        />
      )}
      {share.error && (
        <ErrorNotice error={share.error} title="Nothing was changed" />
      )}
    </div>
  );
}

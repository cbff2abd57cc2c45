import Typography from '@material-ui/core/Typography';
import { PolicyForm } from '../../model/policyForm';
import { previewLadder } from '../../model/previewLadder';

/** When each step would come, while its policy is being written. @internal */
export function LadderPreview({ form }: { form: PolicyForm }) {
  return (
    <div aria-live="polite">
      {previewLadder(form).map(({ title, text }) => (
        <Typography key={title} variant="body2">
          <strong>{title}</strong> {text}
        </Typography>
      ))}
      <Typography variant="caption" component="p">
        If every step has somebody, and nobody answers. Once it is saved, it can
        be simulated for any time.
      </Typography>
    </div>
  );
}

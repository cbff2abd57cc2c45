import Typography from '@material-ui/core/Typography';
import { DeletedPages } from '@operability/plugin-pager-burden-common';
import { deletedText } from '../../model/deletedText';

/** Says which pages are not in a list since they are kept no longer. @internal */
export function DeletedNote({ deleted }: { deleted?: DeletedPages }) {
  return deleted ? (
    <Typography variant="body2">{deletedText(deleted)}</Typography>
  ) : null;
}

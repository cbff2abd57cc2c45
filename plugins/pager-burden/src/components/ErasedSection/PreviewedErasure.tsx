import Typography from '@material-ui/core/Typography';
import { ErasurePreview } from '@operability/plugin-pager-burden-common';
import { PageTable } from '@operability/ui-kit';
import { rowsText } from '../../model/erasureText';

/** @internal */
export interface PreviewedErasureProps {
  /** Whom it is about. */
  name: string;
  preview: ErasurePreview;
}

/** What erasing somebody would change, and what it leaves out. @internal */
export function PreviewedErasure({ name, preview }: PreviewedErasureProps) {
  const { replaced, deleted, names } = preview;
  return (
    <>
      <Typography variant="body2" role="status">
        {`A pseudonym takes the place of ${name} in ${rowsText(replaced)}. ` +
          `Deleted: ${rowsText(deleted)}.`}
      </Typography>
      {names.length > 0 ? (
        <PageTable label="Names in rows" columns={['Called', 'Rows']}>
          {names.map(one => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td>{`${one.n.toLocaleString()} ${
                one.n === 1 ? 'row' : 'rows'
              }`}</td>
            </tr>
          ))}
        </PageTable>
      ) : (
        <Typography variant="body2">
          No row has a name of theirs. Look at how it is written: whoever comes
          under it later comes in under the pseudonym.
        </Typography>
      )}
      <Typography variant="body2">
        What people wrote is not looked through: titles of alerts, summaries and
        notes. On call, the audit log, backups and the other pagers keep what
        they have.
      </Typography>
    </>
  );
}

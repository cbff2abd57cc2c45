import { ErasureRecord } from '@operability/plugin-pager-burden-common';
import { entityRefTitle, PersonLine, RelativeTime } from '@operability/ui-kit';
import { rowsText } from '../../model/erasureText';

/** That somebody was erased: nobody can say any more who it was. @internal */
export function ErasureLine({ erasure }: { erasure: ErasureRecord }) {
  const { pseudonym, at, by, replaced, deleted } = erasure;
  return (
    <tr>
      <th scope="row">
        <strong>{entityRefTitle(pseudonym)}</strong>
      </th>
      <td>
        <RelativeTime at={at} />
        {by ? (
          <>
            {' by '}
            <PersonLine userRef={by} />
          </>
        ) : (
          ' by another program'
        )}
      </td>
      <td>{`Replaced in ${rowsText(replaced)}`}</td>
      <td>{`Deleted: ${rowsText(deleted)}`}</td>
    </tr>
  );
}

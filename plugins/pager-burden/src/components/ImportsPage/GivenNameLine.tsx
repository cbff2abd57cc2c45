import Button from '@material-ui/core/Button';
import { GivenName } from '@operability/plugin-pager-burden-common';
import {
  EntityChip,
  ErrorNotice,
  PersonLine,
  RelativeTime,
} from '@operability/ui-kit';
import { useTakeNameBack } from '../../hooks/useNames';
import { nameKindWords } from '../../model/givenName';
import { countText } from '../../model/reviewText';

/** A name that somebody has explained, and a way to take that back. @internal */
export function GivenNameLine({ name }: { name: GivenName }) {
  const takeBack = useTakeNameBack();
  const { source, kind, pages, target, by, at, version, isRepairing } = name;
  return (
    <tr>
      <th scope="row">
        <strong>{name.name}</strong>
      </th>
      <td>{nameKindWords[kind]}</td>
      <td>{source}</td>
      <td>
        {countText(pages, 'page', 'pages')}
        {isRepairing && ' so far; the others are being changed'}
      </td>
      <td>
        {target &&
          (kind === 'person' ? (
            <PersonLine userRef={target} />
          ) : (
            <EntityChip entityRef={target} />
          ))}
      </td>
      <td>
        {by && <PersonLine userRef={by} />} {at && <RelativeTime at={at} />}
      </td>
      <td>
        <Button
          size="small"
          disabled={takeBack.isPending}
          aria-label={`Take back what ${name.name} means`}
          onClick={() =>
            takeBack.mutate({ source, kind, name: name.name, version })
          }
        >
          {takeBack.isPending ? 'Changing its pages…' : 'Take back'}
        </Button>
        {takeBack.error && (
          <ErrorNotice error={takeBack.error} title="It was not taken back" />
        )}
      </td>
    </tr>
  );
}

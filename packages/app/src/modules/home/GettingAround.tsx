import { Link } from '@backstage/core-components';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';

const places = [
  {
    to: '/lifecycle/board',
    title: 'Lifecycle board',
    text: 'Everything that runs, a column a stage, and what it takes to move on',
  },
  {
    to: '/catalog?filters[kind]=lifecyclestage',
    title: 'Stages',
    text: 'What each stage promises, and what is in it',
  },
  {
    to: '/catalog?filters[kind]=component&filters[user]=owned',
    title: 'What is yours',
    text: 'The components that your teams answer for',
  },
  {
    to: '/catalog?filters[kind]=group',
    title: 'Teams',
    text: 'Who is in them, and what they own',
  },
];

/** The few places that answer most questions. */
export function GettingAround() {
  return (
    <List disablePadding>
      {places.map(({ to, title, text }) => (
        <ListItem key={to} disableGutters>
          <ListItemText
            primary={<Link to={to}>{title}</Link>}
            secondary={text}
          />
        </ListItem>
      ))}
    </List>
  );
}

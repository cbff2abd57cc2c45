export { YamlChangeDialog } from './YamlChangeDialog';

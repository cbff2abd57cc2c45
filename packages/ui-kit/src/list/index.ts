export { EmptyNotice, type EmptyNoticeProps } from './EmptyNotice';
export { ListState, type ListStateProps } from './ListState';
export { LoadingLines, type LoadingLinesProps } from './LoadingLines';
export { SelectFilter, type SelectFilterProps } from './SelectFilter';
export { ShowMore, type ShowMoreProps } from './ShowMore';
export { TextFilter, type TextFilterProps } from './TextFilter';

export { errorStatus } from './errorStatus';
export { errorText } from './errorText';
export { ErrorNotice, type ErrorNoticeProps } from './ErrorNotice';
export { isBackendMissing } from './isBackendMissing';

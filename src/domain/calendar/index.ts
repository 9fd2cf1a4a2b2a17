export * from './calendar';
export * from './check';
export * from './count';
export * from './types';
export { SHIPPED_CALENDARS } from './shipped';

export * from './append';
export * from './daily';
export * from './hash';
export * from './lease';
export * from './number';
export * from './read';
export { fallsIntoOurs, highestSerial, seriesCode } from './index-series';

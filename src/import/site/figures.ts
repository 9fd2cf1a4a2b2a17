/** Counts of a run, as the report and the admin show them. */
export interface Figures {
  read: number;
  created: number;
  carriedOver: number;
  unchanged: number;
  workingCopies: number;
  notTaken: number;
  missingFiles: number;
  withoutRow: number;
  doubles: number;
  toCheck: number;
}

export const FIGURE_LABELS: Readonly<Record<keyof Figures, readonly [zh: string, en: string]>> = {
  read: ['读取', 'Read'],
  created: ['新增', 'Created'],
  carriedOver: ['转入公开', 'Carried over'],
  unchanged: ['此前已导入，没有变动', 'Imported before, unchanged'],
  workingCopies: ['留作工作稿', 'Kept as working copies'],
  notTaken: ['没有导入', 'Not taken'],
  missingFiles: ['目录有、文件缺', 'Files missing'],
  withoutRow: ['文件有、目录缺', 'Files without a row'],
  doubles: ['重复', 'Doubles'],
  toCheck: ['已导入，需要核对', 'Taken, to be checked'],
};

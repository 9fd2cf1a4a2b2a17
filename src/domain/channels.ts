/** 公开渠道和载体 of the standard directory (国办发〔2019〕54号; domain.md 6.6). */
export const CHANNEL_LABELS = {
  website: '政府网站',
  gazette: '政府公报',
  newMedia: '两微一端',
  conference: '发布会、听证会',
  broadcast: '广播电视',
  press: '纸质媒体',
  readingPlace: '公开查阅点',
  serviceCentre: '政务服务中心',
  serviceStation: '便民服务站',
  visit: '入户、现场',
  board: '社区、企事业单位、村公示栏（电子屏）',
  push: '精准推送',
  other: '其他',
} as const satisfies Readonly<Record<string, string>>;
export type Channel = keyof typeof CHANNEL_LABELS;

/** Tables of clean-ups as offices publish them, and the documents that they mean. */
import { describe, expect, it } from 'vitest';
import { isAlreadySo, Matcher, outcomeOf, titleAndNumber, untilOf } from '../../src/domain/clean-up';
import { readCleanUp } from '../../src/import/clean-up/read';
import { csvTable, htmlTable } from '../../src/import/table';

describe('an outcome', () => {
  it.each([
    ['继续有效', 'keeps'], ['保留', 'keeps'], ['有效', 'keeps'], ['废止', 'repeals'], ['予以废止', 'repeals'], ['失效', 'declaresVoid'],
    ['宣布失效', 'declaresVoid'], ['修改', 'amends'], ['予以修改', 'amends'], ['拟修订', 'toAmend'], ['需修改', 'toAmend'], ['部分废止', 'partlyRepeals'],
    ['二、宣布失效的文件', 'declaresVoid'], ['仍然有效', 'keeps'], ['有效期延长至2028年12月31日', 'keeps'], ['部分条款废止', 'partlyRepeals'],
  ])('%s is %s', (text, outcome) => expect(outcomeOf(text)).toBe(outcome)); // prettier-ignore

  it.each([
    '不予废止', '暂不废止', '未失效', '尚未失效', '不予保留', '不再保留', '不再继续有效', '不修改', '无需修改', '不需要修订',
  ])('“%s” denies one, and the contrary is not said', (text) => expect(outcomeOf(text)).toBeUndefined()); // prettier-ignore

  it.each(['拟废止', '待废止', '建议予以废止', '拟宣布失效', '废止第三条', '第三条、第五条予以废止'])(
    '“%s” is not the end of the whole document',
    (text) => expect(outcomeOf(text)).toBeUndefined(),
  );

  it('that a row denies is not taken from the heading above it', async () => {
    const text =
      '一、废止的文件\n序号,名称,文号,备注\n1,关于甲的通知,青政发〔2020〕1号,暂不废止\n2,关于乙的通知,青政发〔2020〕2号,另有新文件\n';
    const rows = await readCleanUp([csvTable(text)]);
    expect(rows.map(({ outcome }) => outcome)).toEqual([undefined, 'repeals']);
  });

  it.each(['废止和宣布失效的文件目录', '另行研究', ''])('“%s” is none, or two', (text) =>
    expect(outcomeOf(text)).toBeUndefined(),
  );

  it.each([
    ['repeals', 'repealed', true], ['declaresVoid', 'expired', true], ['keeps', 'inForce', true], ['repeals', 'inForce', false],
    ['amends', 'amended', false], ['partlyRepeals', 'partlyVoid', false], ['repeals', undefined, false],
  ] as const)('%s of what is %s is already so: %s', (outcome, validity, already) => expect(isAlreadySo(outcome, validity)).toBe(already)); // prettier-ignore

  it('may name a new last day', () => {
    expect(untilOf('继续有效，有效期至2029年12月31日')).toBe('2029-12-31');
    expect(untilOf('有效期延长至二〇二九年十二月三十一日')).toBe('2029-12-31');
    expect(untilOf('继续有效')).toBeUndefined();
  });
});

it.each([
  ['1.《关于印发〈办法〉的通知》（青政发〔2020〕1号）', '关于印发〈办法〉的通知', '青政发〔2020〕1号'],
  ['（十二）关于用水的通知(青政办发[2019]08号)', '关于用水的通知', '青政办发〔2019〕8号'],
  ['三、《青岚市河道管理办法》（青岚市人民政府令第12号）', '青岚市河道管理办法', '青岚市人民政府令第12号'],
  ['关于用水的通知', '关于用水的通知', undefined],
  ['2.望川县人民政府关于印发《望川县河道管理办法》的通知（望政发〔2020〕1号）', '望川县人民政府关于印发《望川县河道管理办法》的通知', '望政发〔2020〕1号'],
  ['《关于印发《办法》的通知》', '关于印发《办法》的通知', undefined],
  ['废止《青岚市河道管理办法》', '青岚市河道管理办法', undefined],
])('%s has a title and a number', (text, title, documentNumber) =>
  expect(titleAndNumber(text)).toEqual({ title, ...(documentNumber && { documentNumber }) }),
); // prettier-ignore

describe('a table', () => {
  it('has headings, an ordinal in Chinese, results and new last days', async () => {
    const text = '青岚市规范性文件清理结果\n序号,文件名称,发文字号,清理结果,有效期\n一、,《关于用水的通知》,青政发[2020] 1号,继续有效,2029.12.31\n二,关于用电的通知,青政发〔2020〕2号,废止,\n三,关于用气的通知,,另行研究,\n合计,3件,,,\n';
    expect(await readCleanUp([csvTable(text)])).toEqual([
      { ordinal: '一', title: '关于用水的通知', documentNumber: '青政发〔2020〕1号', outcome: 'keeps', said: '继续有效', until: '2029-12-31' },
      { ordinal: '二', title: '关于用电的通知', documentNumber: '青政发〔2020〕2号', outcome: 'repeals', said: '废止' },
      { ordinal: '三', title: '关于用气的通知', said: '另行研究' },
    ]);
  }); // prettier-ignore

  it('without ordinals of its own counts its documents, not its rows', async () => {
    const text = '清理结果\n名称,文号,清理结果\n关于甲的通知,青政发〔2020〕1号,废止\n合计,1件,\n关于乙的通知,青政发〔2020〕2号,废止\n';
    expect((await readCleanUp([csvTable(text)])).map(({ ordinal }) => ordinal)).toEqual(['1', '2']);
  }); // prettier-ignore

  it('does not take a document for a row of headings', async () => {
    const text =
      '序号,名称,文号,是否继续有效\n1,规范性文件管理办法,,废止\n2,关于清理文件,青政发〔2020〕2号,继续有效\n';
    expect((await readCleanUp([csvTable(text)])).map(({ title }) => title)).toEqual([
      '规范性文件管理办法',
      '关于清理文件',
    ]);
  });

  it('pasted from Word takes its results from the lines between', async () => {
    const html = '<p>附件</p><p>一、废止的文件（1件）</p><table><tr><td>序号</td><td>名称</td><td>文号</td></tr><tr><td>1</td><td>关于甲的<br>通知</td><td>青政发〔2020〕1号</td></tr></table><p>二、宣布失效的文件</p><table><tr><td>名称</td><td>文号</td></tr><tr><td>关于乙的通知</td><td rowspan="2">青政发〔2020〕2号</td></tr><tr><td>关于丙的通知</td></tr></table>';
    expect(await readCleanUp([htmlTable(html)])).toMatchObject([
      { title: '关于甲的 通知', documentNumber: '青政发〔2020〕1号', outcome: 'repeals' },
      { title: '关于乙的通知', documentNumber: '青政发〔2020〕2号', outcome: 'declaresVoid' },
      { title: '关于丙的通知', documentNumber: '青政发〔2020〕2号', outcome: 'declaresVoid' },
    ]);
  }); // prettier-ignore

  it('may be a list of lines', async () => {
    const text = '一、予以废止的文件\n1.《关于甲的通知》（青政发〔2020〕1号）\n2.《关于乙的通知》（青政发〔2020〕2号）\n二、继续有效的文件\n1.《关于丙的通知》';
    expect((await readCleanUp([csvTable(text)])).map(({ title, outcome }) => [title, outcome])).toEqual([
      ['关于甲的通知', 'repeals'], ['关于乙的通知', 'repeals'], ['关于丙的通知', 'keeps'],
    ]);
  }); // prettier-ignore

  it('without documents is refused with what to do', async () => {
    await expect(readCleanUp([csvTable('你好\n再见\n')])).rejects.toThrow('没有识别出文件');
  });
});

describe('a document', () => {
  const matcher = new Matcher([
    { id: 'water', title: '关于印发《青岚市用水管理办法》的通知', documentNumber: '青政发〔2020〕1号' },
    { id: 'power', title: '关于做好迎峰度夏用电保障工作的通知', documentNumber: '青政发〔2020〕2号' },
    { id: 'power2', title: '关于做好迎峰度夏用电保障工作的通知', documentNumber: '青政发〔2021〕2号' },
    {
      id: 'river',
      title: '青岚市人民政府关于印发〈青岚市河道管理办法〉〈青岚市采砂规定〉的通知',
      documentNumber: '青政发〔2021〕7号',
    },
    {
      id: 'riverEnds',
      title: '青岚市人民政府关于废止《青岚市船舶管理办法》的决定',
      documentNumber: '青政发〔2021〕8号',
    },
    { id: 'rules', title: '青岚市养犬管理规定', documentNumber: '青政发〔2021〕9号' },
    {
      id: 'notice',
      title: '青岚市人民政府办公室关于印发《青岚市停车管理办法》的通知',
      documentNumber: '青政办发〔2021〕3号',
    },
    { id: 'itself', title: '青岚市停车管理办法' },
    { id: 'old', title: '关于开展全市安全生产大检查的通知' },
    { id: 'same1', title: '关于印发工作要点的通知', documentNumber: '青政办发〔2018〕5号' },
    { id: 'same2', title: '关于公布收费目录的通知', documentNumber: '青政办发〔2018〕5号' },
  ]);
  it.each([
    ['《关于印发〈青岚市用水管理办法〉的通知》', '青政发 [2020] 第01号', { state: 'found', id: 'water' }],
    ['关于做好迎峰度夏用电保障工作的通知', '青政发〔2021〕2号', { state: 'found', id: 'power2' }],
    ['关于做好迎峰度夏用电保障工作的通知', undefined, { state: 'several', ids: ['power', 'power2'] }],
    ['', '青政发〔2020〕2号', { state: 'found', id: 'power' }],
    ['关于公布收费目录的通知', '青政办发〔2018〕5号', { state: 'found', id: 'same2' }],
    ['关于别的事情', '青政发〔2020〕1号', { state: 'several', ids: ['water'] }],
    ['关于开展全市安全生产大检查工作的通知', undefined, { state: 'several', ids: ['old'] }],
    ['关于开展全市安全生产大检查的通知', '青政发〔2011〕9号', { state: 'found', id: 'old' }],
    ['青岚市河道管理办法', '青政发〔2021〕7号', { state: 'found', id: 'river' }],
    ['《青岚市采砂规定》', '青政发〔2021〕7号', { state: 'found', id: 'river' }],
    ['关于印发《青岚市河道管理办法》《青岚市采砂规定》的通知', '青政发〔2021〕7号', { state: 'found', id: 'river' }],
    ['关于印发《青岚市养犬管理规定》的通知', '青政发〔2021〕9号', { state: 'found', id: 'rules' }],
    ['青岚市船舶管理办法', '青政发〔2021〕8号', { state: 'several', ids: ['riverEnds'] }],
    ['青岚市河道管理', '青政发〔2021〕7号', { state: 'several', ids: ['river'] }],
    ['青岚市停车管理办法', '青政办发〔2021〕3号', { state: 'several', ids: ['notice', 'itself'] }],
    ['关于没有的文件', '青政发〔2099〕1号', { state: 'none' }],
  ])('%s %s', (title, number, match) => expect(matcher.find(title, number)).toEqual(match)); // prettier-ignore
});

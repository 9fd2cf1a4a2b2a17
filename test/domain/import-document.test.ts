import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readOfficialDocument, textOf, type RecognisedDocument } from '../../src/import/document';

const read = (text: string, name = 'a.txt') => readOfficialDocument(Buffer.from(text), name);
const refusal = (text: string) =>
  read(text).then(
    () => 'taken',
    (error: { code: string }) => error.code,
  );
const organs = (document: RecognisedDocument) => document.organs.map(({ value }) => value);
const reasons = (document: RecognisedDocument, reason: string) =>
  document.omitted.filter((line) => line.reason === reason).map(({ text }) => text);

const NOTICE = `青岚市人民政府办公室文件

青政办发〔2025〕7号

青岚市人民政府办公室
关于做好春季河道清淤工作的通知

各县（市、区）人民政府，市政府各部门：

　　为保障汛期行洪安全，经市政府同意，现就有关事项通知如下。
　　一、明确责任
　　（一）各县（市、区）是责任主体。按照分级负责的原则落实经费。（牵头单位：市水务局；配合单位：市财政局）
　　1．清淤前先测量断面。（责任单位：各县区）
　　二、按期完成
　　（一）时间安排
　　三月底前全部完工。

　　附件：1．清淤河段表
　　　　　2．断面测量要求

　　　　　　　　　　　　　　青岚市人民政府办公室
　　　　　　　　　　　　　　　　2025年2月18日
　　（此件公开发布）

　　抄送：市委各部门，市人大常委会办公室，
　　　　　市政协办公室。
　　青岚市人民政府办公室　　　　　　2025年2月19日印发
`;

describe('a notice in the standard form', () => {
  it('gives every field with the line it came from', async () => {
    const document = await read(NOTICE);
    expect(document.title).toMatchObject({
      value: '青岚市人民政府办公室关于做好春季河道清淤工作的通知',
      line: 5,
    });
    expect(document.documentNumber).toMatchObject({ value: '青政办发〔2025〕7号', line: 3 });
    expect(organs(document)).toEqual(['青岚市人民政府办公室']);
    expect(document.organs[0]).toMatchObject({ line: 21 });
    expect(document.issuedOn).toMatchObject({ value: '2025-02-18', line: 22 });
    expect(document.recipients).toMatchObject({ value: '各县（市、区）人民政府，市政府各部门', line: 8 });
    expect(document.disclosure).toMatchObject({ value: 'full', line: 23 });
    expect(document.genre?.value).toBe('通知');
    expect(document.warnings).toEqual([]);
  });

  it('keeps red head and imprint out of the text', async () => {
    const document = await read(NOTICE);
    const text = textOf(document.blocks);
    for (const line of ['青岚市人民政府办公室文件', '青政办发', '抄送', '市政协办公室', '印发'])
      expect(text).not.toContain(line);
    expect(reasons(document, 'imprint')).toHaveLength(3);
    expect(text).toContain('三月底前全部完工。');
  });

  it('tells headings, tasks, annexes and signature apart', async () => {
    const { blocks, tasks } = await read(NOTICE);
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, textOf([block])]] : []));
    expect(headings).toEqual([[2, '一、明确责任'], [2, '二、按期完成'], [3, '（一）时间安排']]);
    expect(tasks.map(({ label, title, responsible }) => [label, title, responsible])).toEqual([
      ['（一）', '各县（市、区）是责任主体', '牵头单位：市水务局；配合单位：市财政局'],
      ['1．', '清淤前先测量断面', '责任单位：各县区'],
    ]);
    const right = blocks.filter((block) => block.kind === 'paragraph' && block.align === 'right');
    expect(textOf(right)).toBe('青岚市人民政府办公室\n2025年2月18日');
  }); // prettier-ignore
});

describe('dates', () => {
  it.each([
    ['二〇〇六年四月四日', '2006-04-04'],
    ['二○○六年十月二十日', '2006-10-20'],
    ['二ＯＯ九年十二月三十一日', '2009-12-31'],
    ['２０１３年４月１０日', '2013-04-10'],
    ['2013 年 4 月 10 日', '2013-04-10'],
    ['2013.4.10', '2013-04-10'],
  ])('%s', async (written, expected) => {
    const document = await read(`关于收费的通知\n各乡镇人民政府：\n请照此办理。\n望川县财政局\n${written}\n`);
    expect(document.issuedOn?.value).toBe(expected);
    expect(organs(document)).toEqual(['望川县财政局']);
  });

  it('is that of the document, not of the text annexed to it', async () => {
    const document = await read(
      '关于印发办法的通知\n各部门：\n现印发给你们。\n望川县人民政府\n2020年1月2日\n望川县用水办法\n（县水务局 2019年11月3日）\n第一条　为了节约用水，制定本办法。\n望川县水务局\n2019年11月3日\n',
    );
    expect(document.issuedOn?.value).toBe('2020-01-02');
    expect(organs(document)).toEqual(['望川县人民政府']);
  });
});

describe('titles', () => {
  it.each([
    ['二行', '青岚市人民政府关于公布第三批市级\n非物质文化遗产名录的通知', '青岚市人民政府关于公布第三批市级非物质文化遗产名录的通知'],
    ['联合', '中共青岚市委\n青岚市人民政府\n关于加快渔业发展的意见', '中共青岚市委 青岚市人民政府关于加快渔业发展的意见'],
    ['转发', '青岚市人民政府办公室转发市民政局\n关于做好救灾工作意见的通知', '青岚市人民政府办公室转发市民政局关于做好救灾工作意见的通知'],
    ['书名号', '《青岚市人民政府关于印发〈用水办法〉的通知》', '青岚市人民政府关于印发〈用水办法〉的通知'],
    ['试行', '青岚市档案管理办法（试行）', '青岚市档案管理办法（试行）'],
  ])('%s', async (_, lines, expected) => {
    const document = await read(`${lines}\n各县区人民政府：\n请认真执行。\n青岚市人民政府\n2020年1月2日\n`);
    expect(document.title?.value).toBe(expected);
  }); // prettier-ignore

  it('takes the title of the annexed text where the letter has none, and says so', async () => {
    const document = await read('各乡镇人民政府：\n《2020年植树工作方案》已经县政府同意，现印发给你们。\n望川县人民政府\n2020年2月1日\n2020年植树工作方案\n为了绿化，制定本方案。\n'); // prettier-ignore
    expect(document.title).toMatchObject({ value: '2020年植树工作方案', line: 5, inferred: true });
    expect(document.warnings.map(({ line }) => line)).toContain(5);
  });

  it('names an order by its number and by what it issues', async () => {
    const document = await read('云山省人民政府令\n第12号\n《云山省河长制办法》已经通过，现予公布。\n省长　张三\n2024年1月10日\n云山省河长制办法\n第一章　总则\n第一条　为了治水，制定本办法。\n'); // prettier-ignore
    expect(document.title?.value).toBe('云山省河长制办法');
    expect(document.documentNumber?.value).toBe('云山省人民政府令第12号');
    expect(organs(document)).toEqual(['云山省人民政府']);
  });
});

describe('organs', () => {
  it('follow the order of the title and the names of the signature', async () => {
    const document = await read('中共青岚市委办公室、云山省青岚市人民政府办公室关于转发要点的通知\n各部门：\n请执行。\n青岚市人民政府办公室\n中共青岚市委办公室\n2019年2月1日\n'); // prettier-ignore
    expect(organs(document)).toEqual(['中共青岚市委办公室', '青岚市人民政府办公室']);
  });

  it('are concluded from the number where nobody signs, and marked', async () => {
    const document = await read('青政办发〔2016〕8号\n关于开展检查的通知\n各县人民政府：\n按照《青岚市人民政府工作规则》开展检查。\n2016年3月4日\n'); // prettier-ignore
    expect(document.organs).toMatchObject([{ value: '青岚市人民政府办公室', inferred: true }]);
  });
});

describe('what surrounds a text on a web page', () => {
  const PAGE = `政策库
共收录 1,024 条
您的当前位置: 首页 > 政策库 > 正文
青岚市人民政府关于扶持茶产业的意见
发布部门:
发文字号:青政发〔2018〕3号
公布日期:2018-03-05
施行日期:2018-04-01
时效性:已失效
字号：大 中 小
各县区人民政府:
茶产业是我市的传统产业,现就扶持工作提出意见,请认真贯彻执行。
一、增加投入
发布日期和来源是正文里也会出现的词,这一行是正文。
青岚市人民政府
2018年3月1日
免责声明: 本页面转载自网络,请以原件为准。
扫一扫关注,了解更多
ICP备12345678号`;

  it('is left out, its labels are read', async () => {
    const document = await read(PAGE);
    const text = textOf(document.blocks);
    expect(document.documentNumber).toMatchObject({ value: '青政发〔2018〕3号', line: 6 });
    expect(document.publishedOn?.value).toBe('2018-03-05');
    expect(document.effectiveOn?.value).toBe('2018-04-01');
    expect(document.issuedOn?.value).toBe('2018-03-01');
    for (const junk of ['当前位置', '字号', '免责', '扫一扫', 'ICP', '共收录'])
      expect(text).not.toContain(junk);
    expect(text).toContain('发布日期和来源是正文里也会出现的词');
    expect(document.warnings.some(({ message }) => message.includes('已失效'))).toBe(true);
  });
});

describe('classification marks', () => {
  const body = '关于演练的通知\n各部门：\n请照此办理。\n青岚市应急管理局\n2020年1月1日\n';
  it.each([
    '机密★1年', '绝密★长期', '秘密★', '机 密', '秘密 10年', '密级：秘密', '000012 机密★3年 特急', '机密★一年',
    '【内部资料】', '内部资料，注意保存', '内部文件', '工作秘密★2年', '工作秘密', '機密★5年', '密级：内部', '份号：000001　密级：机密　紧急程度：特急',
  ])('%s at the head is refused', async (mark) => {
    expect(await refusal(`${mark}\n${body}`)).toBe('classified');
  }); // prettier-ignore

  it('is refused where it stands in one line with the whole text', async () => {
    const one = `机密★2年 青岚市人民政府文件 青政发〔2020〕1号 关于演练的通知 各部门： ${'请认真做好演练。'.repeat(30)}`;
    expect(await refusal(one)).toBe('classified');
  });

  it.each([
    '关于保守国家秘密的通知\n各部门：\n国家秘密的密级分为绝密、机密、秘密三级。\n',
    '青岚市内部资料性出版物管理办法\n第一条　内部资料，是指非经营性的出版物。\n第二条　不得刊载机密（秘密）事项。\n',
    '关于档案的通知\n各部门：\n　　一、机密文件单独保管\n标有“机密★10年”字样的文件不得复印，内部文件按规定清退，工作秘密同样管理，违反的追究责任，情节严重的移送司法机关。\n',
  ])('words in running text are no mark (%#)', async (text) => {
    expect(await refusal(text)).toBe('taken');
  });
});

describe('bad input', () => {
  it('refuses what has no text', async () => {
    expect(await refusal('')).toBe('empty');
    expect(await refusal('\n \u3000\n')).toBe('empty');
    expect(await refusal('关于植树的通知\n')).toBe('empty');
  });

  it('keeps damaged and traditional characters and names the lines', async () => {
    const document = await read('關於開展義務植樹的通知\n各縣人民政府：\n現印發(fā)給你們，經?;工作要經常開展，請結合實際貫徹執行。\n望川縣人民政府\n二〇二〇年三月一日\n'); // prettier-ignore
    expect(document.title?.value).toBe('關於開展義務植樹的通知');
    expect(textOf(document.blocks)).toContain('印發(fā)給你們，經?;工作');
    expect(organs(document)).toEqual(['望川縣人民政府']);
    const said = document.warnings.map(({ message }) => message).join('');
    expect(said).toContain('第 3 行汉字后夹有拼音');
    expect(said).toContain('繁体字');
  });

  it.each(['gb18030', 'utf-16le', 'utf-16be'])('reads %s without a mark', async (encoding) => {
    const document = await readOfficialDocument(iconv.encode(NOTICE, encoding), 'a.txt');
    expect(document.documentNumber?.value).toBe('青政办发〔2025〕7号');
  });

  it('reads UTF-8, UTF-16 and GB 18030 with a byte order mark', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'gb18030']) {
      const bytes = iconv.encode(NOTICE, encoding, { addBOM: true });
      expect((await readOfficialDocument(bytes, 'a.txt')).title?.line).toBe(5);
    }
  });

  it('reads Big5', async () => {
    const bytes = iconv.encode(
      '關於開展植樹的通知\n各縣人民政府：\n請認真貫徹執行，加強領導，落實責任。\n',
      'big5',
    );
    expect((await readOfficialDocument(bytes, 'a.txt')).title?.value).toBe('關於開展植樹的通知');
  });

  it('says what to do with a PDF and an old Word file', async () => {
    await expect(read('%PDF-1.7\n')).rejects.toMatchObject({ code: 'unsupported' });
    const doc = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await expect(readOfficialDocument(doc, 'a.doc')).rejects.toThrow('另存为 DOCX');
  });

  it('joins lines that a printed page has cut', async () => {
    const line = '为了进一步规范我市城镇供水用水行为保障居民生活和生产用水需要';
    const document = await read(`关于供水的通知\n各部门：\n　　${[1, 2, 3, 4, 5, 6].map(() => line).join('\n')}结束。\n　　第二段。\n`); // prettier-ignore
    expect(document.blocks.map((block) => textOf([block]))[1]).toBe(`${line.repeat(6)}结束。`);
  });
});

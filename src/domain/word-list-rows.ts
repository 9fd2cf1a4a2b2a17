/** Word lists with which a system starts: what has changed by law, so that an old text is noticed. */

export interface FirstWordList {
  name: string;
  rules: { wrong: string; right?: string; unless?: string; note?: string }[];
}

const CIVIL_CODE = '2021年1月1日《民法典》施行时废止';
const REPEALED = '废止、原《、民法典、失效';
const civil = (law: string, right: string) => ({
  wrong: `《${law}》`,
  right,
  unless: REPEALED,
  note: CIVIL_CODE,
});

export const FIRST_WORD_LISTS: readonly FirstWordList[] = [
  {
    name: '已经废止的法律、行政法规',
    rules: [
      civil('中华人民共和国合同法', '《中华人民共和国民法典》合同编'),
      civil('合同法', '《民法典》合同编'),
      civil('中华人民共和国物权法', '《中华人民共和国民法典》物权编'),
      civil('物权法', '《民法典》物权编'),
      civil('中华人民共和国婚姻法', '《中华人民共和国民法典》婚姻家庭编'),
      civil('婚姻法', '《民法典》婚姻家庭编'),
      civil('中华人民共和国继承法', '《中华人民共和国民法典》继承编'),
      civil('继承法', '《民法典》继承编'),
      civil('中华人民共和国侵权责任法', '《中华人民共和国民法典》侵权责任编'),
      civil('侵权责任法', '《民法典》侵权责任编'),
      civil('中华人民共和国担保法', '《中华人民共和国民法典》'),
      civil('担保法', '《民法典》'),
      civil('中华人民共和国收养法', '《中华人民共和国民法典》婚姻家庭编'),
      civil('中华人民共和国民法总则', '《中华人民共和国民法典》总则编'),
      civil('中华人民共和国民法通则', '《中华人民共和国民法典》总则编'),
      { wrong: '国务院令第492号', right: '国务院令第711号', unless: REPEALED, note: '《政府信息公开条例》2019年5月15日修订施行' },
    ],
  },
  {
    name: '已经变更的机关名称',
    rules: [
      { wrong: '工商行政管理局', right: '市场监督管理局', unless: '原、前身、更名', note: '2018年机构改革' },
      { wrong: '食品药品监督管理局', right: '市场监督管理局、药品监督管理局', unless: '原、前身、更名', note: '2018年机构改革' },
      { wrong: '质量技术监督局', right: '市场监督管理局', unless: '原、前身、更名', note: '2018年机构改革' },
      { wrong: '国土资源局', right: '自然资源局', unless: '原、前身、更名', note: '2018年机构改革' },
      { wrong: '环境保护局', right: '生态环境局', unless: '原、前身、更名', note: '2018年机构改革' },
      { wrong: '卫生和计划生育', right: '卫生健康', unless: '原、前身、更名', note: '2018年机构改革' },
      { wrong: '扶贫开发办公室', right: '乡村振兴局、农业农村局', unless: '原、前身、更名', note: '2021年、2023年机构改革' },
    ],
  },
]; // prettier-ignore

/** Names of persons. Only asked where the text expects a person: a list of surnames knows no words. */

const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊於惠甄曲家封芮储靳段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仝肖闫付代涂邸佟覃税帅祖占苟冼揭仉麦候原兰辜粟晋覃楚仝岳刑佘亓鹿墨甯宁尧',
);
/** Surnames that seldom begin another word. */
const SURE = new Set(
  '赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严魏陶姜戚谢邹喻柏窦苏潘葛范彭鲁韦苗俞袁柳鲍史唐薛雷贺倪汤滕殷罗毕郝邬傅卞康伍余顾孟黄穆萧尹姚邵汪祁毛狄臧戴宋庞熊纪屈祝董梁杜阮蓝闵贾娄江颜郭梅盛林刁钟徐邱骆夏蔡田樊胡凌霍虞柯卢莫裘缪丁邓郁洪崔钮龚程嵇邢裴陆翁荀惠甄靳段焦巫侯宓仇栾厉刘詹叶黎蒲赖卓蔺屠乔胥翟谭姬冉桑桂牛扈燕冀尚温庄晏柴瞿阎慕茹艾廖耿匡寇欧聂晁敖辛阚饶曾沙荆肖闫付涂佟覃岳佘',
);
const DOUBLE =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延|阿依|买买提)/;
/** Words that begin with the sign of a surname and stand in tables and texts. */
const WORDS =
  /^(?:安全|安置|安排|常住|方案|方式|方法|方面|平均|平台|平方|计划|计算|成本|成员|成立|成绩|项目|经费|经营|应当|应急|单位|单独|全部|全面|全市|全县|通知|通过|公示|公司|公开|公务|公共|公安|国家|国有|广播|文化|文件|文物|司机|司法|师范|利用|都是|居民|居住|居家|农业|农村|农民|农户|相关|相应|关于|关系|权利|权益|后续|原因|原则|其他|时间|时限|任务|任职|于是|和谐|高中|高校|高龄|万元|家庭|家长|管理|房屋|房产|车辆|水利|水费|能力|能够|党员|党委|党支|支出|支付|年龄|荣誉|白天|谷物|山区|牧区|鱼塘|温馨|温度|路线|林地|林业|江苏|江西|黄金|金额|金融|马上|马铃|石油|石材|花卉|花费|花生|强制|纪律|纪检|祖国|充分|连续|易地|简历|简介|向上|广场|明细|元旦|齐全|华侨|项下|施工|许可|程序|段落|符合|解决|包括|章程|焦点|贡献|冷链|冷藏|康复|康养|曲线|封闭|储备|满意|满足|古树|双方|双拥|闻讯|边境|古籍|游客|游泳|盖章|查询|查处|益民|权力|空白|空气|容积|别墅|东部|东面|都市|养老|养殖|丰收|越野|融资|融合|红色|须知|那些|曾经|莫名|何时|何种|何人|强化|宣传|宣布|屈服|麻醉|童年|盛夏|季度|雷电|雷达|毕业|柏油|严重|严格|严禁|严厉|贺信|汤药|唐山|余额|余下|余款|顾问|顾客|史料|卫生|杨树|柳树|李子|桃|梅花|沙土|沙石|牛羊|牛奶|马匹|羊|梁柱|江河|江水|湖|胡同|贾|温泉|尚未|艾滋|付款|付费|代表|代理|代码|张贴|张家|王府|陶瓷|姜|田间|田地|叶片|钟表|蓝天|熊猫|高级|高度|高温|高压|常规|常务|方可|毛巾|毛重|费用|时刻|时段|甘肃|宁夏|云南|海南)/;
const NAME = /^[\u4e00-\u9fff·]{2,4}$/;
/** Signs in which no given name ends. */
const TAIL =
  /[某的了者们等和与或及是在有为被将向对从于病症院校局所站室镇乡村区县市省部处科组号楼路厂店馆队员户家人]$/;

function surnameLength(name: string, allowed: ReadonlySet<string>): number {
  if (name.length >= 3 && DOUBLE.test(name)) return 2;
  return allowed.has(name[0]!) ? 1 : 0;
}

function isName(text: string, allowed: ReadonlySet<string>): boolean {
  if (/^[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,8}$/.test(text)) return true;
  if (!NAME.test(text) || text.includes('某') || WORDS.test(text)) return false;
  const surname = surnameLength(text, allowed);
  const given = text.length - surname;
  return surname > 0 && given >= 1 && given <= 2;
}

/** Whether the whole of a cell that should hold a name holds one; a name that is masked is none. */
export const isNameCell = (text: string): boolean => isName(text.replace(/ /g, ''), SURNAMES);

/** Whether a word in a running text is a name: fewer surnames, no ending that a name does not have. */
export const isNameInText = (text: string): boolean => isName(text, SURE) && !TAIL.test(text);

/** How much of a name is the surname. */
export const lengthOfSurname = (name: string): number => (DOUBLE.test(name) && name.length >= 3 ? 2 : 1);

const NAME_LABEL =
  '(?:姓名|户主|患者|病人|受助人|领取人|收款人|户名|持卡人|申请人|当事人|产妇|孕妇|监护人|被救助人|服务对象)';
const LABELLED = new RegExp(`${NAME_LABEL}(?:姓名)?[ :\\t]{1,3}([\\u4e00-\\u9fff·]{2,8})`, 'g');

/** A name found in a text, with offsets. */
export interface FoundName {
  name: string;
  start: number;
  end: number;
}

const nameAt = (name: string, start: number): FoundName => ({ name, start, end: start + name.length });

/** The longest beginning of a run of characters that is a name: `张三丰等三人` begins with 张三丰. */
export function nameAtStart(run: string, start: number, sure = true): FoundName | undefined {
  for (const length of [4, 3, 2])
    if (run.length >= length && (sure ? isNameInText : isNameCell)(run.slice(0, length)))
      return nameAt(run.slice(0, length), start);
  return undefined;
}

const NAME_COLUMN =
  /^(?:.{0,6}(?:姓名|户主|患者|受助人|领取人|收款人|开户名|户名|持卡人|监护人|产妇|孕妇|残疾人|被救助人)|(?:补助|补贴|保障|救助|服务|资助|帮扶)对象|申请人|学生|儿童|幼儿|农户|产权人)(?:姓名|名称)?$/;

export interface Cell {
  text: string;
  start: number;
  column?: string;
}

/** Cells of a row with the headings over them. */
export function cellsOf(text: string, columns?: readonly string[]): Cell[] {
  let start = 0;
  return text.split('\t').map((cell, i) => {
    const found = { text: cell, start, column: columns?.[i]?.replace(/\s/g, '') };
    start += cell.length + 1;
    return found;
  });
}

function nameOfCell(cell: Cell): FoundName | undefined {
  const trimmed = cell.text.trim();
  return isNameCell(trimmed) ? nameAt(trimmed, cell.start + cell.text.indexOf(trimmed)) : undefined;
}

/**
 * Persons whom a row or a line names: a cell under a heading for names, a cell or a word after a label.
 * @param anyCell also any cell that looks like a name: where the row is known to be about a person
 */
export function namesIn(text: string, columns: readonly string[] | undefined, anyCell: boolean): FoundName[] {
  const found: FoundName[] = [];
  if (columns || (anyCell && text.includes('\t')))
    for (const cell of cellsOf(text, columns))
      if (anyCell || (cell.column && NAME_COLUMN.test(cell.column))) {
        const name = nameOfCell(cell);
        if (name) found.push(name);
      }
  if (found.length > 0) return found;
  for (const match of text.matchAll(LABELLED)) {
    const name = nameAtStart(match[1]!, match.index + match[0].length - match[1]!.length, false);
    if (name) found.push(name);
  }
  return found;
}

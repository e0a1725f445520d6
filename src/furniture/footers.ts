/** The foot of a site: licence numbers, who runs it, where it is. Numbers tell alone; addresses only in company. */

const licence =
  /ICP\s*(?:备|证)|公网安备|网安备|网站标识码|备案号|新闻信息服务许可证|视听节目许可证|经营许可证|copyright|©|all rights? reserved|版权所有|技术支持：|网站管理：|建议使用.{0,24}(?:浏览器|分辨率)|违法和?不良信息举报|举报(?:电话|邮箱)：/iu;
const operator =
  /^[\s(（【]*(?:主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|主管(?:单位)?|运维(?:单位)?|联系(?:电话|方式|我们)?|电话|传真|地址|邮编|邮政编码|邮箱|电子邮箱|E-?mail|网址|维护|版权|投稿邮箱|新闻热线|值班电话)\s*：/iu;

export const isLicence = (line: string): boolean => line.length <= 240 && !/。./u.test(line) && licence.test(line);
export const isOperator = (line: string): boolean => line.length <= 160 && operator.test(line);

/**
 * Disclaimers and copyright notes. One word is not enough: reports write about copyright, infringement and sources of their own
 * county. A sentence must speak *as the page* (本网, 转载, 原作者, 与我们联系) and of what such notes speak of.
 */

/** The page speaks. */
const voices: readonly RegExp[] = [
  /本(?:网|站|图文|图片|公众号|平台|号|刊|媒体|微信|文图|稿)(?!络|点|长|身)/u,
  /本文(?:图片|图文|来源|转载|仅|为|系|内容|版权|所载|章)/u,
  /凡(?:本|注明|标注|转载|来源|未经|在)/u,
  /原作者|作者本人|相关权利人|权利人/u,
  /(?:与|和|跟)(?:我们|本网|本站|小编|我司|我)联系|联系(?:我们|删除|小编|本网|本站|后台)|后台(?:留言|联系)/u,
  /我们(?:将|会)(?:第一时间|及时|立即|尽快|在)/u,
  /转载(?:请|须|时|需|自|于|此文|本文|的|内容|稿件|目的)|均转载|如需转载|禁止转载|谢绝转载|未经.{0,12}(?:授权|许可|允许)/u,
  /一切网民|广大网友|用户(?:在|应|须)|浏览者|访问者/u,
  /(?:图文|图片|文章|素材|内容|文字|部分(?:图片|内容|素材)).{0,6}(?:来源|来自|源自|源于|摘自|取自)于?(?:网络|互联网|网友|公开)/u,
  /^[\s(（[【*※注：]*(?:免责声明|版权声明|网站声明|特别声明|郑重声明|声明|版权说明)[】\])）]?[：\s]/u,
];

/** What such notes speak of. */
const topics: readonly RegExp[] = [
  /转载|摘编|复制|镜像|链接/u,
  /版权|著作权|知识产权/u,
  /侵权|侵犯|侵害/u,
  /来源(?:于|自|：)|注明出处|注明来源|注明.{0,6}来源|出处/u,
  /仅供|学习交流|商业用途|商业使用|非商业/u,
  /不代表.{0,10}(?:观点|立场|赞同)|赞同其观点|真实性负责|观点和|传递更多信息/u,
  /概不负责|不承担|法律责任|追究|负责任何/u,
  /删除|删帖|处理|更正|撤下/u,
  /网站声明|免责/u,
  /视为.{0,20}(?:同意|接受|认可)|完全同意/u,
];

/** Most sentences speak of nothing such: one expression says so before each is asked. */
const anyOf = (patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join("|"), "u");
const anyVoice = anyOf(voices);
const anyTopic = anyOf(topics);

/** Whether a sentence, or a line of several, is a note of the page about itself. */
export function isDisclaimer(sentence: string): boolean {
  if (sentence.length > 400 || !anyTopic.test(sentence)) return false;
  const speaks = voices.filter((voice) => voice.test(sentence)).length;
  const spoken = topics.filter((topic) => topic.test(sentence)).length;
  return (
    (speaks >= 1 && spoken >= 2) ||
    (speaks >= 2 && spoken >= 1) ||
    (spoken >= 2 && /概不负责|版权归.{0,10}所有/u.test(sentence))
  );
}

/** A sentence that alone says too little and belongs to a note if it stands beside one. */
export const mayContinueDisclaimer = (sentence: string): boolean =>
  sentence.length <= 200 &&
  (anyVoice.test(sentence) ||
    (anyTopic.test(sentence) && topics.filter((topic) => topic.test(sentence)).length >= 2) ||
    /^[^，。]{0,16}(?:所有|保留)[。.]?$/u.test(sentence));

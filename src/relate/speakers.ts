/**
 * For whom somebody speaks: in “我们还在创建…”，某村党支部书记王某说 the village acts. Only speech in the first person plural, and only
 * an officer or a cadre; villagers speak for themselves.
 */

import { firstFrom, lastUpTo } from "../matching/ranges.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { type Acting, placeActor } from "./acting.ts";
import type { Actor, Scene } from "./relation.ts";

const we = /我们|咱们|我[村镇乡局校院社司]/u;
const officer =
  /^(?:党委|党工委|党支部|党总支|党组|村委会|居委会|委|人民政府|政府|办事处|街道办|办公室)?(?:驻村|第一|常务|副|原|、)*(?:书记|主任|[局厅部处科所站院校社队组镇乡县市区行会]长|理事长|董事长|秘书长|总?经理|负责人|干部|工作人员|党支部书记)/u;
const speaks = /(?:说|介绍|表示|告诉|坦言|回忆|感慨|谈到|讲道?|指出)[^，。；“]{0,6}$/u;
const speaking = /^[^，。；“]{0,12}?(?:说|介绍|表示|告诉|坦言|回忆|感慨|谈|讲)/u;

export interface Speech extends Range {
  readonly actor: Actor;
}

/** Whether the speaker tells of his own body where a span stands: 我们 since the last full stop of the speech. */
export function isOwnDoing({ text }: Reading, speech: Range, { start }: Range): boolean {
  let from = start;
  while (from > speech.start && !"。！？；".includes(text[from - 1] as string)) from--;
  return we.test(text.slice(from, start));
}

/** Speeches with the body that their speaker stands for, in order of position. */
export function findSpeeches(scene: Scene, named: readonly Acting[]): readonly Speech[] {
  const { reading } = scene;
  const found: Speech[] = [];
  for (const { start, end, kind } of reading.quotations) {
    if (kind !== "quote" || end - start < 16 || !we.test(reading.text.slice(start, end))) continue;
    const actor = speakerAfter(scene, named, end) ?? speakerBefore(scene, named, start);
    if (actor) found.push({ start, end, actor });
  }
  return found;
}

/** “…”阿寺村驻村干部田某说. */
function speakerAfter(scene: Scene, named: readonly Acting[], end: number): Actor | undefined {
  const doer = named[firstFrom(named, end)];
  if (doer === undefined || doer.start > end + 1) return undefined;
  const then = scene.reading.text.slice(doer.end, doer.end + 36);
  const title = officer.exec(then)?.[0];
  return title !== undefined && speaking.test(then.slice(title.length)) ? bodyOf(scene, doer) : undefined;
}

/** 市卫健委主任张某介绍，“…”. */
function speakerBefore(scene: Scene, named: readonly Acting[], start: number): Actor | undefined {
  const { text } = scene.reading;
  const doer = lastUpTo(named, start - 1);
  if (doer === undefined || start - doer.end > 40) return undefined;
  const between = text.slice(doer.end, start).replace(/[，：]$/u, "");
  const title = officer.exec(between)?.[0];
  return title !== undefined && speaks.test(between.slice(title.length)) ? bodyOf(scene, doer) : undefined;
}

/** Of a chain of places the last: its officer is named. */
function bodyOf(scene: Scene, { start, end, actor }: Acting): Actor {
  if (actor.kind === "organization" || actor.via !== undefined) return actor;
  const last = scene.places.findLast((place) => place.start >= start && place.end <= end);
  return last === undefined ? actor : placeActor(scene, last.id);
}

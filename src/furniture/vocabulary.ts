/**
 * Words of which the bars and menus of a page are made. A line that consists of them and nothing else is no prose, so the
 * lists may be generous; a line with one word of its own is left alone.
 */

const split = (words: string): readonly string[] => words.trim().split(/\s+/);

const navigation = split(`
  首页 网站首页 返回首页 设为首页 加入收藏 正文 导航 网站导航 网站地图 站点地图 新闻 新闻中心 要闻 时政要闻 政务 政务公开 信息公开 政府信息公开
  政务服务 网上办事 办事服务 互动交流 公众参与 政民互动 走进 数据开放 数据发布 专题专栏 专题 通知公告 公告 政策文件 领导之窗 机构设置 机构职能 图片新闻
  视频新闻 登录 注册 登录/注册 退出 搜索 站内搜索 高级搜索 请输入关键字 请输入关键词 用户名 密码 忘记密码 无障碍 无障碍浏览 长者模式 长者版 关怀版 适老化
  手机版 移动版 电脑版 客户端 简体 繁体 简体中文 繁体中文 English 中文 邮箱 我的 消息 个人中心 会员中心 投稿 在线投稿 更多 上一页 下一页 尾页 末页
  列表 详情 当前位置 您的位置 您当前的位置 您现在的位置 所在位置 广告 关于我们 联系我们 网站声明 网站简介 使用帮助 隐私政策 用户协议 人才招聘 广告服务 版权声明 友情链接
  中国政府网 国务院部门网站 网站支持 返回目录 版面导航 标题导航 上一版 下一版 查看更多 跳到主要内容 跳转到主内容
`);
const share = split(`
  打印 打印本页 打印此页 打印本文 打印文章 关闭 关闭窗口 关闭本页 关闭页面 字体 字号 字体大小 字号大小 大 中 小 特大 默认 放大 缩小 增大 减小 增大字体 减小字体 放大字体 缩小字体 超大 分享 分享到 分享至 分享本页
  转播到腾讯微博 转发到腾讯微博 转发到新浪微博 展开通版 收起通版 收缩通版 加载中... 加载中 正在加载 加载更多 分享到微信 分享到微博 分享到朋友圈 一键分享 微信 新浪微博 腾讯微博 微博 QQ QQ空间 QQ好友 朋友圈 抖音 快手 豆瓣 人人网 复制链接 复制网址 收藏 收藏本页 收藏本文
  点赞 在看 赞 踩 转发 评论 举报 投诉 纠错 我要纠错 返回 返回顶部 顶部 返回列表 返回上一页 回到顶部 置顶 保存 下载 下载本文 朗读 语音播报 听新闻 播放 暂停 视力保护色
  阅读原文 查看原文 阅读全文 展开全文 查看全文 收起 扫一扫 扫码 二维码 手机看 手机浏览 打开APP 下载APP 打开客户端 点击下载 APP下载 T T- T+ A- A+ A
`);
const counters = split(`
  浏览量 浏览次数 浏览数 浏览 阅读量 阅读次数 阅读数 阅读 点击数 点击量 点击率 点击次数 点击 访问量 访问次数 次访问 已阅读 已浏览 人气 热度 点赞数 点赞 收藏数 收藏 评论数 评论 转发数
  分享数 播放量 播放次数 跟帖 人参与 人已参与 条评论 次浏览 次阅读 喜欢 字数 收听
`);

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join("|");
/** What stands between the words of a bar. */
const separator = "[\\s|｜/>＞»›·•,，、：:;；\\[\\]【】()（）《》+\\-—_=★☆]";

/**
 * Whether a line is made of the words alone. Word by word, the longest first and none taken back: one expression for the whole
 * line would try every way to part a long number.
 */
function madeOf(words: readonly string[], extra = ""): (line: string) => boolean {
  const part = new RegExp(`${separator}+|${extra === "" ? "" : `${extra}|`}${anyOf(words)}`, "uy");
  return (line) => {
    part.lastIndex = 0;
    while (part.lastIndex < line.length) if (!part.test(line)) return false;
    return line !== "";
  };
}

export const isNavigation = madeOf([...navigation, ...share], "走进\\p{Script=Han}{1,3}(?=\\s|$)");
export const isShare = madeOf(share);
/** 阅读 31, 浏览次数：1.2万次, 点赞 收藏 */
export const isCounter = madeOf([...counters, ...share], "\\d[\\d.,]*(?:\\+|万|千|w|k)?\\s*(?:次|人|条|个|℃)?");
export const counterWord = anyOf(counters);
export const startsWithMenu = new RegExp(`^(?:${separator})*(?:${anyOf(navigation)})`, "u");

/** The columns of a site in a row, parted by bars or strokes: 要闻 | 原创 | 视频 | 专题 | 文化. */
export function isColumnBar(line: string): boolean {
  if (/[。；]/u.test(line) || !/[|｜-]/u.test(line)) return false;
  const parts = line.split(/[|｜-]/u).flatMap((part) => part.trim() || []);
  return parts.length >= 6 && parts.filter((part) => part.length <= 8).length >= parts.length - 2;
}

/** What `respcode --help` says. */
import type { Language } from "../types.ts";

export const HELP: Record<Language, string> = {
  en: `respcode explains payment response codes: what happened, whether the customer was charged, what to do.

Usage
  respcode 51                      a code in every system that has it
  respcode 51 --system unionpay    in one system; also: respcode unionpay:51
  respcode insufficient funds      search: words, terminal texts, pinyin (yebz)
  respcode search 51 fraud         search even where the words are a code
  respcode systems                 every system and its id
  respcode --batch codes.ndjson    many codes, one a line; without a file from stdin

Options
  -s, --system ID      one system only
  -l, --lang zh|en     language; else that of LC_ALL or LANG
      --json           the API's answer; in both languages unless --lang is given
  -b, --batch          lines {"system":"unionpay","code":"51"} or unionpay:51 (with --system: 51);
                       writes one code or problem a line, in the same order
      --limit N        at most N codes of a search, 1 to 100
      --api URL        asks a Respcode service instead of the table in this package
      --color, --no-color
      --version        version of the package and of its table
  -h, --help

Works without a network. Exit status: 0 found, 1 not found, 2 wrong call, 3 the service did not answer.
Never type a card number: it is refused.`,
  zh: `respcode 解释支付应答码：发生了什么、扣没扣款、现在怎么办。

用法
  respcode 51                      这个码在每个体系里的含义
  respcode 51 --system unionpay    只看一个体系；也可写成 respcode unionpay:51
  respcode 余额不足                搜索：文字、终端字样、拼音（yebz）
  respcode search 51 挂失          即使文字本身是一个码，也按文字搜索
  respcode systems                 全部体系及其编号
  respcode --batch codes.ndjson    批量，每行一个码；不给文件则读标准输入

选项
  -s, --system 编号    只看一个体系
  -l, --lang zh|en     语言；默认取自 LC_ALL 或 LANG
      --json           输出接口的回答；不给 --lang 时两种语言都有
  -b, --batch          每行 {"system":"unionpay","code":"51"} 或 unionpay:51（给了 --system 可只写 51）；
                       按原顺序每行输出一个应答码或一个问题
      --limit N        搜索最多列出 N 个，1 至 100
      --api 地址       改为查询 Respcode 服务，而不是包内的数据表
      --color, --no-color
      --version        本包及其数据表的版本
  -h, --help

不需要网络。退出码：0 找到，1 没找到，2 用法有误，3 服务没有回答。
不要输入卡号，卡号会被拒绝。`,
};

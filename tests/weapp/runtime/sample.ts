import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes a tiny mini-program in WeChat's own language: two tabs, one page above, one sub package. Returns its directory. */
export async function writeSample(): Promise<string> {
  const dist = await mkdtemp(path.join(tmpdir(), 'lianxin-sample-'));
  for (const [name, source] of Object.entries(sample)) {
    await mkdir(path.join(dist, path.dirname(name)), { recursive: true });
    await writeFile(path.join(dist, name), source);
  }
  return dist;
}

const record = `
  onLoad(query) { getApp().seen.push(this.route + ' load ' + JSON.stringify(query)) },
  onShow() { getApp().seen.push(this.route + ' show') },
  onHide() { getApp().seen.push(this.route + ' hide') },
  onReady() { getApp().seen.push(this.route + ' ready') },
  onUnload() { getApp().seen.push(this.route + ' unload') },`;

const sample = {
  'app.json': JSON.stringify({
    pages: ['pages/a', 'pages/b', 'pages/up'],
    subPackages: [{ root: 'packages/far', pages: ['page'] }],
    tabBar: {
      list: [
        { pagePath: 'pages/a', text: '甲' },
        { pagePath: 'pages/b', text: '乙' },
      ],
    },
  }),
  'app.js': `App({ seen: [], launched: null, onLaunch(options) { this.launched = options } })`,
  'pages/a.js': `Page({ data: { value: '', taps: [], list: [{ name: '一' }], answer: '' }, ${record}
    outer() { this.add('outer') }, inner() { this.add('inner') }, stop() { this.add('stop') }, never() { this.add('never') },
    add(name) { this.setData({ taps: this.data.taps.concat(name) }) },
    typed(event) { this.setData({ value: event.detail.value }) },
    rename() { this.setData({ 'list[0].name': '二', 'list[1].name': '三' }) },
    late() { setTimeout(() => this.setData({ answer: '晚到' }), 40); setTimeout(() => this.setData({ answer: '太晚' }), 5000) },
    broken() { throw new Error('oops') },
    ask() { wx.request({ url: 'https://api.example/things?x=1', method: 'POST', data: { name: '张' },
      success: (r) => this.setData({ answer: r.statusCode + ' ' + r.data.echo }), fail: (e) => this.setData({ answer: e.errMsg }) }) },
    photo() { wx.chooseMedia({ count: 1, success: ({ tempFiles }) => wx.uploadFile({ url: '/upload', filePath: tempFiles[0].tempFilePath, name: 'file',
      formData: { of: '7' }, success: (r) => this.setData({ answer: r.data }) }), fail: (e) => this.setData({ answer: e.errMsg }) }) },
    builds() { const made = Function('return 1'); this.setData({ answer: typeof made + ' ' + typeof eval + ' ' + typeof window + ' ' + typeof process }) },
    async sure() { const { confirm } = await wx.showModal({ title: '确认' }); this.setData({ answer: confirm ? '好' : '不' }) },
    onReachBottom() { this.setData({ answer: '到底了' }) },
  })`,
  'pages/a.wxml': `<view bindtap="outer"><button bindtap="inner">点我</button><view catchtap="stop"><text>拦住</text></view></view>
    <button disabled="{{true}}" bindtap="never">不能点</button><view><text>没人听</text></view>
    <input aria-label="姓名" value="{{value}}" bindinput="typed" /><text wx:for="{{list}}" wx:key="name">名：{{item.name}}</text>
    <button bindtap="rename" aria-label="改名">改</button><button bindtap="late">等等</button><button bindtap="broken">坏的</button>
    <button bindtap="ask">问</button><button bindtap="photo">拍照</button><button bindtap="builds">造</button><button bindtap="sure">确认</button>
    <view aria-hidden="{{true}}"><button>装饰</button></view><text>答：{{answer}}</text>`,
  'pages/b.js': `Page({ ${record} })`,
  'pages/b.wxml': '<text>乙页</text>',
  'pages/up.js': `Page({ ${record} go() { wx.navigateTo({ url: '../packages/far/page?n=%E4%B8%80' }) } })`,
  'pages/up.wxml': '<button bindtap="go">远处</button>',
  'packages/far/page.js': `const { words } = require('./words'); Page({ ${record} data: { words } })`,
  'packages/far/words.js': `module.exports = { words: '远方' }`,
  'packages/far/page.wxml': '<text>{{words}}</text><template is="gone" data="{{words}}" />',
};

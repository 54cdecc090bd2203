import { words } from '@/lib/i18n'

export const zh = {
  app: '安责', skip: '跳到正文', home: '首页', claims: '赔案', policies: '保单', inbox: '通知', day: '今日服务', services: '服务', back: '返回', next: '下一步', change: '改', bigType: '大字',
  otherLang: 'English', signIn: '登录', signInFailed: '登录服务没有回答，没有登录。请再试一次。', signOut: '退出', hello: '{name}，您好', console: '打开工作台', me: '我的', complain: '投诉', hint: '举报',
  offlineBar: '没有网络。已填内容存在手机里，有网后自动发送。', notLasting: '这个浏览器不保存内容：请不要关闭本页，直到看到回执号。',
  report: '我要报案', callReport: '电话报案', reportSay: '约 1 分钟，先报后补。没有网络也能填。',
  goOn: '继续上次填写', goOnSay: '{time} 开始填的报案还没有提交。', startOver: '重新开始', otherBegun: '还有一份没填完的报案', editInstead: '不要那一份，改这一份', notOpened: '没有网络，打不开这一页。有网后再试。', lostFiles: '手机空间不足，有 {n} 个文件没有存下，没有随报案发出。请腾出空间后到案件里补传。', discard: '不发了，删除', fileGone: '这个文件已不在手机里，请删除后重新选。', beginNew: '不要那一份，重新报案',
  unsent: '还没有发出', unsentSay: '{n} 项在等待发送', unsentRefused: '{n} 项没有发出，有的要您看一下', unsentSignIn: '登录后发送', seeIt: '查看', openClaims: '处理中的赔案', allClaims: '全部赔案', noClaims: '还没有赔案', noClaimsSay: '报案后，在这里看进度和需要补的材料。',
  signInSay: '登录后可以看赔案进度、保单和预防服务。不登录也可以先填报案。', familySay: '受害人或家属：请打开保险公司发给您的链接，不需要账号。', asOf: '数据截至 {time}',
  step: '第 {n} 步，共 5 步',
  h1: '发生了什么？', h2: '什么时候，在哪里？', h3: '拍几张现场照片', h4: '我们联系谁？', h5: '请核对',
  policyOf: '保单', noPolicy: '暂不清楚，由保险公司核对', kind: '事故类型', people: '伤亡情况（现在知道的，以后可以更新）', deaths: '死亡', injured: '受伤', missing: '失联', persons: '{n} 人',
  rescueTitle: '请先救人', rescue: '请先救人并拨打 120、119。发生死亡事故，企业负责人应在 1 小时内向应急管理部门报告。', call: '拨打 {n}',
  when: '发生时间', now: '刚刚', nowSay: '{time}', earlierToday: '今天早些时候', earlier: '更早', clock: '几点（北京时间）', unknown: '说不清', at: '日期和时间（北京时间）', place: '地点', placeHint: '例如：丰台区××路 5 号 2 号车间', here: '用手机定位', locating: '正在定位…', noGps: '没有定到位，请直接写地点。', lastPlaces: '用过的地点', located: '已记下定位',
  safety: '人身安全第一，不要进入危险区。', scene: '现场全景', damage: '受损或受伤部位', cause: '起因处', papers: '单据或证件', take: '拍 {what}', album: '从相册选', file: '选文件（PDF、视频）', remove: '删除 {what}', photoCount: '已选 {n} 个', skipPhotos: '先不拍，稍后补传', note: '补充说明', more: '其他', preparing: '正在处理…', voice: '语音说明', voiceStart: '说一段（最长 30 秒）', voiceStop: '说完了（还有 {n} 秒）', voiceOn: '正在录音…', voiceKept: '语音已存好，和照片一起发送。', voiceDenied: '没有录音权限，可以改用文字。',
  badType: '这种文件收不了。可以用照片、PDF、MP4 或 MOV 视频。', badBig: '文件超过 100 MB，请换一个小些的。', badEmpty: '这个文件是空的，请换一个。', badSpace: '手机空间不足：先发送文字，照片稍后补传。',
  name: '姓名', mobile: '手机号', contactSay: '保险公司会打这个电话。', otherContact: '另一位联系人和电话',
  needKind: '请选一项；说不清就选最后一项', needPlace: '地点请至少写 4 个字', longPlace: '地点最多 200 个字', needAt: '请选日期和时间', futureAt: '时间不能晚于现在', needName: '请填姓名', badPhone: '请填 7 至 20 位电话号码',
  whenRow: '时间', casualtyRow: '伤亡', photosRow: '照片和文件', contactRow: '联系人', notGiven: '未提供', submit: '提交报案', submitSay: '提交后会得到回执号。以后可以补照片、更新伤亡。',
  changeRow: '改 {what}',
  receipt: '回执', taken: '已受理', takenSay: '请记下回执号。保险公司会联系您。', number: '回执号', copy: '复制', copied: '已复制', takenUploading: '已受理，文件上传 {done}/{all}', uploadSay: '已传 {done}/{all} 个，{left} 个等待；可以离开本页，会接着传。', notSent: '还没有发出', notSentOffline: '报案存在这部手机里，有网后自动发送。请勿清除浏览器数据。着急请打电话。', notSentTrying: '没发出去，内容还在手机里，正在重试（第 {n} 次）。', notSentSignIn: '报案存在这部手机里。登录后就会发出。', sendingNow: '正在发送…', refusedTitle: '保险公司的系统没有收下', unmatched: '没有找到对应的保单，保险公司会核对；不影响受理。', alike: '已有 {n} 件相似报案，是同一事故吗？', alikeSay: '不用管也可以，保险公司会核对。', toClaim: '看赔案进度', addPhotos: '补照片或材料', fileState: '文件', waitingFile: '等待', doneFile: '已传', refusedFile: '没有收下', retry: '重试', noReceipt: '没有这份回执', noReceiptSay: '它可能已被清除，或在另一部手机上。', smsSay: '凭回执号可以查到这个案子。',
  pageOffline: '这一页要有网络才能打开', pageOfflineSay: '报案、回执和首页没有网络也能用。', edit: '改好再发',
} as const

export const t = words(zh, () => import('./words.en'))

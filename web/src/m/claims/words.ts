import { words } from '@/lib/i18n'

export const zh = {
  title: '赔案', search: '按回执号、地点、单位查找', more: '再看一些', state: '状态', allStates: '全部', none: '还没有赔案', noneSay: '报案后，在这里看进度和需要补的材料。', noneFound: '没有符合的赔案',
  now: '现在', next: '下一步', todo: '您要做', nothingTodo: '无', nextNone: '没有进行中的时限', by: '最迟 {time}',
  nowWaiting: '等待保险公司联系', nowCover: '正在认定是否属于保险责任', nowNotCovered: '认定为不属于保险责任', nowAdvance: '预付赔款审批中', nowDocuments: '等待补充材料', nowAssess: '正在核定损失', nowAgree: '核定完成，等待达成赔偿协议', nowPaying: '正在支付赔款', nowClosed: '已结案', nowRefused: '已拒赔', nowWithdrawn: '已撤回', nowMerged: '已并入另一案',
  supply: '补 {n} 份材料', registerPeople: '登记 {n} 位伤亡人员', agree: '确认核定金额', callInsurer: '打电话给保险公司',
  happened: '已经发生', coming: '还会发生', stage: '进度', basis: '依据', warning: '临近到期', paused: '暂停', overdue: '已超期', running: '进行中',
  sReport: '受理', sContact: '联系', sCover: '责任认定', sAdvance: '预付', sAssess: '核定', sAgree: '协议', sPay: '支付', sClose: '结案', stageDone: '已完成', stageNot: '未到',
  facts: '案情', place: '地点', when: '时间', kind: '类型', grade: '事故等级', track: '办理通道', people: '伤亡', policy: '保单', reporter: '报案人', noPolicy: '尚未匹配，保险公司在核对', assessed: '核定金额', refusal: '拒赔理由',
  casualty: '更新伤亡', documents: '材料', victims: '伤亡人员', agreeTitle: '确认核定金额', agreeSay: '保险公司核定的赔款为 {sum}。您代表本单位同意后，保险公司将在法定时限内支付。', agreedOn: '达成协议的日期', agreeYes: '同意并确认', withdraw: '撤回报案', withdrawSay: '撤回后不再处理本次报案。以后仍可重新报案。', withdrawWhy: '撤回的原因', withdrawYes: '确认撤回', reasonNeeded: '请写原因',
  paid: '已付', paidSum: '已到账 {sum}', payments: '支付', payee: '收款人',
  casualtyTitle: '更新伤亡', casualtySay: '按现在知道的填写。每次更新都会保留；一般在 30 天内（道路交通、火灾为 7 天）可能改变事故等级。', deaths: '死亡', serious: '重伤', injured: '其他受伤', missing: '失联', loss: '直接经济损失（元）', source: '消息来源', sourceHint: '例如：医院、应急管理部门', asOf: '截至', saveCasualty: '提交更新', history: '历次更新', badMoney: '请填金额，例如 12000.00', saved: '已更新', queued: '没有网络：已放进待发送，有网后自动发出。', inWindow: '在补报期内', outWindow: '已过补报期',
  docsTitle: '材料', docsAsk: '保险公司需要的材料', docsAskSay: '于 {time} 一次性列出。交齐前，赔付时限暂停计算。', docsNone: '保险公司还没有列出需要的材料', docsNoneSay: '收到报案后，需要的材料会一次列全，并写明为什么要、找谁开。现在也可以先上传手里有的。', why: '为什么要', from: '找谁开', add: '上传', have: '已传 {n} 份', sent: '已上传的材料', kindOf: '这是什么材料', chooseFile: '选文件或拍照', supplied: '都传好了，通知保险公司', suppliedDone: '已通知保险公司：材料已交齐（{time}）', dontHave: '没有这个', dontHaveSay: '没有也不要紧：可以请保险公司告诉您别的办法。电话 {phone}', verified: '已核验', awaiting: '等待上传', quarantined: '没有通过核验', checking: '核验中', open: '打开', again: '再传一次', reason: '说明', notAll: '还有 {n} 份没有上传。确实没有的，可以先通知保险公司。', goTop: '材料已放进待发送', sendingFile: '正在上传', waitFile: '等待上传', refusedFile: '没有收下',
  victimsTitle: '伤亡人员', victimsNone: '还没有登记伤亡人员', victimsNoneSay: '登记后，保险公司才能按人赔付。可以逐人登记，也可以导入名册。', addVictim: '登记一人', roster: '导入名册（CSV）', rosterSay: '一行一人，第一行是列名：', rosterWhole: '有一格不对，整份都不导入。', rosterTemplate: '下载模板', rosterDone: '已导入 {n} 人', rosterBad: '名册没有导入，请改好这些格再传：', cell: '第 {line} 行 {column}',
  victimNew: '登记伤亡人员', victimEdit: '修改登记', name: '姓名', relation: '与本单位的关系', outcome: '情况', idNumber: '身份证号', idKeep: '不填则保持 {kept}', phone: '联系电话', disability: '伤残等级', disabilityNone: '未评定', gradeN: '{n} 级', payeeOpen: '填写收款人', payeeKind: '收款人身份', payeeName: '收款人姓名', bank: '开户行', account: '银行账号', accountSay: '请对照银行卡逐位核对。', payeeSay: '可以以后再填。赔款直接付给受害人或家属。', save: '保存', needName: '请填姓名', needRelation: '请选一项', needBank: '请填开户行', needAccount: '请填银行账号', badId: '身份证号应为 18 位', withPayee: '收款人已填', noPayee: '还没有收款人', hasLink: '已给家属链接', direct: '家属已直接请求赔付', losses: '已认定的损失',
  duty: '向应急管理部门报告（最迟 {time}）；已报告的不用再管', dutyPast: '向应急管理部门的报告应已作出；还没有报的请马上报告', lookAt: '看那一件', same: '是同一事故', notSame: '不是同一事故', sameYes: '撤回重复的这一件', sameTakeBack: '将撤回刚才这一件，只保留 {no}。', sameCall: '请打电话给保险公司，把这一件并入 {no}。已传的文件不会丢。', changedBy: '别人刚改过这里', changedPick: '下面几项与您填的不同。要用对方的就点一下，不点就按您填的保存。', changedNone: '与您填的没有冲突，再保存一次就可以。', mine: '您填的', theirs: '现在的', takeTheirs: '用现在的', owes: '由{who}完成', late: '{who}已超期', pausedWhy: '等待补充材料，暂停计时', askHead: '请本单位负责人登录后操作，或打电话给保险公司。',
  unpaid: '还没有赔到的人', merged: '本案已并入另一个赔案。', rule: '规则 {id}', fold: '收起', all: '看全部', receipt: '回执号', forbidden: '要由本单位负责人操作。', latest: '最近一次变化 {time}',
} as const

export const c = words(zh, () => import('./words.en'))

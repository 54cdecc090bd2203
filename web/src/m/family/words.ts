import { words } from '@/lib/i18n'

export const zh = {
  title: '我的赔付进度', noLink: '请用保险公司发给您的链接打开', noLinkSay: '链接在短信里。如果找不到，请打电话给保险公司重新发。', badLink: '这个链接已失效', badLinkSay: '可能已过期，或保险公司发过新的。请用最新的链接，或打电话。',
  person: '受害人', outcome: '情况', receipt: '回执号', state: '进度', cover: '是否属于保险责任', coverYes: '属于', coverNo: '不属于', coverWait: '正在认定', payee: '收款人', payeeNone: '还没有填，填好才能收到赔款', payments: '赔款', noPayments: '还没有支付记录', sum: '已到账 {sum}',
  claim: '直接请求赔付', claimSay: '法律规定，责任保险的受害人可以直接向保险公司请求赔付（保险法第六十五条）。不需要账号，不收费用。', claimed: '您已于 {time} 提出请求', statement: '请写明您的请求', statementHint: '例如：我是受害人的妻子，请求按保险合同赔付。', phone: '联系电话', payeeOpen: '填写收款人', payeeKind: '收款人身份', payeeName: '收款人姓名', bank: '开户行', account: '银行账号', accountSay: '请对照银行卡逐位核对。', send: '提出请求', again: '再次提出或补充', sent: '已收到您的请求', needStatement: '请写明您的请求', needName: '请填姓名', needBank: '请填开户行', needAccount: '请填银行账号', badPhone: '请填 7 至 20 位电话号码',
  documents: '材料', documentsSay: '身份、亲属关系、医疗票据等。拍照就可以。', kindOf: '这是什么材料', choose: '选文件或拍照', sentDocs: '已上传', verified: '已核验', awaiting: '等待上传', quarantined: '没有通过核验', private: '这里只显示与您有关的部分。请不要把链接转给别人。', call: '打电话给保险公司', losses: '已认定的损失', merged: '报案 {report} 已并入同一事故的另一案，以后由这一案处理，回执号见下方。不用换链接，在这里提出的请求和材料都会送到。',
} as const

export const f = words(zh, () => import('./words.en'))

// Made by tools/api.js from docs/openapi.json; do not edit.

export const AccidentClass = /* @__PURE__ */ Object.freeze({
  'general': '一般情形',
  'road_traffic': '道路交通',
  'fire': '火灾',
} as const)

export const AccidentKind = /* @__PURE__ */ Object.freeze({
  'fall': '高处坠落',
  'collapse': '坍塌',
  'object_strike': '物体打击、机械伤害',
  'vehicle': '车辆、交通',
  'fire_explosion': '火灾、爆炸',
  'poisoning_asphyxia': '中毒、窒息',
  'electric': '触电',
  'other_unclear': '其他、说不清',
} as const)

export const AdvanceState = /* @__PURE__ */ Object.freeze({
  'proposed': '待复核',
  'returned': '退回修改',
  'rejected': '不同意',
  'paying': '支付中',
  'settled': '全部到账',
  'partly_failed': '部分未成功',
  'cancelled': '全部不再支付',
} as const)

export const ClaimState = /* @__PURE__ */ Object.freeze({
  'open': '处理中',
  'closed': '已结案',
  'refused': '已拒赔',
  'withdrawn': '已撤回',
  'merged': '已并入另一案',
} as const)

export const ClockName = /* @__PURE__ */ Object.freeze({
  'unit_report': '企业向监管部门报告（法定 1 小时）',
  'first_contact': '首次联系',
  'casualty_window': '伤亡补报期',
  'assessment': '核定',
  'payment': '履行赔付',
  'refusal_notice': '拒赔通知',
  'statutory_advance': '六十日先行赔付',
  'advance_target': '预付目标',
  'small_claim': '小额快赔目标',
  'limitation': '诉讼时效（只提示）',
} as const)

export const ClockState = /* @__PURE__ */ Object.freeze({
  'running': '进行中',
  'warning': '临近到期',
  'paused': '暂停',
  'met': '已完成',
  'overdue': '已超期',
  'elapsed': '期间已过',
} as const)

export const ContentType = /* @__PURE__ */ Object.freeze({
  'image/jpeg': 'JPEG 图片',
  'image/png': 'PNG 图片',
  'image/webp': 'WebP 图片',
  'image/heic': 'HEIC 图片',
  'application/pdf': 'PDF',
  'video/mp4': 'MP4 视频',
  'video/quicktime': 'MOV 视频',
  'audio/mpeg': 'MP3 音频',
  'audio/mp4': 'M4A 音频',
} as const)

export const CoverDecision = /* @__PURE__ */ Object.freeze({
  'covered': '属于保险责任',
  'partly_covered': '部分属于保险责任',
  'not_covered': '不属于保险责任',
} as const)

export const Delivery = /* @__PURE__ */ Object.freeze({
  'delivered': '已送达',
  'read': '已读',
} as const)

export const District = /* @__PURE__ */ Object.freeze({
  'dongcheng': '东城区',
  'xicheng': '西城区',
  'chaoyang': '朝阳区',
  'fengtai': '丰台区',
  'shijingshan': '石景山区',
  'haidian': '海淀区',
  'mentougou': '门头沟区',
  'fangshan': '房山区',
  'tongzhou': '通州区',
  'shunyi': '顺义区',
  'changping': '昌平区',
  'daxing': '大兴区',
  'huairou': '怀柔区',
  'pinggu': '平谷区',
  'miyun': '密云区',
  'yanqing': '延庆区',
  'elsewhere': '市外',
} as const)

export const DocumentKind = /* @__PURE__ */ Object.freeze({
  'scene_photo': '现场照片',
  'accident_report': '事故报告或证明',
  'death_certificate': '死亡证明',
  'diagnosis_certificate': '诊断证明',
  'disability_assessment': '伤残鉴定',
  'medical_bill': '医疗费票据',
  'rescue_bill': '抢险救援费用票据',
  'property_loss': '财产损失证明',
  'legal_bill': '鉴定、诉讼费用票据',
  'identity_card': '身份证明',
  'kinship_proof': '亲属关系证明',
  'bank_card': '收款账户证明',
  'employment_proof': '劳动关系证明',
  'settlement': '赔偿协议',
  'judgment': '判决书、裁决书',
  'compensation_proof': '已向受害人赔偿的凭证',
  'other': '其他',
} as const)

export const DocumentState = /* @__PURE__ */ Object.freeze({
  'awaiting_upload': '等待上传',
  'verified': '已核验',
  'quarantined': '已隔离',
} as const)

export const Grade = /* @__PURE__ */ Object.freeze({
  'ordinary': '一般事故',
  'larger': '较大事故',
  'serious': '重大事故',
  'especially_serious': '特别重大事故',
} as const)

export const LiabilityBasis = /* @__PURE__ */ Object.freeze({
  'judgment': '生效判决、裁决',
  'agreement': '被保险人与受害人的协议',
  'other': '其他可以确定的情形',
} as const)

export const Likeness = /* @__PURE__ */ Object.freeze({
  'same_enterprise': '同一投保单位',
  'same_time': '时间相近',
  'same_place': '地点相近',
  'same_reporter': '同一报案电话',
  'same_kind': '同一事故类型',
} as const)

export const LineProblem = /* @__PURE__ */ Object.freeze({
  'no_payee': '没有收款人',
  'insured_payee_needs_proof': '向投保单位支付须有已赔偿凭证',
  'duplicate_identity': '身份证号与另一人相同',
  'duplicate_account': '收款账户与另一受害人相同',
  'nothing_due': '目前没有可付金额',
  'over_due': '超过可付金额',
  'over_limit': '超过限额',
  'asked_twice': '同一人在本次申请中出现两次',
  'not_on_file': '本案没有这位受害人',
} as const)

export const LossHead = /* @__PURE__ */ Object.freeze({
  'death': '死亡赔偿',
  'disability': '伤残赔偿',
  'medical': '医疗救护费用',
  'rescue': '抢险救援费用',
  'third_party_property': '第三者财产损失',
  'appraisal': '事故鉴定费用',
  'litigation': '法律诉讼费用',
} as const)

export const Mismatch = /* @__PURE__ */ Object.freeze({
  'size': '大小与登记的不符',
  'hash': '内容与登记的校验值不符',
  'type': '文件类型与登记的不符',
  'empty': '文件为空',
} as const)

export const Outcome = /* @__PURE__ */ Object.freeze({
  'dead': '死亡',
  'injured': '受伤',
  'missing': '失踪',
} as const)

export const PayeeKind = /* @__PURE__ */ Object.freeze({
  'victim': '受害人本人',
  'beneficiary': '近亲属',
  'hospital': '医疗机构',
  'rescue_provider': '救援机构',
  'insured': '投保单位',
} as const)

export const PaymentState = /* @__PURE__ */ Object.freeze({
  'proposed': '待复核',
  'ordered': '已发出',
  'unknown': '结果待查',
  'settled': '已到账',
  'failed': '未成功',
  'cancelled': '不再支付',
} as const)

export const Purpose = /* @__PURE__ */ Object.freeze({
  'rescue_medical': '垫付（抢险、医疗）',
  'advance': '预付',
  'quick': '快付',
  'statutory': '六十日先行赔付',
  'settlement': '结案赔款',
} as const)

export const ReceiptDirection = /* @__PURE__ */ Object.freeze({
  'receipt': '保费实收',
  'refund': '退费',
} as const)

export const RecoveryState = /* @__PURE__ */ Object.freeze({
  'open': '待收回',
} as const)

export const RefusalReason = /* @__PURE__ */ Object.freeze({
  'outside_period': '事故不在保险期间内',
  'outside_cover': '不属于保险责任',
  'not_insured': '不是被保险人',
  'intentional_act': '故意行为（责任保险业务监管办法 第六条）',
  'other_reason': '其他',
} as const)

export const Relation = /* @__PURE__ */ Object.freeze({
  'employee': '从业人员',
  'third_party': '第三者',
} as const)

export const Sector = /* @__PURE__ */ Object.freeze({
  'mine': '矿山',
  'hazardous_chemicals': '危险化学品',
  'fireworks': '烟花爆竹',
  'transport': '交通运输',
  'construction': '建筑施工',
  'civil_explosives': '民用爆炸物品',
  'metal_smelting': '金属冶炼',
  'fishery': '渔业生产',
  'mass_event': '大型群众性活动',
  'crowded_place': '人员密集场所',
  'city_operation': '城市运行',
  'other': '其他',
} as const)

export const StepItem = /* @__PURE__ */ Object.freeze({
  'determinable': '可以确定的损失',
  'rescue_medical': '已发生的抢险、医疗费用',
  'death_share': '仅能确定死亡事实，按每人限额比例',
  'assessed': '核定金额',
  'already_committed': '减：已垫付、预付',
  'person_limit': '受每人限额余额限制',
  'accident_limit': '受每次事故、累计限额余额限制',
  'payable': '本次可付',
} as const)

export const Track = /* @__PURE__ */ Object.freeze({
  'fast': '快速通道',
  'standard': '一般通道',
  'major': '重大事故通道',
} as const)

export const Unpaid = /* @__PURE__ */ Object.freeze({
  'no_payee': '没有收款人',
  'nothing_proposed': '尚未提出支付',
  'waits_for_approval': '待复核',
  'on_its_way': '支付中',
  'failed': '支付未成功，待重新发起',
} as const)

export const WhyNot = /* @__PURE__ */ Object.freeze({
  'death_or_missing': '有死亡或失踪人员',
  'serious_injury': '有重伤人员',
  'no_policy_in_force': '没有匹配到事故当日有效的保单',
  'cover_not_confirmed': '尚未确认属于保险责任',
  'nobody_on_file': '尚未登记受害人',
  'nothing_claimed': '尚未填写损失',
  'above_small_claim': '金额超过小额标准',
  'amount_not_certain': '金额尚不能确定',
  'documents_missing': '材料未齐或未核验',
  'payee_open': '收款人未齐',
  'possible_duplicate': '可能与另一报案是同一事故',
} as const)

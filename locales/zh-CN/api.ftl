# 接口自身的提示。title-* 是问题的类别，其余是对用户的说明。

title-malformed = 请求无法解析
title-shape = 请求内容不符合要求
title-too-large = 请求内容过大
title-media-type = 请求格式不受支持
title-unauthenticated = 尚未登录
title-forbidden = 无权办理
title-not-found = 未找到
title-method = 不支持该操作方式
title-conflict = 与他人同时操作
title-stale = 内容已被他人修改
title-rule = 不符合业务规定
title-other-command = 请求编号重复
title-nothing-closed = 尚无已关账的营业日
title-not-closed = 该日尚未关账
title-too-many = 操作过于频繁
title-behind = 数据尚未同步
title-timed-out = 处理超时
title-database-away = 服务暂不可用
title-internal = 系统内部错误

malformed = 请求无法解析：{ $problem }。
shape = 请求内容不符合要求，请按所列字段逐项改正。
too-large = 请求内容不得超过 { $limit } 字节。
media-type = 请求内容必须是 UTF-8 编码的 application/json。
unauthenticated = 请先登录。
not-found = 未找到{ $kind ->
    [attachment] 附件
    [file] 文件
    [import_file] 该文件（可能已超过保存期限）
    [roster_import] 该导入
    [account] 帐号
    [calendar] 营业日
    [equivalence_request] 视同申报
    [export] 导出文件
    [job] 后台任务
    [learner] 学员
    [office] 工考办
    [point] 面授点
    [class] 培训班
    [report] 报表
    [route] 该地址
    [trade] 技术工种
    [training_plan] 培训计划
    [training_point] 面授点
    [work_unit] 工作单位
    [history] 该历史记录
    [publication] 该日发布
   *[other] 该内容
}（{ $id }）。
method = 该地址不支持这种操作方式。
conflict = 他人正在修改同一内容，请稍后重试。
stale = 您看到的是第 { $expected } 版，现已是第 { $actual } 版，请刷新后重试。
other-command = 该请求编号（Idempotency-Key）已用于另一项操作。
nothing-closed = 尚无已关账的营业日，请改查实时数据（asOf=now）。
not-closed = { $day } 尚未关账，最近的已关账营业日是 { $last }。
too-many = 操作过于频繁，请在 { $seconds } 秒后重试。
behind = 数据尚未同步到位置 { $position }，请稍后重试。
timed-out = 处理超时。操作可能已经完成，请用同一请求编号重试或先刷新查看。
database-away = 数据库暂时无法访问，请稍后重试。
internal = 系统出现内部错误，请把请求编号告知管理员。

field-unknown-field = 未知字段：{ $field }。
field-missing-field = 缺少字段：{ $field }。
field-duplicate-field = 字段重复：{ $field }。
field-wrong-type = { $path } 的类型不正确。
field-bad-value = { $path } 的值不符合要求。

ACCESS-cross-site = 该请求来自其他网站，已被拒绝。
ACCESS-must-change = 请先修改初始密码。
ACCESS-scope = 该密钥没有此项权限。
ACCESS-unruled = 此项操作尚未规定由谁办理。

# 操作日志。
list-audit = 操作日志
column-position = 序号
column-at = 时间
column-actor = 操作人
column-role = 角色
column-address = 来源地址
column-subject_kind = 事项类别
column-subject = 事项
column-changed_to = 变更
column-reason = 原因
column-command = 命令编号
column-correlation = 关联编号
column-day_from = 营业日自
column-day_to = 营业日至

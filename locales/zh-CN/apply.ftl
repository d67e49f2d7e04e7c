# keshi apply：文件中的一行为何不能办理。

apply-json = 该行不是所要求的 JSON 对象：{ $problem }。
apply-utf8 = 该行不是 UTF-8 编码：{ $problem }。
apply-long = 该行过长：{ $problem }。
apply-command = 没有这种命令：{ $problem }。
apply-data = 命令内容不符合要求：{ $problem }。
apply-region = 没有这个工考办：{ $problem }。
apply-at = 只有在历史导入（--legacy）时才接受发生时间（at）。
apply-future = 发生时间（at）不能晚于现在：{ $problem }。
apply-closed = 首次日结之后不能再导入历史：{ $problem }。
apply-other-command = 该命令编号（id）已用于另一项操作。

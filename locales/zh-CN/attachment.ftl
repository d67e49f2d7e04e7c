# 附件。编码中的点在这里写作下划线。

title-files-away = 文件暂时无法存取
files-away = 文件暂时无法存取，请稍后重试。

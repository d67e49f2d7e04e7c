ACCESS-office = 您不是该工考办的工作人员，不能办理此事。
ACCESS-point = 您不是该面授点的工作人员，不能办理此事。
ACCESS-learner = 只能为本人办理此事。
ACCESS-platform = 只有平台管理员可以办理此事。
ACCESS-province = 只有省工考办可以办理此事。
ACCESS-account = 只能为本人的帐号办理此事。

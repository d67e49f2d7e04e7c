ACCESS-office = You are not on the staff of the office that this belongs to.
ACCESS-point = You are not on the staff of the training point that this belongs to.
ACCESS-learner = You can do this for yourself only.
ACCESS-platform = Only the platform administrator can do this.
ACCESS-province = Only the provincial office can do this.
ACCESS-account = You can do this for your own account only.

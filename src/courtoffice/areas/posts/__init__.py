"""岗位考核: post assessment, conduct, evaluation, rewards."""

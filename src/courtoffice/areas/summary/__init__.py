"""总览与报告: what draws on all areas."""

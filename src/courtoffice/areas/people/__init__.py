"""人员: the court's departments and officers."""

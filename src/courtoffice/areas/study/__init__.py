"""学习日历: plans, sessions, attendance, research papers, contests."""

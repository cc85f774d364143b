"""Parts of the tab 培训台账 with a shape of their own."""

"""Parts of the tab 人员 with a shape of their own, and dialogs that other tabs share."""

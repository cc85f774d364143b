"""工作督办: next year's tasks and supervised matters."""

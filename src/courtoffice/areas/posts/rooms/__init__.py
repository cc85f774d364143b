"""The rooms of the tab 岗位考核: score matrix and yearly evaluation."""

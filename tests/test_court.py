from __future__ import annotations

import pytest

from courtoffice.court import COURT_SETTINGS, RATE_DIGITS, STATISTICAL_YEAR_STARTS
from courtoffice.settings import Setting, faults_of


def test_keys_and_names_are_used_once() -> None:
    assert len({setting.key for setting in COURT_SETTINGS}) == len(COURT_SETTINGS)
    assert len({setting.label for setting in COURT_SETTINGS}) == len(COURT_SETTINGS)


@pytest.mark.parametrize("setting", COURT_SETTINGS, ids=lambda setting: setting.key)
def test_what_a_setting_begins_with_is_allowed(setting: Setting[str]) -> None:
    assert faults_of(setting, setting.default) == []
    assert not setting.dated


def test_a_year_begins_in_one_of_twelve_months_and_rates_have_at_most_four_digits() -> None:
    assert faults_of(STATISTICAL_YEAR_STARTS, 0)
    assert faults_of(STATISTICAL_YEAR_STARTS, 13)
    assert not faults_of(RATE_DIGITS, 0)
    assert faults_of(RATE_DIGITS, 5)

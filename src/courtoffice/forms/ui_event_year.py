# sha256 c9a9a1c86bb2e1bacbf2c1b8ec832a525996d6e2b30de2ae686780b3001457f0 of ui/event_year.ui
"""The form ui/event_year.ui, compiled; edit that file instead."""

from PySide6.QtCore import QMetaObject
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

class Ui_EventYear(object):
    def setupUi(self, EventYear: QWidget) -> None:
        if not EventYear.objectName():
            EventYear.setObjectName(u"EventYear")
        EventYear.resize(1100, 560)
        self.layout = QVBoxLayout(EventYear)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(8, 8, 8, 8)
        self.festivals = QHBoxLayout()
        self.festivals.setSpacing(8)
        self.festivals.setObjectName(u"festivals")

        self.layout.addLayout(self.festivals)

        self.months = QGridLayout()
        self.months.setSpacing(8)
        self.months.setObjectName(u"months")

        self.layout.addLayout(self.months)


        self.retranslateUi(EventYear)

        QMetaObject.connectSlotsByName(EventYear)
    # setupUi

    def retranslateUi(self, EventYear: QWidget) -> None:
        pass
    # retranslateUi
